import { backReferences } from '#shared/document/document-text.ts';
import type { ExportSubject } from '#shared/ipc/contract.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { ExportInput } from '#electron/export/formats.ts';
import { rowsOf } from '#electron/store/article-list.ts';
import { getArticle } from '#electron/store/articles.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { getNewsletter } from '#electron/store/newsletters.ts';
import { relationsOf } from '#electron/store/relations.ts';
import { readSettings } from '#electron/store/settings.ts';

/** Gathers all that an export needs, so that rendering computes from values alone. */
export function gatherExport(db: ReadableDb, subject: ExportSubject): ExportInput {
  const settings = readSettings(db);
  if (subject.kind === 'newsletter') return { kind: 'newsletter', newsletter: getNewsletter(db, subject.id), settings };
  const article = getArticle(db, subject.id);
  const targets = backReferences(article.body).flatMap((reference) => (reference.articleId ? [reference.articleId as ArticleId] : []));
  return { kind: 'article', article, related: relationsOf(db, subject.id), back: rowsOf(db, targets), settings };
}
