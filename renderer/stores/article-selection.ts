/** The picked rows of a list. `cursor` and `anchor` are places, -1 for none; `cursorId` finds the row again after a change. */
export interface Selection<Id extends string> {
  readonly selected: ReadonlySet<Id>;
  readonly cursor: number;
  readonly cursorId: Id | null;
  readonly anchor: number;
}

export const noSelection: Selection<never> = { selected: new Set(), cursor: -1, cursorId: null, anchor: -1 };

export const pickOne = <Id extends string>(index: number, id: Id): Selection<Id> => ({
  selected: new Set([id]),
  cursor: index,
  cursorId: id,
  anchor: index,
});

/** The cursor on a row still on its way: ranges and single rows keep what was picked, a plain pick lets go of it. */
export function moveCursor<Id extends string>(
  { selected, anchor }: Selection<Id>,
  index: number,
  how: { readonly range: boolean; readonly toggle: boolean },
): Selection<Id> {
  const isKept = how.range || how.toggle;
  return { selected: isKept ? selected : new Set(), cursor: index, cursorId: null, anchor: how.range && anchor >= 0 ? anchor : index };
}

/** Ctrl+click: this row more or less. */
export function toggleOne<Id extends string>(selection: Selection<Id>, index: number, id: Id): Selection<Id> {
  const selected = new Set(selection.selected);
  if (!selected.delete(id)) selected.add(id);
  return { selected, cursor: index, cursorId: id, anchor: index };
}

/** Shift: everything from the anchor to here; the anchor stays. */
export function pickRange<Id extends string>(
  selection: Selection<Id>,
  index: number,
  idAt: (index: number) => Id | undefined,
): Selection<Id> {
  const anchor = selection.anchor < 0 ? index : selection.anchor;
  const selected = new Set<Id>();
  for (let at = Math.min(anchor, index); at <= Math.max(anchor, index); at += 1) {
    const id = idAt(at);
    if (id !== undefined) selected.add(id);
  }
  return { selected, cursor: index, cursorId: idAt(index) ?? null, anchor };
}

/** Lets go of rows that are no longer there; the cursor keeps its place. */
export function withoutIds<Id extends string>(selection: Selection<Id>, ids: readonly Id[]): Selection<Id> {
  const gone = new Set(ids);
  return {
    ...selection,
    selected: new Set([...selection.selected].filter((id) => !gone.has(id))),
    cursorId: selection.cursorId !== null && gone.has(selection.cursorId) ? null : selection.cursorId,
  };
}

/** After a change in the library: the cursor follows its row, or stays where it was. */
export function relocate<Id extends string>(selection: Selection<Id>, indexOf: (id: Id) => number | null, total: number): Selection<Id> {
  const found = selection.cursorId === null ? null : indexOf(selection.cursorId);
  if (selection.cursor < 0) return found === null ? selection : { ...selection, cursor: found, anchor: found };
  const cursor = found ?? Math.min(selection.cursor, total - 1);
  return { ...selection, cursor, anchor: selection.anchor === selection.cursor ? cursor : Math.min(selection.anchor, total - 1) };
}
