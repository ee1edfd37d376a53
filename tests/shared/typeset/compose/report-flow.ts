import type { BlockNode, InlineNode } from '#shared/document/document-schema.ts';
import type { FlowBlock, PageArea } from '#shared/typeset/compose/flow-block.ts';
import type { ArticleInput } from '#electron/export/format.ts';
import { entriesOf, headOf, listOf, magazineArea, paragraphOf, pictureOf, spanOf } from './simulated-flow.ts';

/** A report as a flow of blocks with simulated measures; every link has a note. */
export function reportFlow({ article, related }: ArticleInput): { readonly blocks: readonly FlowBlock[]; readonly area: PageArea } {
  let notes = 0;
  const textOf = (nodes: readonly InlineNode[]): string =>
    nodes.map((node) => (node.type === 'linebreak' ? ' ' : node.type === 'link' ? textOf(node.children) : node.text)).join('');
  const blockOf = (node: BlockNode): FlowBlock => {
    switch (node.type) {
      case 'heading':
        return headOf();
      case 'quote':
        return pictureOf(78);
      case 'image':
        return pictureOf(220 + (article.id.length % 5) * 23);
      case 'list':
        return listOf(node.children.map((item) => textOf(item.children.filter((child) => child.type !== 'list'))));
      case 'paragraph': {
        const marks = node.children.filter(({ type }) => type === 'link').map(() => notes++);
        return paragraphOf(textOf(node.children), marks);
      }
    }
  };
  const blocks = [
    spanOf(230),
    ...article.body.root.children.map(blockOf),
    { ...pictureOf(30), isFloat: false, stretch: 2 },
    ...(related.length > 0
      ? [
          { ...spanOf(34), keepsNext: true },
          { ...entriesOf(2, 50), isWhole: false, isFloat: false },
        ]
      : []),
  ];
  return { blocks, area: { ...magazineArea, notes: Array.from({ length: notes }, () => 14) } };
}
