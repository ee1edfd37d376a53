import type { ListNodeJson } from '#shared/document/document-schema.ts';
import { listItems } from '../story/list-items.ts';
import type { NodeHtml } from './node-context.ts';

/** A list; lists within its items are drawn by the same function. */
export const listHtml: NodeHtml<ListNodeJson> = (node, context) => {
  const tag = node.listType === 'number' ? 'ol' : 'ul';
  const start = tag === 'ol' && node.start !== 1 ? ` start="${Math.trunc(Number(node.start))}"` : '';
  const items = listItems(node)
    .map(({ own, lists }) => `<li>${context.children([...own, ...lists])}</li>`)
    .join('');
  return items === '' ? '' : `<${tag}${start}>${items}</${tag}>`;
};
