import type { DocumentJson, InlineNode, ListItemNodeJson, ListNodeJson } from '#shared/document/document-schema.ts';
import type { BackReference } from '#shared/document/document-text.ts';

/** A copy of the document in which each back reference points where `target` says. */
export function mapBackReferences(document: DocumentJson, target: (reference: BackReference) => string | null): DocumentJson {
  const inline = <N extends InlineNode | ListNodeJson>(node: N): N => {
    if (node.type === 'back-reference') return { ...node, articleId: target(node) };
    if (node.type === 'list') return list(node) as N;
    return node;
  };
  const item = (node: ListItemNodeJson): ListItemNodeJson => ({ ...node, children: node.children.map(inline) });
  const list = (node: ListNodeJson): ListNodeJson => ({ ...node, children: node.children.map(item) });
  return {
    ...document,
    root: {
      ...document.root,
      children: document.root.children.map((block) =>
        block.type === 'image' ? block : block.type === 'list' ? list(block) : { ...block, children: block.children.map(inline) },
      ),
    },
  };
}
