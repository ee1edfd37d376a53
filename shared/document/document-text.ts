import type { BlockNode, DocumentJson, InlineNode, ListNodeJson } from './document-schema.ts';

/** Plain text of inline nodes, as a reader would read it aloud: the house number of a back reference stays out. */
export function inlineText(nodes: readonly (InlineNode | ListNodeJson)[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.text;
        case 'linebreak':
          return '\n';
        case 'link':
          return inlineText(node.children);
        case 'back-reference':
          return `(${node.text})`;
        case 'list':
          return `\n${blockText(node)}`;
      }
    })
    .join('');
}

export function blockText(block: BlockNode): string {
  if (block.type === 'image') return [block.caption, block.credit].filter((part) => part.trim() !== '').join(' ');
  if (block.type === 'list') return block.children.map((item) => inlineText(item.children)).join('\n');
  return inlineText(block.children);
}

/** Plain text of a document, blocks parted by a blank line: what search indexes and counts measure. */
export const documentText = (document: DocumentJson): string => document.root.children.map(blockText).join('\n\n');

/** Characters with spaces, without the breaks between blocks and the words of pictures (German: Anschläge). */
export const characterCount = (document: DocumentJson): number =>
  document.root.children.reduce((sum, block) => sum + (block.type === 'image' ? 0 : blockText(block).replaceAll('\n', '').length), 0);

/** The pictures of a document whose bytes lie in the library. */
export const picturesOf = (document: DocumentJson): string[] =>
  document.root.children.flatMap((block) => (block.type === 'image' && block.assetId !== null ? [block.assetId] : []));

export interface BackReference {
  readonly text: string;
  readonly number: number | null;
  readonly articleId: string | null;
}

/** All back references of a document in reading order. */
export function backReferences(document: DocumentJson): BackReference[] {
  const found: BackReference[] = [];
  const visit = (nodes: readonly (InlineNode | ListNodeJson)[]): void => {
    for (const node of nodes) {
      if (node.type === 'back-reference') found.push({ text: node.text, number: node.number, articleId: node.articleId });
      else if (node.type === 'list') for (const item of node.children) visit(item.children);
    }
  };
  for (const block of document.root.children) if (block.type !== 'image') visit(block.type === 'list' ? [block] : block.children);
  return found;
}
