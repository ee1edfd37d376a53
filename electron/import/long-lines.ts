import type { SourceLine } from '#shared/model/reading.ts';

/** No paragraph of a report is longer (UTF-16 units); a reading holds texts of four times that at most. */
export const longestText = 500_000;

/** Lines as they are, those that no paragraph could hold cut behind a sentence, or between words. No word is lost. */
export function cutLongLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (lines.every(({ text }) => text.length <= longestText)) return lines;
  return lines.flatMap((line) => (line.text.length <= longestText ? [line] : cutLine(line)));
}

/** The pieces of a text, each short enough. */
export function cutLongText(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > longestText) {
    const end = from + placeToCut(text.slice(from, from + longestText));
    pieces.push(text.slice(from, end));
    from = end;
  }
  return [...pieces, text.slice(from)];
}

function cutLine(line: SourceLine): SourceLine[] {
  let start = 0;
  return cutLongText(line.text).map((text, index) => {
    const end = start + text.length;
    const marks = line.marks
      .filter((mark) => mark.end > start && mark.start < end)
      .map((mark) => ({ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }));
    start = end;
    return { ...line, text, marks, blankBefore: index > 0 || line.blankBefore };
  });
}

/** How far back a sentence's end, or a blank, is looked for. */
const lookBack = 2_000;

function placeToCut(piece: string): number {
  const from = piece.length - lookBack;
  const end = piece.slice(from);
  const sentence = Math.max(end.lastIndexOf('. '), end.lastIndexOf('! '), end.lastIndexOf('? '));
  if (sentence >= 0) return from + sentence + 2;
  const blank = end.lastIndexOf(' ');
  if (blank >= 0) return from + blank + 1;
  return /[\ud800-\udbff]$/.test(piece) ? piece.length - 1 : piece.length;
}
