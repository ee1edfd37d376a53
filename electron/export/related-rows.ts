import type { ArticleHeader, ArticleRow } from '#shared/model/article.ts';
import type { ArticleInput } from './format.ts';

/** The headline of a report, and what stands where it has none; blanks are none. */
export const headlineOf = ({ headline, kicker }: Pick<ArticleHeader, 'headline' | 'kicker'>): string =>
  headline.trim() || kicker.trim() || 'Ohne Überschrift';

/** Kicker and headline of another report in one line. */
export function rowTitle(row: ArticleRow): string {
  const title = [row.kicker.replace(/:\s*$/, ''), row.headline]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(': ');
  return title || 'Ohne Überschrift';
}

const eachOnce = (rows: readonly ArticleRow[]): ArticleRow[] => [...new Map(rows.map((row) => [row.id, row])).values()];

/** Reports the text refers back to, found by id or by relation. */
export const reportedRows = (input: ArticleInput): ArticleRow[] =>
  eachOnce([
    ...input.back,
    ...input.related.filter((one) => one.kind === 'reported' && one.direction === 'from').map((one) => one.article),
  ]);

/** The other related reports: „Weitere Meldungen“. */
export function furtherRows(input: ArticleInput): ArticleRow[] {
  const known = new Set(reportedRows(input).map((row) => row.id));
  return eachOnce(input.related.map((one) => one.article).filter((row) => !known.has(row.id)));
}

/** The heading over the further reports. */
export const furtherTitle = ({ rubric }: Pick<ArticleHeader, 'rubric'>): string =>
  rubric.trim() ? `Weitere Meldungen und Beiträge aus dem Bereich ${rubric.trim()}` : 'Weitere Meldungen';
