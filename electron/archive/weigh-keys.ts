/** What led to a report: the sum of what its words are worth, and how many they are. */
export interface Weighed {
  readonly weight: number;
  readonly words: number;
}

/**
 * For each key that words lead to, their worth summed up; `whole` is what all words are worth together. A word that leads nowhere,
 * or whose `worthOf` is 0, tells nothing.
 */
export function weighKeys<Word>(
  words: readonly Word[],
  keysOf: (word: Word) => readonly number[],
  worthOf: (word: Word, count: number) => number,
): { readonly sums: ReadonlyMap<number, Weighed>; readonly whole: number } {
  const sums = new Map<number, Weighed>();
  let whole = 0;
  for (const word of words) {
    const keys = keysOf(word);
    const worth = keys.length === 0 ? 0 : worthOf(word, keys.length);
    if (worth === 0) continue;
    whole += worth;
    for (const key of keys) {
      const sum = sums.get(key);
      sums.set(key, { weight: (sum?.weight ?? 0) + worth, words: (sum?.words ?? 0) + 1 });
    }
  }
  return { sums, whole };
}
