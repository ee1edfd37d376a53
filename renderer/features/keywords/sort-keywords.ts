import type { Keyword } from '#shared/model/keyword.ts';

export type KeywordSort = 'label' | 'uses';

const collator = new Intl.Collator('de', { numeric: true });

/** A–Z in German order, or the most used first. */
export const sortKeywords = (keywords: readonly Keyword[], sort: KeywordSort): Keyword[] =>
  [...keywords].sort((a, b) => (sort === 'uses' ? b.useCount - a.useCount : 0) || collator.compare(a.label, b.label));
