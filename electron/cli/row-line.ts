import type { ArticleRow } from '#shared/model/article.ts';

/** A report in one line: id, date, status, headline. */
export const rowLine = (row: ArticleRow): string =>
  [row.id, row.datelineDate ?? '          ', row.status.padEnd(9), [row.kicker, row.headline].filter(Boolean).join(': ')].join('  ');
