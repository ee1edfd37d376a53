import type { Mark, SourceLine } from '#shared/model/reading.ts';

/** A cell's own lines and how many columns it takes. */
export interface Cell {
  readonly lines: readonly SourceLine[];
  readonly span: number;
}

const longestCell = 1_200;
const mostParagraphs = 4;
const mostColumns = 200;

/** A table as lines: rows with TAB between the cells where it holds data, the cells' own lines one after the other where it only places text. */
export function tableLines(rows: readonly (readonly Cell[])[]): SourceLine[] {
  return isData(rows) ? rows.flatMap(rowLine) : rows.flatMap((row) => row.flatMap((cell) => cell.lines));
}

function isData(rows: readonly (readonly Cell[])[]): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell.lines.length > 0));
  if (filled.length < 2 || !filled.some((row) => row.filter((cell) => cell.lines.length > 0).length > 1)) return false;
  return filled.every((row) =>
    row.every(
      ({ lines }) =>
        lines.length <= mostParagraphs &&
        lines.every((line) => line.kind === 'paragraph' || (line.kind === 'list-item' && lines.length <= 3)) &&
        lines.reduce((sum, line) => sum + line.text.length, 0) <= longestCell,
    ),
  );
}

function rowLine(row: readonly Cell[]): SourceLine[] {
  let text = '';
  const marks: Mark[] = [];
  for (const [index, cell] of row.entries()) {
    if (index > 0) text += '\t';
    for (const [at, line] of cell.lines.entries()) {
      if (at > 0) text += ' ';
      for (const mark of line.marks) marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
      text += line.text.replaceAll('\t', ' ');
    }
    text += '\t'.repeat(Math.min(mostColumns, Math.max(1, cell.span)) - 1);
  }
  const shown = text.trimEnd();
  const region = row.flatMap((cell) => cell.lines)[0]?.region ?? 'main';
  return shown.trim() === '' ? [] : [{ text: shown, kind: 'table-row', level: 0, ordered: false, region, blankBefore: false, marks }];
}
