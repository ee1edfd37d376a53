import { statedDay } from '../../propose/entries-facts.ts';
import { namedFields } from './column-names.ts';
import type { Cell, Row } from './table.ts';

/** How the rows of a sheet are to be read, as its beginning shows it. */
export interface GridShape {
  /** Titles and notes above the table. */
  readonly beside: readonly string[];
  /** Filled rows before the first record. */
  readonly skipped: number;
  readonly columns: readonly string[];
}

/** Filled rows that are looked at before any is read. */
export const headRows = 64;

export const isFilled = (row: readonly string[]): boolean => row.some((cell) => /[\p{L}\p{N}]/u.test(cell));

/** The first row names the columns unless it is a record itself; titles and notes above the table fill a cell or two of many. */
export function gridShape(filled: readonly (readonly string[])[]): GridShape {
  const width = filled.slice(0, 50).reduce((most, row) => Math.max(most, countFilled(row)), 0);
  let start = 0;
  while (width >= 3 && start < Math.min(10, filled.length - 1) && countFilled(filled[start]) * 2 < width) start += 1;
  const table = filled.slice(start);
  const [first = [], ...others] = table;
  const hasHeader = isHeader(first, others);
  return {
    beside: filled.slice(0, start).map((row) => row.filter((cell) => cell.trim() !== '').join(' · ')),
    skipped: start + (hasHeader ? 1 : 0),
    columns: uniqueNames(
      hasHeader ? first : [],
      table.reduce((widest, row) => Math.max(widest, row.length), 0),
    ),
  };
}

/** A row of cells as a record. */
export function recordOf(row: readonly string[], { columns }: Pick<GridShape, 'columns'>): Row {
  const cells = new Map<string, Cell>();
  for (const [index, cell] of row.entries()) if (cell.trim() !== '') cells.set(columns[index] ?? columnLetters(index), cell);
  return cells;
}

/** Rows of cells as records. Blank rows are passed over. */
export function gridRows(grid: readonly (readonly string[])[]): { readonly rows: Row[]; readonly beside: readonly string[] } {
  const filled = grid.filter(isFilled);
  const shape = gridShape(filled);
  return { rows: filled.slice(shape.skipped).map((row) => recordOf(row, shape)), beside: shape.beside };
}

const countFilled = (row: readonly string[] | undefined): number => row?.filter((cell) => cell.trim() !== '').length ?? 0;

/** Names are short, differ, and are no dates, addresses or sentences; two known ones settle it. */
function isHeader(row: readonly string[], others: readonly (readonly string[])[]): boolean {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.length === 0 || others.length === 0) return false;
  const known = cells.filter((cell) => cell.length <= 60 && namedFields(cell).length > 0).length;
  const isPlain = cells.every((cell) => cell.length <= 60 && !/^https?:|[.!?]$|^-?\d/.test(cell) && statedDay(cell) === null);
  if (!isPlain) return known >= 3;
  if (known >= 2 || (known === 1 && cells.length <= 3)) return true;
  // Unknown names: the rows below look different.
  const isUnlike = (cell: string, column: number): boolean =>
    /^https?:|^-?\d/.test(cell) || cell.length > 2 * (row[column]?.length ?? 0) + 15;
  const longer = others.slice(0, 20).filter((other) => other.some(isUnlike)).length;
  return new Set(cells).size === cells.length && longer * 2 >= Math.min(20, others.length);
}

/** A name for each column: nameless ones get the letters of a spreadsheet, equal ones numbers. */
function uniqueNames(header: readonly string[], width: number): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: Math.min(width, 1_000) }, (_, index) => {
    const written = (header[index] ?? '').replace(/\s+/g, ' ').trim().slice(0, 290);
    const name = written === '' ? columnLetters(index) : written;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${String(count)})`;
  });
}

/** 0 → A, 25 → Z, 26 → AA. */
const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
