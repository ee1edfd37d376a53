import type { Mark, PictureRef, SourceLine } from '#shared/model/reading.ts';
import type { LineBase } from '../line-builder.ts';
import { tableLines } from './table-lines.ts';
import type { Cell } from './table-lines.ts';
import { append } from '../../append.ts';

/** How a run of text is set; `url` is checked already. */
export interface RunStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly url: string | null;
  /** Height of the letters in points and whether they look bold, by whatever style; null where it says nothing of the line (a mark of a note). */
  readonly look: Look | null;
}
export const plainRun: RunStyle = { bold: false, italic: false, url: null, look: null };

/** Height of letters where nothing says otherwise. */
export const usualSize = 11;

/** How text looks, which tells headings where no style does. */
export interface Look {
  readonly size: number;
  readonly bold: boolean;
}

/** Line of running text in the main part. */
export const bodyBase: LineBase = { kind: 'paragraph', level: 0, ordered: false, region: 'main' };

/** Collects an office document into lines: paragraphs of runs, tables of cells, and what hangs on a paragraph but stands behind it. */
export interface Flow {
  /** Ends the paragraph being written and begins another. `apart`: a reader sees a gap before it. */
  readonly paragraph: (base: LineBase, apart: boolean) => void;
  readonly run: (text: string, style: RunStyle) => void;
  readonly tab: () => void;
  readonly lineBreak: () => void;
  /** A line behind the paragraph being written, such as hidden text. */
  readonly behind: (text: string, base: LineBase) => void;
  readonly picture: (alt: string, ref: PictureRef, region: SourceLine['region']) => void;
  /** Text of its own, whose lines stand behind the paragraph it hangs on (a text box) or at the end of all (a note). */
  readonly openBox: () => void;
  readonly closeBox: (place: 'behind' | 'end') => void;
  readonly openTable: () => void;
  readonly openRow: () => void;
  readonly openCell: () => void;
  readonly closeCell: (span: number) => void;
  readonly closeTable: () => void;
  /** How many characters and pictures were written so far. */
  readonly written: () => number;
  /** How a line looks, where it looks the same throughout. */
  readonly lookOf: (line: SourceLine) => Look | null;
  /** Whether an empty paragraph stands in front of a line. */
  readonly isAfterEmpty: (line: SourceLine) => boolean;
  readonly finish: () => SourceLine[];
}

interface Piece {
  readonly text: string;
  readonly style: RunStyle;
}

interface Frame {
  readonly lines: SourceLine[];
  pieces: Piece[];
  base: LineBase;
  apart: boolean;
  /** A paragraph was begun that has no text so far. */
  begun: boolean;
  empty: boolean;
  behind: SourceLine[];
  readonly rows: Cell[][] | null;
}

export function createFlow(): Flow {
  const frame = (rows: Cell[][] | null): Frame => ({
    lines: [],
    pieces: [],
    base: bodyBase,
    apart: false,
    begun: false,
    empty: false,
    behind: [],
    rows,
  });
  const outer = frame(null);
  const stack: Frame[] = [outer];
  const ends: SourceLine[] = [];
  const looks = new WeakMap<SourceLine, Look>();
  const afterEmpty = new WeakSet<SourceLine>();
  let count = 0;
  const top = (): Frame => stack.at(-1) ?? outer;
  const endLine = (at: Frame): void => {
    const { text, marks } = lineText(at.pieces, at.base.kind === 'heading');
    if (text !== '') {
      const line: SourceLine = { text, ...at.base, blankBefore: at.apart && at.lines.length > 0, marks };
      at.lines.push(line);
      if (at.empty) afterEmpty.add(line);
      at.empty = false;
      const look = commonLook(at.pieces);
      if (look !== null) looks.set(line, look);
      at.apart = false;
    }
    at.pieces = [];
  };
  const endParagraph = (at: Frame): void => {
    const before = at.lines.length;
    endLine(at);
    if (at.begun && at.lines.length === before && at.behind.length === 0) at.empty = true;
    at.begun = false;
    append(at.lines, at.behind);
    if (at.behind.length > 0) at.apart = true;
    at.behind = [];
  };
  const pop = (): SourceLine[] => {
    if (stack.length < 2) return [];
    const ended = stack.pop() ?? outer;
    endParagraph(ended);
    return ended.lines;
  };
  const closeCell = (span: number): void => {
    const lines = pop();
    const row = top().rows?.at(-1);
    if (row === undefined) append(top().lines, lines);
    else row.push({ lines, span });
  };
  const closeTable = (): void => {
    const rows = top().rows ?? [];
    const rest = pop();
    const at = top();
    for (const [index, line] of [...tableLines(rows), ...rest].entries())
      at.lines.push(index === 0 && at.lines.length > 0 ? { ...line, blankBefore: true } : line);
    at.apart = true;
  };
  return {
    paragraph: (base, apart) => {
      const at = top();
      endParagraph(at);
      at.base = base;
      at.begun = true;
      at.apart ||= apart;
    },
    run: (text, style) => {
      if (text === '') return;
      count += text.length;
      top().pieces.push({ text: plain(text), style });
    },
    tab: () => {
      top().pieces.push({ text: '\t', style: plainRun });
    },
    lineBreak: () => {
      const at = top();
      const isBlank = at.pieces.every((piece) => piece.text.trim() === '');
      endLine(at);
      if (isBlank) at.apart = true;
    },
    behind: (value, base) => {
      const text = plain(value).replace(/\s+/g, ' ').trim();
      if (text !== '') top().behind.push({ text, ...base, blankBefore: false, marks: [] });
    },
    picture: (alt, ref, region) => {
      count += 1;
      const text = plain(alt).replace(/\s+/g, ' ').trim();
      if (text !== '' || ref.assetId !== null)
        top().behind.push({ text, kind: 'picture', level: 0, ordered: false, region, blankBefore: false, marks: [], picture: ref });
    },
    openBox: () => {
      stack.push(frame(null));
    },
    closeBox: (place) => {
      const lines = pop();
      append(place === 'end' ? ends : top().behind, lines);
    },
    openTable: () => {
      endParagraph(top());
      stack.push(frame([]));
    },
    openRow: () => {
      top().rows?.push([]);
    },
    openCell: () => {
      stack.push(frame(null));
    },
    closeCell,
    closeTable,
    written: () => count,
    isAfterEmpty: (line) => afterEmpty.has(line),
    lookOf: (line) => looks.get(line) ?? null,
    finish: () => {
      // What the document left open ends with it; rows of an open table are rows all the same.
      while (stack.length > 1) {
        if (top().rows !== null) closeTable();
        else if ((stack.at(-2) ?? outer).rows !== null) closeCell(1);
        else append(outer.lines, pop());
      }
      endParagraph(outer);
      return [...outer.lines, ...ends.map((line) => ({ ...line, blankBefore: true }))];
    },
  };
}

/** The look that all letters of a line share; null where they differ. */
function commonLook(pieces: readonly Piece[]): Look | null {
  let common: Look | null = null;
  for (const { text, style } of pieces) {
    if (style.look === null || text.trim() === '') continue;
    if (common === null) common = style.look;
    else if (common.size !== style.look.size || common.bold !== style.look.bold) return null;
  }
  return common;
}

/** Without control characters and soft hyphens, which are no text; a hyphen that may not break is a hyphen. */
const plain = (value: string): string =>
  value.replaceAll('\u2011', '-').replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b\ufeff]/g, '');

/** The text of a line as a reader sees it, with marks over it; neighbours of one kind become one. */
function lineText(pieces: readonly Piece[], isHeading: boolean): { text: string; marks: Mark[] } {
  const parts: string[] = [];
  const marks: Mark[] = [];
  let length = 0;
  let end = '';
  const mark = (kind: Mark['kind'], start: number, url: string | null): void => {
    // A mark that goes on is among the last few; looking further would take ever longer.
    const last = marks.slice(-4).findLast((one) => one.kind === kind && one.url === (url ?? undefined));
    if (last?.end === start) last.end = length;
    else marks.push(url === null ? { kind, start, end: length } : { kind, start, end: length, url });
  };
  for (const { text, style } of pieces) {
    const blank = text === '\t' ? '\t' : text.replace(/[ \t\n\r\f]+/g, ' ');
    const add = (end === '' || end === ' ' || end === '\t') && blank.startsWith(' ') ? blank.slice(1) : blank;
    if (add === '' || (add === '\t' && length === 0)) continue;
    const start = length;
    parts.push(add);
    length += add.length;
    end = add.slice(-1);
    if (style.bold && !isHeading) mark('bold', start, null);
    if (style.italic) mark('italic', start, null);
    if (style.url !== null) mark('link', start, style.url);
  }
  const whole = parts.join('').trimEnd();
  const text = whole.trimStart();
  const by = whole.length - text.length;
  return { text, marks: placed(marks, by, text) };
}

/** Marks in step with trimmed text, none of them over blanks alone or ending in one. */
function placed(marks: readonly Mark[], by: number, text: string): Mark[] {
  const kept: Mark[] = [];
  for (const one of marks) {
    let start = Math.max(0, one.start - by);
    let end = Math.min(text.length, one.end - by);
    while (start < end && /\s/.test(text.charAt(start))) start += 1;
    while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
    if (start < end) kept.push({ ...one, start, end });
  }
  return kept.toSorted((a, b) => a.start - b.start || b.end - a.end);
}
