import type { InlineNode, ListNodeJson } from '#shared/document/document-schema.ts';
import { isEmpty, itemText } from './item-text.ts';

/** An item of a list: what it says itself, and the lists within it. */
export interface ListItem {
  readonly own: readonly InlineNode[];
  readonly lists: readonly ListNodeJson[];
}

/** The items of a list. One that holds but a list is how the editor indents: its list belongs to the item before it, and it has no mark of its own. */
export function listItems({ children }: Pick<ListNodeJson, 'children'>): ListItem[] {
  const items: ListItem[] = [];
  for (const item of children) {
    const own = itemText(item);
    const lists = item.children.flatMap((child) => (child.type === 'list' ? [child] : []));
    const before = items.at(-1);
    if (before !== undefined && lists.length > 0 && isEmpty(own))
      items[items.length - 1] = { ...before, lists: [...before.lists, ...lists] };
    else items.push({ own, lists });
  }
  return items;
}
