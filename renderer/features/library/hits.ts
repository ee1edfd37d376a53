import type { Marks } from '#shared/model/search.ts';

export interface HitPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** Characters of a passage that stand before its first mark, so that the mark is in sight on a single line. */
const shownBefore = 18;

/** A passage begun close to its first mark, at a word. */
export function nearMark({ text, marks }: { readonly text: string; readonly marks: Marks }): {
  readonly text: string;
  readonly marks: Marks;
} {
  const first = marks[0]?.[0] ?? 0;
  if (first <= shownBefore + 8) return { text, marks };
  const space = text.indexOf(' ', first - shownBefore);
  const start = space >= 0 && space < first ? space + 1 : first;
  const shift = 2 - start;
  return { text: `… ${text.slice(start)}`, marks: marks.map(([from, to]) => [from + shift, to + shift]) };
}

/** A text in parts, the marked stretches set apart. Marks that do not fit the text (it has changed since) are left. */
export function markHits(text: string, marks: Marks): HitPart[] {
  const parts: HitPart[] = [];
  let end = 0;
  for (const [from, to] of marks) {
    if (from < end || to <= from || to > text.length) continue;
    if (from > end) parts.push({ text: text.slice(end, from), isHit: false });
    parts.push({ text: text.slice(from, to), isHit: true });
    end = to;
  }
  if (end < text.length || parts.length === 0) parts.push({ text: text.slice(end), isHit: false });
  return parts;
}
