import { rowsOf } from './rows.ts';
import type { Run } from './run.ts';

const begins = /^(?:[¹²³⁴-⁹]|\d{1,3}(?:\s|[.)]\s)|\*{1,3}\s?)\S?/u;

/** Parts the notes below the text of a page from it: small print at its foot that begins with a number or a star. */
export function partFootnotes(
  runs: readonly Run[],
  bodySize: number,
  height: number,
): { readonly text: readonly Run[]; readonly notes: readonly Run[] } {
  const rows = rowsOf(runs);
  let at = rows.length;
  while (at > 0 && (rows[at - 1]?.size ?? bodySize) < bodySize * 0.93 && (rows[at - 1]?.y ?? 0) > height * 0.45) at -= 1;
  const isNote = (index: number): boolean => {
    const row = rows[index];
    const first = row?.runs[0];
    if (!row || !first) return false;
    const text = row.runs
      .map((run) => run.text)
      .join(' ')
      .trim();
    return begins.test(text) || (/^\d{1,3}$/.test(first.text.trim()) && first.size < row.size * 0.85);
  };
  while (at < rows.length && !isNote(at)) at += 1;
  if (at === 0 || at === rows.length) return { text: runs, notes: [] };
  const notes = rows.slice(at).flatMap((row) => row.runs);
  const taken = new Set(notes);
  return { text: runs.filter((run) => !taken.has(run)), notes };
}
