import type { Mark, SourceLine } from '#shared/model/reading.ts';

export type LineBase = Pick<SourceLine, 'kind' | 'level' | 'ordered' | 'region'>;

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
  readonly finish: () => SourceLine[];
}

export function createLineBuilder(): LineBuilder {
  const lines: SourceLine[] = [];
  let base: LineBase = plainBase;
  let text = '';
  let marks: Mark[] = [];
  let open: OpenMark[] = [];
  let apart = false;
  let breaks = 0;
  let asides: SourceLine[] = [];

  const flush = (): void => {
    for (const one of open) closeAt(one);
    // An empty first cell must not move its row one column to the left.
    const start = base.kind === 'table-row' ? 0 : text.length - text.trimStart().length;
    const trimmed = text.slice(start).trimEnd();
    if (trimmed.trim() !== '') {
      lines.push({ text: trimmed, ...base, blankBefore: apart && lines.length > 0, marks: shiftMarks(marks, start, trimmed.length) });
      apart = false;
    }
    lines.push(...asides);
    asides = [];
    text = '';
    marks = [];
    open = open.map((one) => ({ ...one, start: 0 }));
  };
  const closeAt = (one: OpenMark): void => {
    if (text.length <= one.start) return;
    const mark: Mark = { kind: one.kind, start: one.start, end: text.length };
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
      const clean = cleanControls(value).replace(/[ \t\n\r\f]+/g, ' ');
      const add = text === '' || /[ \t]$/.test(text) ? clean.replace(/^ /, '') : clean;
      if (add.trim() !== '') breaks = 0;
      text += add;
    },
    verbatim: (value) => {
      for (const [index, line] of value.split(/\r\n|[\n\r\f\u0085\u2028\u2029]/).entries()) {
        if (index > 0) {
          const wasBlank = text.trim() === '';
          flush();
          if (wasBlank) apart = true;
        }
        text += cleanControls(line);
      }
    },
    cell: () => {
      text = `${text.replace(/ $/, '')}\t`;
    },
    openMark: (kind, url) => {
      open.push(url === undefined ? { kind, start: text.length } : { kind, url, start: text.length });
    },
    closeMark: (kind) => {
      const index = open.findLastIndex((one) => one.kind === kind);
      const found = open[index];
      if (found === undefined) return;
      closeAt(found);
      open.splice(index, 1);
    },
    aside: (value, asideBase) => {
      const clean = cleanControls(value).replace(/\s+/g, ' ').trim();
      if (clean !== '') asides.push({ text: clean, ...asideBase, blankBefore: false, marks: [] });
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
  return marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - by), end: Math.min(length, mark.end - by) }))
    .filter((mark) => mark.end > mark.start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}
