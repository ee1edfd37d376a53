import { blockText } from '#shared/document/document-text.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { ArticleColumns } from '../article-row.ts';
import { all, get } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import { archiveAnalyser } from './archive-analyser.ts';
import { foldForSearch, relatedMark, relatedTerm } from './fold-search.ts';

/** What of a report can be searched. */
export type SearchedColumns = Omit<
  ArticleColumns,
  'rev' | 'is_cut' | 'external_links_json' | 'body_json' | 'preview' | 'character_count'
> & {
  /** The document, where it holds a picture; else null. */
  readonly pictured_json: string | null;
};

const pictured = `CASE WHEN instr(body_json, '"type":"image"') > 0 THEN body_json END AS pictured_json`;
const select = `SELECT seq, id, number, extent, form, status, kicker, headline, subheadline, lead, teaser, dateline_date, place, rubric, byline, authors_json,
  origin_url, agency, source_note, body_text, ${pictured},
  created_at_ms, changed_at_ms, deleted_at_ms FROM articles`;

export const searchedById = (db: ReadableDb, id: string): SearchedColumns | undefined =>
  get<SearchedColumns>(db, `${select} WHERE id = ?`, id);
export const searchedBySeq = (db: ReadableDb, seq: number): SearchedColumns | undefined =>
  get<SearchedColumns>(db, `${select} WHERE seq = ?`, seq);

const shownColumns = `seq, id, number, form, kicker, headline, subheadline, lead, teaser, place, rubric, byline, authors_json, origin_url, agency, source_note`;
/** What of a report is quickly read: all but its text. */
export type ShownColumns = Omit<
  SearchedColumns,
  'extent' | 'status' | 'dateline_date' | 'body_text' | 'pictured_json' | 'created_at_ms' | 'changed_at_ms' | 'deleted_at_ms'
>;
export const shownBySeq = (db: ReadableDb, seq: number): ShownColumns | undefined =>
  get<ShownColumns>(db, `SELECT ${shownColumns} FROM articles WHERE seq = ?`, seq);

/** The text of a report, apart from the rest of it: reading it costs most. */
export type TextColumns = Pick<SearchedColumns, 'body_text' | 'pictured_json'>;
export const textBySeq = (db: ReadableDb, seq: number): TextColumns | undefined =>
  get<TextColumns>(db, `SELECT body_text, ${pictured} FROM articles WHERE seq = ?`, seq);

export interface TaggedWord {
  readonly id: string;
  readonly label: string;
}

export const tagsOf = (db: ReadableDb, articleId: string): TaggedWord[] =>
  all<TaggedWord>(
    db,
    'SELECT k.id, k.label FROM article_keywords ak JOIN keywords k ON k.id = ak.keyword_id WHERE ak.article_id = ? ORDER BY ak.position, k.label',
    articleId,
  );

/** The same of several reports at once, which costs a fifth; those without Stichwörter are left out. */
export const tagsOfAll = (db: ReadableDb, articleIds: readonly string[]): Map<string, TaggedWord[]> =>
  Map.groupBy(
    all<TaggedWord & { readonly article: string }>(
      db,
      `SELECT ak.article_id AS article, k.id, k.label FROM json_each(?) sought
       CROSS JOIN article_keywords ak ON ak.article_id = sought.value JOIN keywords k ON k.id = ak.keyword_id
       ORDER BY ak.article_id, ak.position, k.label`,
      JSON.stringify(articleIds),
    ),
    ({ article }) => article,
  );

/** The running text and, apart from it, the words at pictures. */
export function bodyAndCaptions({ body_text: text, pictured_json: json }: TextColumns): {
  readonly body: string;
  readonly captions: string;
} {
  if (json === null) return { body: text, captions: '' };
  const { children } = (JSON.parse(json) as DocumentJson).root;
  const textOf = (isPicture: boolean): string =>
    children
      .filter((block) => (block.type === 'image') === isPicture)
      .map(blockText)
      .join('\n\n');
  return { body: textOf(false), captions: textOf(true) };
}

export const authorsOf = (row: Pick<SearchedColumns, 'byline' | 'authors_json'>): string[] => [
  ...new Set([row.byline, ...(JSON.parse(row.authors_json) as string[])].map((name) => name.trim()).filter(Boolean)),
];

/** Files of a report whose names it is found by. */
const mostFiles = 20;

/** The names of the files a report came from, the first ones. Sorted here: for the most reports without any, a sorter of the database costs ten times as much. */
export const fileNamesOf = (db: ReadableDb, articleId: string): string[] =>
  all<{ file_name: string; imported_at_ms: number }>(
    db,
    'SELECT s.file_name, s.imported_at_ms FROM article_sources x JOIN sources s ON s.id = x.source_id WHERE x.article_id = ?',
    articleId,
  )
    .sort((one, other) => one.imported_at_ms - other.imported_at_ms)
    .slice(0, mostFiles)
    .map((row) => row.file_name);

const hostOf = (address: string | null): string => /^[a-z]+:\/\/(?:www\.)?([^/:?#]{1,250})/iu.exec(address ?? '')?.[1] ?? '';

/** The words of a report column by column, as the index takes them: as written (folded), then as German index terms. */
export interface ReportWords {
  readonly written: Readonly<Record<'title' | 'teaser' | 'body' | 'caption' | 'keyword' | 'place' | 'author' | 'source' | 'other', string>>;
  readonly related: Readonly<Record<'heading' | 'topic' | 'analysed', string>>;
}

export function reportWords(row: SearchedColumns, tags: readonly TaggedWord[]): ReportWords {
  const { indexText } = archiveAnalyser();
  const { body, captions } = bodyAndCaptions(row);
  const title = `${row.kicker}\n${row.headline}\n${row.subheadline}`;
  const teaser = `${row.lead}\n${row.teaser}`;
  const labels = tags.map((tag) => tag.label).join('\n');
  return {
    written: {
      title: foldForSearch(title),
      teaser: foldForSearch(teaser),
      body: foldForSearch(body),
      caption: foldForSearch(captions),
      keyword: foldForSearch(labels),
      place: foldForSearch(row.place),
      author: foldForSearch(authorsOf(row).join('\n')),
      source: foldForSearch(`${row.agency}\n${row.source_note}\n${hostOf(row.origin_url)}`),
      other: foldForSearch(`${row.rubric}\n${row.form}\n${row.number ?? ''}`),
    },
    related: {
      heading: indexText(title),
      topic: indexText(labels),
      analysed: indexText(`${teaser}\n${body}\n${captions}`),
    },
  };
}

const distinct = (columns: readonly string[]): Set<string> =>
  new Set(columns.flatMap((column) => (column === '' ? [] : column.split(' '))));

/** Every word of a report once, as counted in `search_terms`. */
export const countedWords = ({ written, related }: ReportWords): { readonly written: Set<string>; readonly related: Set<string> } => ({
  written: distinct(Object.values(written)),
  related: distinct(Object.values(related)),
});

/** The words of Stichwörter, and the terms that reports with them are found under, without their mark. */
export function wordsOfLabels(labels: readonly string[]): Set<string> {
  const { words } = archiveAnalyser();
  return new Set(
    labels.flatMap((label) => [
      ...foldForSearch(label).split(' ').filter(Boolean),
      ...words(label).flatMap(({ terms }) => terms.map((term) => relatedTerm(term).slice(relatedMark.length))),
    ]),
  );
}
