import type { Marks } from '#shared/model/search.ts';

export interface HitPart {
  readonly text: string;
  readonly isHit: boolean;
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
