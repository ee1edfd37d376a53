import { listBlock } from '../document/build-document.ts';
import type { InlineNode, ListItemNodeJson, ListNodeJson } from '../document/document-schema.ts';
import type { ItemNesting, SourceLine } from '../model/reading.ts';

/**
 * Items as lists within lists, as the editor nests them: a list stands in an item of its own behind the item it belongs to. An item is at most
 * one step deeper than the one above it. One that counts otherwise than those around it begins a list of its own.
 */
export const nestedList = (items: readonly InlineNode[][], nesting: readonly ItemNesting[]): ListNodeJson => placed(items, nesting).list;

/** The number of each item among those of its list, from 1 on, as `nestedList` counts them. */
export const itemNumbers = (nesting: readonly ItemNesting[]): readonly number[] =>
  placed(
    nesting.map(() => []),
    nesting,
  ).numbers;

function placed(items: readonly InlineNode[][], nesting: readonly ItemNesting[]) {
  const numbers: number[] = [];
  const outer = openList(nesting[0]?.ordered === true);
  // The lists that are open, the outermost first.
  const open: OpenList[] = [outer];
  for (const [index, children] of items.entries()) {
    const { depth, ordered } = nesting[index] ?? { depth: 0, ordered: false };
    open.length = Math.max(1, Math.min(open.length, depth + 1));
    if (depth > 0 && open.length === depth + 1 && open.at(-1)?.list.listType !== typeOf(ordered)) open.length -= 1;
    const above = open.at(-1) ?? outer;
    if (depth >= open.length && above.list.children.length > 0) {
      const inner = openList(ordered);
      addItem(above, [inner.list]);
      open.push(inner);
    }
    const own = open.at(-1) ?? outer;
    addItem(own, children);
    own.count += 1;
    numbers.push(own.count);
  }
  return { list: outer.list, numbers };
}

interface OpenList {
  readonly list: ListNodeJson;
  /** Items so far, without those that hold but a list: these are not counted. */
  count: number;
}
const openList = (ordered: boolean): OpenList => ({ list: listBlock(ordered, []), count: 0 });

function addItem({ list, count }: OpenList, children: ListItemNodeJson['children']): void {
  list.children.push({ type: 'listitem', value: count + 1, children, direction: null, format: '', indent: 0, version: 1 });
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
