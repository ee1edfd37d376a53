import type { Mark } from '#shared/model/reading.ts';
import { closeSpaced, raisedDigits } from './glyph-text.ts';
import { rightOf, type Run } from './run.ts';
import { smallSign } from './rows.ts';
import type { Row } from './rows.ts';

/** A line of text as it stands on a page, or one cell of it. */
export interface TextLine {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Most of its letters are bold. */
  readonly bold: boolean;
  /** How wide the first word is, to know whether it would have found room in the line before. */
  readonly firstWord: number;
  /** The cells of a row that has wide gaps; a single one for running text. */
  readonly cells: readonly { readonly x: number; readonly right: number; readonly text: string }[];
}

/** Writes a row out: blanks where there is room for one, marks in step with the text. */
export function textLine(row: Row, page: number): TextLine {
  let text = '';
  const marks: Mark[] = [];
  let before: Run | undefined;
  for (const run of row.runs) {
    const isRaised = run.size <= row.size * smallSign && row.y - run.y > row.size * 0.12 && /^\d{1,3}$/.test(run.text.trim());
    const own = isRaised
      ? raisedDigits(run.text.trim())
      : run.text.replace(/[\u0000-\u0008\u000e-\u001f\u007f]/gu, '').replace(/\s+/gu, ' ');
    const gap = before ? run.x - rightOf(before) : 0;
    const apart = before !== undefined && !isRaised && (run.spaceBefore && gap > -0.3 * row.size ? true : gap > 0.16 * row.size);
    if (apart && !text.endsWith(' ')) text += ' ';
    const value = text === '' || text.endsWith(' ') ? own.trimStart() : own;
    const start = text.length;
    text += value;
    const end = start + value.trimEnd().length;
    if (run.bold) addMark(marks, { kind: 'bold', start, end });
    if (run.italic) addMark(marks, { kind: 'italic', start, end });
    if (run.url !== null) addMark(marks, { kind: 'link', start, end, url: run.url });
    before = run;
  }
  const trimmed = text.trimEnd();
  const closed = closeSpaced(trimmed);
  const letters = row.runs.reduce((sum, run) => sum + run.text.length, 0);
  const boldLetters = row.runs.reduce((sum, run) => sum + (run.bold ? run.text.length : 0), 0);
  const first = /^\S+/u.exec(closed)?.[0] ?? '';
  return {
    text: closed,
    // Closing up moves all places; what is set wide is a heading anyway.
    marks: closed === trimmed ? marks : [],
    page,
    x: row.x,
    right: row.right,
    y: row.y,
    size: row.size,
    bold: boldLetters > letters * 0.8,
    firstWord: ((row.right - row.x) * broadness(first)) / Math.max(1, broadness(closed)),
    cells: cellsOf(row),
  };
}

/** How much room letters take, roughly: an l less than an m. */
function broadness(text: string): number {
  const narrow = text.match(/[iljtfrI.,:;'!|()[\] /-]/gu)?.length ?? 0;
  const broad = text.match(/[mwMWOQGD@%–—]/gu)?.length ?? 0;
  const capital = text.match(/\p{Lu}/gu)?.length ?? 0;
  return text.length - narrow * 0.45 + broad * 0.4 + capital * 0.2;
}

function addMark(marks: Mark[], next: Mark): void {
  if (next.end <= next.start) return;
  const at = marks.findLastIndex((mark) => mark.kind === next.kind && mark.url === next.url);
  const last = marks[at];
  if (last && next.start - last.end <= 1) marks[at] = { ...last, end: next.end };
  else marks.push(next);
}

/** What stands apart in one row. */
function cellsOf(row: Row): { x: number; right: number; text: string }[] {
  const cells: { x: number; right: number; text: string }[] = [];
  for (const run of row.runs) {
    const last = cells.at(-1);
    if (last && run.x - last.right < row.size * 1.6) {
      const apart = run.x - last.right > 0.16 * row.size || run.spaceBefore;
      last.text = `${last.text}${apart && !last.text.endsWith(' ') ? ' ' : ''}${run.text.trimEnd()}`;
      last.right = Math.max(last.right, rightOf(run));
    } else cells.push({ x: run.x, right: rightOf(run), text: run.text.trim() });
  }
  return cells;
}
