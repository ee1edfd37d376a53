import { diffArrays, diffWordsWithSpace } from 'diff';

/** A paragraph of one or both texts; `parts` where its words changed. */
export interface ComparedParagraph {
  readonly kind: 'same' | 'only-known' | 'only-new' | 'changed';
  readonly parts: readonly { readonly text: string; readonly kind: 'same' | 'gone' | 'new' }[];
}

/** From this share of common words on two paragraphs are states of the same one. */
const alike = 0.3;
/** Runs with more pairs than this are shown one below the other: no one compares them line by line. */
const mostPairs = 40_000;

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** Paragraphs side by side: within a run that was replaced, those that share most words are compared word by word. */
export function compareParagraphs(known: readonly string[], read: readonly string[]): ComparedParagraph[] {
  const runs = diffArrays([...known], [...read]);
  const compared: ComparedParagraph[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at];
    const next = runs[at + 1];
    if (run === undefined) break;
    if (!run.added && !run.removed) compared.push(...run.value.map((text) => whole('same', text)));
    else if (run.removed && next?.added) {
      compared.push(...alignRun(run.value, next.value));
      at += 1;
    } else compared.push(...run.value.map((text) => whole(run.removed ? 'only-known' : 'only-new', text)));
  }
  return compared;
}

/** Pairs in the order of both texts, so that all pairs together share the most. */
function alignRun(known: readonly string[], read: readonly string[]): ComparedParagraph[] {
  const gone = (text: string): ComparedParagraph => whole('only-known', text);
  const added = (text: string): ComparedParagraph => whole('only-new', text);
  if (known.length * read.length > mostPairs) return [...known.map(gone), ...read.map(added)];
  const [a, b] = [known.map(wordsOf), read.map(wordsOf)];
  const pair = known.map((_, i) => read.map((__, j) => likeness(a[i] ?? new Set(), b[j] ?? new Set())));
  const likenessAt = (i: number, j: number): number => pair[i]?.[j] ?? 0;
  // best[i][j]: what the paragraphs from i and from j on can share at most.
  const best = Array.from({ length: known.length + 1 }, () => new Float64Array(read.length + 1));
  const bestAt = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const pairedAt = (i: number, j: number): number => (likenessAt(i, j) < alike ? -1 : likenessAt(i, j) + bestAt(i + 1, j + 1));
  for (let i = known.length - 1; i >= 0; i -= 1) {
    const row = best[i];
    if (row === undefined) continue;
    for (let j = read.length - 1; j >= 0; j -= 1) row[j] = Math.max(bestAt(i + 1, j), bestAt(i, j + 1), pairedAt(i, j));
  }
  const compared: ComparedParagraph[] = [];
  let [i, j] = [0, 0];
  while (i < known.length || j < read.length) {
    const [old, fresh] = [known[i], read[j]];
    if (old !== undefined && fresh !== undefined && pairedAt(i, j) >= bestAt(i, j)) {
      compared.push(changed(old, fresh));
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || bestAt(i + 1, j) >= bestAt(i, j))) {
      compared.push(gone(old));
      i += 1;
    } else {
      compared.push(added(fresh ?? ''));
      j += 1;
    }
  }
  return compared;
}

const whole = (kind: 'same' | 'only-known' | 'only-new', text: string): ComparedParagraph => ({
  kind,
  parts: [{ text, kind: kind === 'same' ? 'same' : kind === 'only-known' ? 'gone' : 'new' }],
});

const changed = (known: string, read: string): ComparedParagraph => ({
  kind: 'changed',
  parts: diffWordsWithSpace(known, read).map((part) => ({
    text: part.value,
    kind: part.added ? 'new' : part.removed ? 'gone' : 'same',
  })),
});
