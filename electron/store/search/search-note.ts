import type { Place } from '#shared/search/tree.ts';

/** What the archive adds to the reading of a query: a word completed, a Stichwort recognised, words that no report has together. */
export type SearchNote =
  /** `related`: German terms whose forms and compounds count too. */
  | (Place & { readonly kind: 'completed'; readonly text: string; readonly words: readonly string[]; readonly related: readonly string[] })
  | (Place & { readonly kind: 'keyword'; readonly text: string; readonly label: string })
  | (Place & { readonly kind: 'beginning'; readonly text: string; readonly words: number })
  | (Place & { readonly kind: 'most-words'; readonly text: string });
