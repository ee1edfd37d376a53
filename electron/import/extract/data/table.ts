/** One value of a row as its file holds it: a text, or several (a list of tags). */
export type Cell = string | readonly string[];

/** One record of a data file by its columns; a Map, because names come from the file. */
export type Row = ReadonlyMap<string, Cell>;

/** The records of a data file, whatever kind of file it was. */
export interface Table {
  readonly rows: readonly Row[];
  /** Parts of the file that are no record, as they stand there. */
  readonly broken: readonly string[];
  /** What the file says beside its records. */
  readonly beside: readonly string[];
}

export const maxColumns = 300;

/** A cell as one text. */
export const cellText = (cell: Cell | undefined): string => (cell === undefined ? '' : typeof cell === 'string' ? cell : cell.join(', '));

/** All columns in the order in which they first occur. */
export function columnsOf(rows: readonly Row[]): string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of row.keys()) names.add(name);
  return [...names];
}
