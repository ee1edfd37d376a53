import { articleQuery } from '#shared/model/article.ts';
import type { ArticleFacets, ArticlePage, ArticleQuery, ArticleRow, Status } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';

export const idOf = (n: number): ArticleId => `article-${String(n).padStart(5, '0')}` as ArticleId;

export const sampleRow = (n: number, status: Status = 'draft'): ArticleRow => ({
  id: idOf(n),
  number: n,
  extent: 'full',
  form: 'Meldung',
  status,
  kicker: 'Breitband',
  headline: `Meldung ${n}`,
  preview: '',
  datelineDate: null,
  place: '',
  rubric: '',
  characterCount: 100,
  changedAt: 0,
  deletedAt: null,
});

export const sampleRows = (count: number): ArticleRow[] => Array.from({ length: count }, (_, n) => sampleRow(n));
export const noFacets: ArticleFacets = {
  statuses: [],
  extents: [],
  rubrics: [],
  keywords: [],
  forms: [],
  places: [],
  authors: [],
  years: [],
};
/** A page as the core answers it where nothing is searched. */
export const samplePage = (total: number, offset: number, rows: readonly ArticleRow[]): ArticlePage => ({
  total,
  isTotalExact: true,
  offset,
  rows: [...rows],
  hits: [],
  reading: [],
  indexing: null,
});
export const queryFor = (text: string): ArticleQuery => articleQuery.parse({ text });
