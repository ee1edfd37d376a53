import type { ReadField } from './read-text.ts';

/** How telling each term of a report is. */
export type TermVector = ReadonlyMap<string, number>;

/** Terms with the sum of the weights of their places. */
export type TermFrequencies = ReadonlyMap<string, number>;

/**
 * Parts of compounds and derivations say much less than the word itself: they are common to all matters of a kind. Measured on reports about
 * alike matters: .5 loses .02 in MRR and finds halves of a report less often than plain cosine.
 */
const partWeight = 0.25;
/** How much a word counts here by its place: headlines are alike from one matter to the next of its kind, kickers name the place. */
const placeWeight: Readonly<Record<ReadField['name'], number>> = {
  headline: 1.5,
  kicker: 2,
  subheadline: 1.5,
  lead: 1,
  teaser: 1,
  body: 1,
};
const shortest = 2;

export function termFrequencies(fields: readonly ReadField[]): TermFrequencies {
  // The terms of a word that stands there often are one and the same list: it is gone through once.
  const weights = new Map<readonly string[], number>();
  for (const { name, words } of fields) for (const { terms } of words) weights.set(terms, (weights.get(terms) ?? 0) + placeWeight[name]);
  const sums = new Map<string, number>();
  for (const [terms, weight] of weights)
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index] ?? '';
      if (term.length >= shortest) sums.set(term, (sums.get(term) ?? 0) + (index === 0 ? weight : weight * partWeight));
    }
  return sums;
}

/** The first word of a text in which each of its terms stands. */
export function firstWords(fields: readonly ReadField[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { text, words } of fields)
    for (const { start, end, terms } of words) for (const term of terms) if (!found.has(term)) found.set(term, text.slice(start, end));
  return found;
}

/** TF-IDF: often in the text, rarely elsewhere. */
export function termVector(sums: TermFrequencies, idf: (term: string) => number): TermVector {
  const vector = new Map<string, number>();
  for (const [term, sum] of sums) {
    const weight = Math.log1p(sum) * idf(term);
    if (weight > 0) vector.set(term, weight);
  }
  return vector;
}

export function lengthOf(vector: TermVector): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
}

/** How alike two reports are, 0…1, and which terms say so, the strongest first. */
export function compareVectors(
  mine: TermVector,
  theirs: TermVector,
  lengths: readonly [number, number],
): { cosine: number; shared: readonly (readonly [term: string, share: number])[] } {
  const [small, large] = mine.size <= theirs.size ? [mine, theirs] : [theirs, mine];
  const both = lengths[0] * lengths[1];
  if (both === 0) return { cosine: 0, shared: [] };
  const shared: [string, number][] = [];
  let sum = 0;
  for (const [term, weight] of small) {
    const other = large.get(term);
    if (other === undefined) continue;
    sum += weight * other;
    shared.push([term, (weight * other) / both]);
  }
  return { cosine: sum / both, shared: shared.sort((one, other) => other[1] - one[1]) };
}
