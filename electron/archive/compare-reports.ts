import { getArticle } from '#electron/store/articles.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { rowsOf } from '#electron/store/article-list.ts';
import { documentText } from '#shared/document/document-text.ts';
import type { ArticleRow } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { OverlapComparison } from '#shared/model/overlap.ts';
import { FaultError } from '#shared/result.ts';
import { sharedPassages } from './shared-passages.ts';

function paragraphsOf(db: ReadableDb, id: ArticleId): string[] {
  const { header, body } = getArticle(db, id);
  return [header.lead, header.teaser, ...documentText(body).split(/\n+/)].filter((paragraph) => paragraph.trim() !== '');
}

/** The one that joining keeps: a whole report before a teaser, then the newer. */
function keepOf(first: ArticleRow, second: ArticleRow): OverlapComparison['keep'] {
  if (first.extent !== second.extent) return first.extent === 'full' ? 'first' : 'second';
  const dates = (first.datelineDate ?? '').localeCompare(second.datelineDate ?? '');
  return (dates === 0 ? first.changedAt - second.changedAt : dates) > 0 ? 'first' : 'second';
}

/** Two reports side by side, with the passages marked that both have. Throws `not-found` where one is gone or lies in the Papierkorb. */
export function compareReports(db: ReadableDb, firstId: ArticleId, secondId: ArticleId): OverlapComparison {
  const rows = rowsOf(db, [firstId, secondId]);
  const first = rows.find((row) => row.id === firstId);
  const second = rows.find((row) => row.id === secondId);
  if (!first || !second) throw new FaultError('not-found', { id: first ? secondId : firstId });
  const [mine, theirs] = sharedPassages(paragraphsOf(db, firstId), paragraphsOf(db, secondId));
  return { first: { article: first, blocks: mine }, second: { article: second, blocks: theirs }, keep: keepOf(first, second) };
}
