import type { Article, ArticleHeader, ArticleRow, Extent, KeywordRef, Status } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { documentJson } from '#shared/document/document-schema.ts';

/** Columns of `articles` as SQLite gives them. */
export interface ArticleColumns {
  readonly seq: number;
  readonly id: string;
  readonly rev: number;
  readonly number: number | null;
  readonly extent: string;
  readonly is_cut: number;
  readonly form: string;
  readonly status: string;
  readonly kicker: string;
  readonly headline: string;
  readonly subheadline: string;
  readonly lead: string;
  readonly teaser: string;
  readonly dateline_date: string | null;
  readonly place: string;
  readonly rubric: string;
  readonly byline: string;
  readonly authors_json: string;
  readonly external_links_json: string;
  readonly origin_url: string | null;
  readonly agency: string;
  readonly source_note: string;
  readonly body_json: string;
  readonly body_text: string;
  readonly preview: string;
  readonly character_count: number;
  readonly created_at_ms: number;
  readonly changed_at_ms: number;
  readonly deleted_at_ms: number | null;
}

export const listColumns =
  'a.id, a.number, a.extent, a.form, a.status, a.kicker, a.headline, a.preview, a.dateline_date, a.place, a.rubric, a.character_count, a.changed_at_ms, a.deleted_at_ms';
export type ListColumns = Pick<
  ArticleColumns,
  | 'id'
  | 'number'
  | 'extent'
  | 'form'
  | 'status'
  | 'kicker'
  | 'headline'
  | 'preview'
  | 'dateline_date'
  | 'place'
  | 'rubric'
  | 'character_count'
  | 'changed_at_ms'
  | 'deleted_at_ms'
>;

export const toArticleRow = (row: ListColumns): ArticleRow => ({
  id: row.id as ArticleId,
  number: row.number,
  extent: row.extent as Extent,
  form: row.form,
  status: row.status as Status,
  kicker: row.kicker,
  headline: row.headline,
  preview: row.preview,
  datelineDate: row.dateline_date,
  place: row.place,
  rubric: row.rubric,
  characterCount: row.character_count,
  changedAt: row.changed_at_ms,
  deletedAt: row.deleted_at_ms,
});

export const toHeader = (row: ArticleColumns): ArticleHeader => ({
  number: row.number,
  extent: row.extent as Extent,
  cut: row.is_cut === 1,
  form: row.form,
  status: row.status as Status,
  kicker: row.kicker,
  headline: row.headline,
  subheadline: row.subheadline,
  lead: row.lead,
  teaser: row.teaser,
  datelineDate: row.dateline_date,
  place: row.place,
  rubric: row.rubric,
  byline: row.byline,
  authors: JSON.parse(row.authors_json) as string[],
  externalLinks: JSON.parse(row.external_links_json) as string[],
  originUrl: row.origin_url,
  agency: row.agency,
  sourceNote: row.source_note,
});

export const toArticle = (row: ArticleColumns, keywords: KeywordRef[]): Article => ({
  id: row.id as ArticleId,
  rev: row.rev,
  header: toHeader(row),
  body: documentJson.parse(JSON.parse(row.body_json)),
  keywords,
  characterCount: row.character_count,
  createdAt: row.created_at_ms,
  changedAt: row.changed_at_ms,
  deletedAt: row.deleted_at_ms,
});
