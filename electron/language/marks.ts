/** What a word list says about a form, one bit each. */
export const mark = {
  /** A person's name or an abbreviation: no part of a compound. */
  name: 1,
  /** An adverb or particle (`heran`): no first part of a compound. */
  uninflected: 2,
  /** A feminine noun. */
  feminine: 4,
  /** A noun of its own, although it looks like an adjective used as one (`Runde`). */
  own: 8,
  /** A strong verb without a prefix, in its dictionary form. */
  strong: 16,
} as const;
