import { z } from 'zod';
import { documentJson } from '../document/document-schema.ts';
import { articleId, keywordId, sourceId } from './ids.ts';
import { passage } from './reading.ts';
import { isoDate, line, passageText, timestamp, webAddress } from './scalars.ts';
import { indexState, queryReading, savedSearchId, searchHit } from './search.ts';

export const statuses = ['draft', 'review', 'approved', 'published', 'archived'] as const;
export const status = z.enum(statuses);
export type Status = z.infer<typeof status>;

/** What is at hand: the whole report, or only its teaser from a list. */
export const extents = ['full', 'teaser'] as const;
export const extent = z.enum(extents);
export type Extent = z.infer<typeof extent>;

/** Report forms offered in the form field; any other word may be typed. */
export const commonForms = ['Meldung', 'Bericht', 'Interview', 'Kommentar', 'Reportage', 'Porträt', 'Hintergrund', 'Fachbeitrag'] as const;

/** Everything of a report that an editor can type, without the body. `number` is the house number (e.g. 3046), null if none. */
export const articleHeader = z.object({
  number: z.number().int().positive().nullable(),
  extent,
  cut: z.boolean(),
  form: line,
  status,
  kicker: line,
  headline: line,
  subheadline: line,
  lead: passageText,
  teaser: passageText,
  datelineDate: isoDate.nullable(),
  place: line,
  rubric: line,
  byline: line,
  authors: z.array(line).max(50),
  externalLinks: z.array(webAddress).max(200),
  originUrl: webAddress.nullable(),
  /** News agencies the text came from. Revisions from before there was this field have none. */
  agency: line.default(''),
  /** „Quelle: …“ as it stood in the source. */
  sourceNote: line.default(''),
});
export type ArticleHeader = z.infer<typeof articleHeader>;

export const emptyHeader: ArticleHeader = {
  number: null,
  extent: 'full',
  cut: false,
  form: '',
  status: 'draft',
  kicker: '',
  headline: '',
  subheadline: '',
  lead: '',
  teaser: '',
  datelineDate: null,
  place: '',
  rubric: '',
  byline: '',
  authors: [],
  externalLinks: [],
  originUrl: null,
  agency: '',
  sourceNote: '',
};

export const keywordRef = z.object({ id: keywordId, label: line });
export type KeywordRef = z.infer<typeof keywordRef>;

/** A whole report. `rev` counts saves; a save names the `rev` it started from, so two windows never overwrite each other. */
export const article = z.object({
  id: articleId,
  rev: z.number().int().nonnegative(),
  header: articleHeader,
  body: documentJson,
  keywords: z.array(keywordRef),
  characterCount: z.number().int().nonnegative(),
  createdAt: timestamp,
  changedAt: timestamp,
  deletedAt: timestamp.nullable(),
});
export type Article = z.infer<typeof article>;

/** One row of a list. `preview` is the first 240 characters of lead, teaser or body. */
export const articleRow = z.object({
  id: articleId,
  number: z.number().int().nullable(),
  extent,
  form: line,
  status,
  kicker: line,
  headline: line,
  preview: z.string(),
  datelineDate: isoDate.nullable(),
  place: line,
  rubric: line,
  characterCount: z.number().int(),
  changedAt: timestamp,
  deletedAt: timestamp.nullable(),
});
export type ArticleRow = z.infer<typeof articleRow>;

export const articleSorts = ['changed', 'date', 'headline', 'relevance'] as const;

/** `text` is what was typed in the search field, read by `shared/search/parse.ts` (of a longer one the first 1,000 characters). */
export const articleQuery = z.object({
  text: z.string().max(100_000).default(''),
  statuses: z.array(status).default([]),
  extents: z.array(extent).default([]),
  rubrics: z.array(line).default([]),
  keywords: z.array(keywordId).default([]),
  forms: z.array(line).default([]),
  places: z.array(line).default([]),
  authors: z.array(line).default([]),
  dateFrom: isoDate.nullable().default(null),
  dateTo: isoDate.nullable().default(null),
  trash: z.boolean().default(false),
  sort: z.enum(articleSorts).default('changed'),
});
export type ArticleQuery = z.infer<typeof articleQuery>;

/**
 * One page of a list. While a text is searched: `hits` say why each row was found (same order as `rows`), `reading` how the query was
 * read, `indexing` what the index does not hold yet; `total` is an estimate where there are too many to count at once.
 */
export const articlePage = z.object({
  total: z.number().int(),
  isTotalExact: z.boolean(),
  offset: z.number().int(),
  rows: z.array(articleRow),
  hits: z.array(searchHit),
  reading: z.array(queryReading),
  indexing: indexState,
});
export type ArticlePage = z.infer<typeof articlePage>;

/** A search under a name, shown as a list of its own with its live count. */
export const savedSearch = z.object({
  id: savedSearchId,
  name: line,
  query: articleQuery,
  count: z.number().int(),
  isCountExact: z.boolean(),
});
export type SavedSearch = z.infer<typeof savedSearch>;

const facet = z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() }));
/** Counts over the whole query but for the facet's own filter. */
export const articleFacets = z.object({
  statuses: facet,
  extents: facet,
  rubrics: facet,
  keywords: facet,
  forms: facet,
  places: facet,
  authors: facet,
  years: facet,
});
export type ArticleFacets = z.infer<typeof articleFacets>;

/** Where a part of an article came from. `passages` are places in the source's lines. */
export const articleSource = z.object({
  sourceId,
  fileName: z.string(),
  format: z.string(),
  byteCount: z.number().int(),
  importedAt: timestamp,
  role: z.enum(['origin', 'join', 'update']),
  /** Where in the source's lines the report was read from. */
  passages: z.array(passage),
});
export type ArticleSource = z.infer<typeof articleSource>;
