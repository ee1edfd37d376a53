import type { SourceRow } from './source-segments.ts';

/** So many neighbouring rows that were taken out become one. */
const worthFolding = 4;
/** What the editor took out stays in view: it may have been a slip. */
const staysInView: ReadonlySet<string> = new Set(['editor']);

/** A line of the source column: a row, or the heading of a run of removals that folds away. */
export type SourceItem =
  | { readonly kind: 'row'; readonly row: SourceRow }
  | { readonly kind: 'fold'; readonly isOpen: boolean; readonly lines: readonly number[]; readonly rules: readonly string[] };

const foldable = (row: SourceRow): boolean => row.gone !== null && !staysInView.has(row.gone.rule);

/** The column's lines: runs of removals folded, unless one of their lines is among those opened. */
export function foldRows(rows: readonly SourceRow[], opened: ReadonlySet<number>): SourceItem[] {
  const items: SourceItem[] = [];
  let run: SourceRow[] = [];
  const closeRun = (): void => {
    if (run.length >= worthFolding) {
      const lines = run.flatMap((row) => row.lines.map((line) => line.index));
      const isOpen = lines.some((line) => opened.has(line));
      items.push({ kind: 'fold', isOpen, lines, rules: rulesOf(run) });
      if (isOpen) for (const row of run) items.push({ kind: 'row', row });
    } else for (const row of run) items.push({ kind: 'row', row });
    run = [];
  };
  for (const row of rows) {
    if (foldable(row)) run.push(row);
    else {
      closeRun();
      items.push({ kind: 'row', row });
    }
  }
  closeRun();
  return items;
}

/** Why the lines of a run were taken out, the commonest reason first. */
function rulesOf(run: readonly SourceRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { gone, lines } of run) if (gone) counts.set(gone.rule, (counts.get(gone.rule) ?? 0) + lines.length);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([rule]) => rule);
}

/** Whether a part of the proposal came from this line; of `key`, from any without it. */
export const holdsPart = (item: SourceItem, key?: string): boolean =>
  item.kind === 'row' &&
  item.row.lines.some((line) => line.segments.some(({ owners }) => (key === undefined ? owners.length > 0 : owners.includes(key))));
