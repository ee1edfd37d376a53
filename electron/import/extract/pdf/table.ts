import type { TextLine } from './text-line.ts';

interface Cell {
  readonly x: number;
  readonly right: number;
  text: string;
}

/** Finds rows of cells that stand below each other; the rest are single lines. Answers the stretches in order. */
export function tablesIn(lines: readonly TextLine[]): ({ readonly table: TextLine[] } | { readonly line: TextLine })[] {
  const parts: ({ readonly table: TextLine[] } | { readonly line: TextLine })[] = [];
  let at = 0;
  while (at < lines.length) {
    const end = tableEnd(lines, at);
    if (end > at) {
      parts.push({ table: rowsIn(lines.slice(at, end)) });
      at = end;
    } else {
      const line = lines[at];
      if (line) parts.push({ line });
      at += 1;
    }
  }
  return parts;
}

const isRow = (line: TextLine): boolean => line.cells.length >= 2;

/** Where the table that begins here ends; the same place when none does. */
function tableEnd(lines: readonly TextLine[], start: number): number {
  const first = lines[start];
  if (!first || !isRow(first)) return start;
  const columns = [...first.cells];
  let rows = 1;
  let wide = first.cells.length;
  let end = start + 1;
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at];
    const above = lines[at - 1];
    if (!line || !above || line.y - above.y > line.size * 3.2 || Math.abs(line.size - first.size) > first.size * 0.35) break;
    if (!line.cells.every((cell) => columns.some((column) => isBelow(cell, column)))) break;
    if (isRow(line)) {
      rows += 1;
      wide = Math.max(wide, line.cells.length);
      for (const cell of line.cells) if (!columns.some((column) => Math.abs(column.x - cell.x) < 4)) columns.push(cell);
      end = at + 1;
    } else if (line.cells[0] && Math.abs(line.cells[0].x - first.x) < 4 && !continues(line, above)) break;
    else end = at + 1;
  }
  return rows >= 3 || (rows >= 2 && wide >= 3) ? end : start;
}

/** Lines of one cell stand closer than rows do. */
const continues = (line: TextLine, above: TextLine): boolean => line.y - above.y < line.size * 1.35;

const isBelow = (cell: Pick<Cell, 'x' | 'right'>, column: Pick<Cell, 'x' | 'right'>): boolean =>
  Math.abs(cell.x - column.x) < 4 || Math.abs(cell.right - column.right) < 4 || (cell.x < column.right && cell.right > column.x);

/** One line for each row, its cells parted by tabs; lines that only carry a cell on are added to the row above. */
function rowsIn(lines: readonly TextLine[]): TextLine[] {
  const columns: Cell[] = [];
  for (const cell of lines.filter(isRow).flatMap((line) => line.cells)) {
    if (!columns.some((column) => isBelow(cell, column))) columns.push({ ...cell });
  }
  columns.sort((a, b) => a.x - b.x);
  const rows: { line: TextLine; last: TextLine; cells: string[] }[] = [];
  for (const line of lines) {
    const cells = columns.map(() => '');
    for (const cell of line.cells) {
      const at = Math.max(
        0,
        columns.findIndex((column) => isBelow(cell, column)),
      );
      cells[at] = `${cells[at] ?? ''} ${cell.text}`.trim();
    }
    const row = rows.at(-1);
    const isRest = row !== undefined && (cells[0] === '' || !isRow(line)) && continues(line, row.last);
    if (isRest) {
      row.cells = row.cells.map((text, index) => joinCell(text, cells[index] ?? ''));
      row.last = line;
    } else rows.push({ line, last: line, cells });
  }
  return rows.map(({ line, cells }) => ({ ...line, text: cells.join('\t'), marks: [] }));
}

const joinCell = (text: string, more: string): string =>
  more === '' ? text : /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(more) ? text.slice(0, -1) + more : `${text} ${more}`.trim();
