import type { SourceLine } from '#shared/model/reading.ts';

const narrowest = 45;
const widest = 110;

/** Joins the lines that a mail program wrapped: where the next word would have fitted, the break was meant and stays. */
export function unwrap(lines: readonly SourceLine[]): SourceLine[] {
  const width = lines.reduce((most, { text }) => (text.length <= widest ? Math.max(most, text.length) : most), 0);
  if (width < narrowest) return [...lines];
  const joined: SourceLine[] = [];
  let last = 0;
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(before, last, line, width)) {
      const shift = before.text.length + 1;
      const marks = line.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
      joined[joined.length - 1] = { ...before, text: `${before.text} ${line.text}`, marks: [...before.marks, ...marks] };
    } else joined.push(line);
    last = line.text.length;
  }
  return joined;
}

function goesOn(before: SourceLine, length: number, line: SourceLine, width: number): boolean {
  if (
    line.blankBefore ||
    line.kind !== before.kind ||
    line.region !== before.region ||
    line.region === 'footer' ||
    line.kind === 'picture' ||
    length > widest
  )
    return false;
  if (/^(?:[-*•–—]|\d{1,2}[.)])\s/u.test(line.text)) return false;
  const word = /^\S+/u.exec(line.text)?.[0].length ?? 0;
  return length + 1 + word > width;
}
