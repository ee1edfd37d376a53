/** What a word list says about a form, one bit each. */
export const mark = {
  /** A person's name or an abbreviation: no part of a compound. */
  name: 1,
  /** Feminine noun. */
  feminine: 2,
} as const;
