import { listBlock } from '../document/build-document.ts';
import type { InlineNode, ListItemNodeJson, ListNodeJson } from '../document/document-schema.ts';
import type { ItemNesting, SourceLine } from '../model/reading.ts';

/**
 * Items as lists within lists, as the editor nests them: a list stands in an item of its own behind the item it belongs to. An item is at most
 * one step deeper than the one above it. One that counts otherwise than those around it begins a list of its own.
 */
export function nestedList(items: readonly InlineNode[][], nesting: readonly ItemNesting[]): ListNodeJson {
  const outer = listBlock(nesting[0]?.ordered === true, []);
  // The lists that are open, the outermost first.
  const open: [ListNodeJson, ...ListNodeJson[]] = [outer];
  for (const [index, children] of items.entries()) {
    const { depth, ordered } = nesting[index] ?? { depth: 0, ordered: false };
    open.length = Math.max(1, Math.min(open.length, depth + 1));
    if (depth > 0 && open.length === depth + 1 && open.at(-1)?.listType !== typeOf(ordered)) open.length -= 1;
    const above = open.at(-1) ?? outer;
    if (depth >= open.length && above.children.length > 0) {
      const list = listBlock(ordered, []);
      above.children.push(itemOf(above, [list]));
      open.push(list);
    }
    const list = open.at(-1) ?? outer;
    list.children.push(itemOf(list, children));
  }
  return outer;
}

const deepest = 8;

/** How items lie within one another by the level of their lines; undefined where all are of one list. */
export function nestingOf(lines: readonly Pick<SourceLine, 'level' | 'ordered'>[]): ItemNesting[] | undefined {
  const top = lines.reduce((least, { level }) => Math.min(least, level), lines[0]?.level ?? 1);
  return lines.every(({ level }) => level === top)
    ? undefined
    : lines.map(({ level, ordered }) => ({ depth: Math.min(deepest, level - top), ordered }));
}

const typeOf = (ordered: boolean): ListNodeJson['listType'] => (ordered ? 'number' : 'bullet');
const holdsList = ({ children }: ListItemNodeJson): boolean => children.some(({ type }) => type === 'list');

/** Items that hold but a list are not counted. */
const itemOf = (list: ListNodeJson, children: ListItemNodeJson['children']): ListItemNodeJson => ({
  type: 'listitem',
  value: 1 + list.children.filter((item) => !holdsList(item)).length,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
});
