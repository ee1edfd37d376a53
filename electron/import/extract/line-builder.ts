import type { Mark, PictureRef, SourceLine } from '#shared/model/reading.ts';
import { collapsed } from '../collapsed.ts';
import type { StyledLine } from '../line-role.ts';

/** What a line is before it has text. */
export type LineBase = Pick<StyledLine, 'kind' | 'level' | 'ordered' | 'region' | 'role'>;

export const plainBase: LineBase = { kind: 'paragraph', level: 0, ordered: false, region: 'unknown' };

interface OpenMark {
  readonly kind: Mark['kind'];
  readonly url?: string;
  start: number;
}

/** Collects running text into source lines: white space as a browser shows it, marks kept in step with the text. */
export interface LineBuilder {
  /** Ends the line and sets what the next one is. `apart` when a reader would see a gap before it. */
  readonly block: (base: LineBase, apart: boolean) => void;
  /** A line break inside a block; two in a row are a new paragraph. */
  readonly lineBreak: () => void;
  readonly text: (value: string) => void;
  /** Text whose white space counts; its line ends end the line. */
  readonly verbatim: (value: string) => void;
  /** Parts two cells of a table row. */
  readonly cell: () => void;
  readonly openMark: (kind: Mark['kind'], url?: string) => void;
  readonly closeMark: (kind: Mark['kind']) => void;
  /** A line of its own that follows the line being written, such as the description of a picture within a paragraph. */
  readonly aside: (text: string, base: LineBase) => void;
  /** A picture as a line of its own, `alt` maybe empty: before the text of a line just begun, else behind the line being written. */
  readonly picture: (alt: string, ref: PictureRef) => void;
  readonly finish: () => SourceLine[];
}

export function createLineBuilder(): LineBuilder {
  const lines: SourceLine[] = [];
  let base: LineBase = plainBase;
  // Pieces, not one growing string: looking at its end would copy it each time.
  let pieces: string[] = [];
  let length = 0;
  let end = '';
  let isBlank = true;
  let marks: Mark[] = [];
  let open: OpenMark[] = [];
  let apart = false;
  let breaks = 0;
  let asides: SourceLine[] = [];

  const append = (value: string): void => {
    if (value === '') return;
    pieces.push(value);
    length += value.length;
    end = value.slice(-1);
    isBlank &&= value.trim() === '';
  };
  const flush = (): void => {
    if (pieces.length === 0 && asides.length === 0) return;
    for (const one of open) closeAt(one);
    const text = pieces.join('');
    // An empty first cell must not move its row one column to the left.
    const start = base.kind === 'table-row' ? 0 : text.length - text.trimStart().length;
    const trimmed = text.slice(start).trimEnd();
    if (trimmed.trim() !== '') {
      lines.push({ text: trimmed, ...base, blankBefore: apart && lines.length > 0, marks: shiftMarks(marks, start, trimmed.length) });
      apart = false;
    }
    for (const aside of asides) lines.push(aside);
    asides = [];
    pieces = [];
    length = 0;
    end = '';
    isBlank = true;
    marks = [];
    open = open.map((one) => ({ ...one, start: 0 }));
  };
  const closeAt = (one: OpenMark): void => {
    if (length <= one.start) return;
    const mark: Mark = { kind: one.kind, start: one.start, end: length };
    marks.push(one.url === undefined ? mark : { ...mark, url: one.url });
  };

  return {
    block: (next, gap) => {
      flush();
      base = next;
      apart ||= gap;
      breaks = 0;
    },
    lineBreak: () => {
      flush();
      breaks += 1;
      if (breaks > 1) apart = true;
    },
    text: (value) => {
      const clean = /[\u0000-\u001f\u007f]| {2}/.test(value) ? cleanControls(value).replace(/[ \t\n\r\f]+/g, ' ') : value;
      const add = clean.startsWith(' ') && (end === '' || end === ' ' || end === '\t') ? clean.slice(1) : clean;
      if (add === '') return;
      if (add.trim() !== '') breaks = 0;
      append(add);
    },
    verbatim: (value) => {
      for (const [index, line] of value.split(/\r\n|[\n\r\f\u0085\u2028\u2029]/).entries()) {
        if (index > 0) {
          const wasBlank = pieces.every((piece) => piece.trim() === '');
          flush();
          if (wasBlank) apart = true;
        }
        append(cleanControls(line));
      }
    },
    cell: () => {
      const last = pieces.at(-1);
      if (last?.endsWith(' ') === true) {
        pieces[pieces.length - 1] = last.slice(0, -1);
        length -= 1;
      }
      append('\t');
    },
    openMark: (kind, url) => {
      open.push(url === undefined ? { kind, start: length } : { kind, url, start: length });
    },
    closeMark: (kind) => {
      const index = open.findLastIndex((one) => one.kind === kind);
      const found = open[index];
      if (found === undefined) return;
      closeAt(found);
      open.splice(index, 1);
    },
    aside: (value, asideBase) => {
      const clean = collapsed(cleanControls(value));
      if (clean !== '') asides.push({ text: clean, ...asideBase, blankBefore: false, marks: [] });
    },
    picture: (alt, ref) => {
      const text = collapsed(cleanControls(alt));
      const line: SourceLine = { text, ...plainBase, kind: 'picture', region: base.region, blankBefore: false, marks: [], picture: ref };
      // A row stays in one piece; a line without words yet begins behind its picture.
      if (isBlank && base.kind !== 'table-row') lines.push({ ...line, blankBefore: apart && lines.length > 0 });
      else asides.push(line);
    },
    finish: () => {
      flush();
      return lines;
    },
  };
}

/** Control characters never belong to a text; TAB is kept, it parts cells. */
const cleanControls = (value: string): string => value.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, '');

function shiftMarks(marks: readonly Mark[], by: number, length: number): Mark[] {
  if (marks.length === 0) return [];
  return marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - by), end: Math.min(length, mark.end - by) }))
    .filter((mark) => mark.end > mark.start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}
