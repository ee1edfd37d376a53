import type { ArticleInput } from '../format.ts';

/**
 * What a report is about, in its own words: its lead, else its teaser. The first paragraph of a text without a lead does not describe it,
 * and who reads the page in again would take it for one.
 */
export const descriptionOf = ({ article: { header } }: ArticleInput): string =>
  (header.lead.trim() || header.teaser.trim()).replace(/\s+/g, ' ');
