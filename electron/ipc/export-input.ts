import { backReferences } from '#shared/document/document-text.ts';
import type { ExportOptions, ExportSubject } from '#shared/model/export.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { Settings } from '#shared/model/settings.ts';
import { FaultError } from '#shared/result.ts';
import type { CoreContext } from '#electron/core-context.ts';
import type { ArticleInput, ExportInput, Pictures } from '#electron/export/format.ts';
import { createGiveWay } from '#electron/give-way.ts';
import { headlineOf } from '#electron/export/related-rows.ts';
import { findAsset } from '#electron/store/assets.ts';
import { rowsOf } from '#electron/store/article-list.ts';
import { getArticle } from '#electron/store/articles.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { getNewsletter } from '#electron/store/newsletters.ts';
import { relationsOf } from '#electron/store/relations.ts';
import { readSettings } from '#electron/store/settings.ts';

type Library = Pick<CoreContext, 'store' | 'blobs'>;

/** The pictures of the library, each read when it is asked for; one whose bytes are gone is missing. */
const picturesOf = ({ store, blobs }: Library): Pictures => ({
  get: (id) => {
    const asset = findAsset(store.db, id);
    const bytes = asset && blobs.get(asset.id);
    return asset && bytes ? { mediaType: asset.mediaType, bytes } : undefined;
  },
  has: (id) => {
    const asset = findAsset(store.db, id);
    return asset !== null && blobs.has(asset.id);
  },
});

/** Gathers what the export of a report needs. */
function gatherReport(library: Library, id: ArticleId, settings: Settings): ArticleInput {
  const { db } = library.store;
  const article = getArticle(db, id);
  const targets = backReferences(article.body).flatMap((reference) => (reference.articleId ? [reference.articleId as ArticleId] : []));
  return { kind: 'article', article, related: relationsOf(db, id), back: rowsOf(db, targets), pictures: picturesOf(library), settings };
}

/** The day of that moment where the editor sits, `YYYY-MM-DD`. */
function localDay(ms: number): string {
  const date = new Date(ms);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const alphabet = new Intl.Collator('de', { numeric: true, ignorePunctuation: true });

/** The same reports in the order in which they shall stand; those without a date stand last among dates. */
export function inOrder<S extends ExportSubject>(db: ReadableDb, subject: S, order: ExportOptions['order']): S {
  if (subject.kind !== 'reports' || order === 'list') return subject;
  const rows = new Map(rowsOf(db, subject.ids).map((row) => [row.id, row]));
  const keyOf = (id: ArticleId): string => {
    const row = rows.get(id);
    if (!row) return '';
    return order === 'oldest' ? (row.datelineDate ?? '9999') : headlineOf(row);
  };
  const compare = order === 'oldest' ? (a: string, b: string) => Number(a > b) - Number(a < b) : alphabet.compare;
  const placed = subject.ids.map((id) => ({ id, key: keyOf(id) })).sort((a, b) => compare(a.key, b.key));
  return { ...subject, ids: placed.map(({ id }) => id) };
}

/** Being cancelled is told as a fault, not by the signal's own error. */
const neverStopped = new AbortController().signal;

/** Gathers all that an export needs, so that rendering computes from values alone; only pictures are read when their turn comes. */
export async function gatherExport(
  library: Library & Pick<CoreContext, 'now'>,
  subject: ExportSubject,
  signal: AbortSignal,
  order: ExportOptions['order'] = 'list',
): Promise<ExportInput> {
  const { db } = library.store;
  const settings = readSettings(db);
  switch (subject.kind) {
    case 'newsletter':
      return { kind: 'newsletter', newsletter: getNewsletter(db, subject.id), pictures: picturesOf(library), settings };
    case 'article':
      return gatherReport(library, subject.id, settings);
    case 'reports': {
      const reports: ArticleInput[] = [];
      const whenever = createGiveWay(neverStopped);
      for (const id of inOrder(db, subject, order).ids) {
        await whenever();
        if (signal.aborted) throw new FaultError('cancelled');
        reports.push(gatherReport(library, id, settings));
      }
      return { kind: 'reports', title: subject.title.trim(), day: localDay(library.now()), reports, settings };
    }
  }
}
