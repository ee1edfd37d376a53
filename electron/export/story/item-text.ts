import type { InlineNode, ListItemNodeJson } from '#shared/document/document-schema.ts';

/** What an item says itself, without the lists within it. Words that stood on both sides of such a list stay apart in lines of their own. */
export function itemText({ children }: Pick<ListItemNodeJson, 'children'>): InlineNode[] {
  const own: InlineNode[] = [];
  let isParted = false;
  for (const child of children) {
    if (child.type === 'list') {
      isParted = own.length > 0;
      continue;
    }
    if (isParted) own.push({ type: 'linebreak', version: 1 });
    isParted = false;
    own.push(child);
  }
  return own;
}

/** Whether nodes hold nothing that a reader would see. */
export const isEmpty = (nodes: readonly InlineNode[]): boolean =>
  nodes.every((node) => node.type === 'linebreak' || (node.type === 'text' && node.text.trim() === ''));
