import type { InlineNode, ListItemNodeJson, ListNodeJson } from '#shared/document/document-schema.ts';

type Inline = InlineNode | ListItemNodeJson['children'][number];

/** The words of inline nodes; lists within are left out. */
export const inlineText = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'back-reference') return node.text;
      if (node.type === 'linebreak') return '\n';
      return node.type === 'link' ? inlineText(node.children) : '';
    })
    .join('');

/** The inline content of a list, item by item, its lists within included. */
export const listInlines = (list: ListNodeJson): (readonly Inline[])[] =>
  list.children.flatMap((item) => [item.children, ...item.children.flatMap((child) => (child.type === 'list' ? listInlines(child) : []))]);
