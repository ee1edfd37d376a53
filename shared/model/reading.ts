import { z } from 'zod';
import { articleId, recordId } from './ids.ts';
import { isoDate } from './scalars.ts';

/**
 * What the parser process answers for one file: the source as lines, the records found in it, and what was removed.
 * Plain data, no HTML. Every character of the source's text lies in one record's passages or in a removal's.
 */
const text = z.string().max(2_000_000);

/** A place in the source: `start` and `end` are UTF-16 offsets into `lines[line].text`, end exclusive. */
export const passage = z.object({ line: z.number().int().min(0), start: z.number().int().min(0), end: z.number().int().min(0) });
export type Passage = z.infer<typeof passage>;

export const markKinds = ['bold', 'italic', 'link'] as const;
/** `url` is set for links only and is already checked by `isSafeLink`. */
export const mark = z.object({
  kind: z.enum(markKinds),
  start: z.number().int(),
  end: z.number().int(),
  url: z.string().max(2_081).optional(),
});
export type Mark = z.infer<typeof mark>;

export const lineKinds = ['paragraph', 'heading', 'list-item', 'quote', 'table-row', 'caption', 'preformatted', 'picture'] as const;
/** Where a page places a line; the last five say what stands beside its report. */
export const regions = [
  'unknown',
  'main',
  'navigation',
  'header',
  'footer',
  'aside',
  'form',
  'comments',
  'related',
  'share',
  'advertising',
  'author',
] as const;

/** A picture of the source. `assetId` is the sha256 of its bytes where they came along, `url` where it lies in the web or beside the page. */
export const pictureRef = z.object({ assetId: z.string().max(64).nullable(), url: z.string().max(2_081).nullable() });
export type PictureRef = z.infer<typeof pictureRef>;

/** A picture whose bytes came with the source; the host keeps them under their hash. Sizes in pixels. */
export const readAsset = z.object({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp']),
  width: z.number().int().min(0),
  height: z.number().int().min(0),
  byteCount: z.number().int().min(0),
});
export type ReadAsset = z.infer<typeof readAsset>;

/** One line of the source. `level` is the heading level or list depth; `ordered` for list items; plain text has kind `paragraph`, region `unknown`. A `picture` line's text is its description (alt), maybe empty; the caption is the next line of kind `caption`. */
export const sourceLine = z.object({
  text,
  kind: z.enum(lineKinds),
  level: z.number().int(),
  ordered: z.boolean(),
  region: z.enum(regions),
  blankBefore: z.boolean(),
  marks: z.array(mark),
  picture: pictureRef.optional(),
});
export type SourceLine = z.infer<typeof sourceLine>;

/** `rule` is the name of the rule that found it; confidence 0…1; `edited` when the editor typed it. */
export const field = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    confidence: z.number().min(0).max(1),
    rule: z.string(),
    passages: z.array(passage),
    edited: z.boolean().default(false),
  });
export interface Field<T> {
  value: T;
  confidence: number;
  rule: string;
  passages: Passage[];
  edited: boolean;
}

export const blockTypes = ['paragraph', 'heading', 'quote', 'list', 'question', 'answer', 'table', 'image'] as const;
/** How deep an item of a list lies, from 0 on, and whether the list it stands in counts. */
export const itemNesting = z.object({ depth: z.number().int().min(0).max(8), ordered: z.boolean() });
export type ItemNesting = z.infer<typeof itemNesting>;
/** `level` 2 or 3 for headings, `items` for lists and `nesting` for each of them where not all are of one list, `rows` for tables, `attribution` for quotes. An image's `text` is its caption; `alt`, `credit`, `url` and `assetId` go with it. Marks are offsets into `text`. */
export const readingBlock = z.object({
  type: z.enum(blockTypes),
  text,
  marks: z.array(mark),
  passages: z.array(passage),
  level: z.number().int().optional(),
  ordered: z.boolean().optional(),
  items: z.array(text).optional(),
  nesting: z.array(itemNesting).optional(),
  rows: z.array(z.array(text)).optional(),
  attribution: text.optional(),
  alt: text.optional(),
  credit: text.optional(),
  url: z.string().optional(),
  assetId: z.string().optional(),
});
export type ReadingBlock = z.infer<typeof readingBlock>;

/** „wir berichteten“ in the text; `text` as it stands in the source, without the parentheses. `articleId` once the editor chose the report meant. */
export const readBackReference = z.object({
  number: z.number().int().nullable(),
  date: isoDate.nullable().default(null),
  text: z.string(),
  passages: z.array(passage),
  articleId: articleId.nullable().default(null),
});
export type ReadBackReference = z.infer<typeof readBackReference>;

const oneLine = field(text).nullable();
export const reportFields = z.object({
  number: field(z.number().int()).nullable(),
  form: oneLine,
  kicker: oneLine,
  headline: oneLine,
  subheadline: oneLine,
  lead: oneLine,
  date: field(isoDate).nullable(),
  place: oneLine,
  rubric: oneLine,
  byline: oneLine,
  authors: field(z.array(text)).nullable(),
  keywords: field(z.array(text)).nullable(),
  externalLinks: field(z.array(text)).nullable(),
  caption: oneLine,
  url: oneLine,
  /** News agencies named as authors or sources. */
  agency: oneLine,
  /** „Quelle: …“ as it stands. */
  sourceNote: oneLine,
  /** „Stand“, „aktualisiert am“: never the date of the report itself. */
  updatedDate: field(isoDate).nullable(),
  /** Photographer or holder of the rights of the main picture. */
  credit: oneLine,
  /** 2 where the source is the second page of a report. */
  pageNumber: field(z.number().int().min(1)).nullable(),
});
export type ReportFields = z.infer<typeof reportFields>;
export type ReportFieldName = keyof ReportFields;

/** A report (`article`) or a teaser. A teaser's text stands in `blocks` too; `cut` when the source broke it off. */
export const reportRecord = z.object({
  id: recordId,
  kind: z.enum(['article', 'teaser']),
  fields: reportFields,
  blocks: z.array(readingBlock),
  backReferences: z.array(readBackReference),
  quotedSpeech: z.array(text),
  cut: z.boolean(),
  confidence: z.number(),
});
export type ReportRecord = z.infer<typeof reportRecord>;

export const readLink = z.object({ label: text, url: z.string().nullable() });
const eventReading = z.object({
  weekday: text,
  date: isoDate.nullable(),
  endDate: isoDate.nullable(),
  time: text,
  title: text,
  place: text,
  url: z.string().nullable(),
  proposedDate: isoDate.nullable(),
  proposedFrom: text,
});
/** One section of a newsletter; parts that a kind does not have stay empty. */
export const sectionReading = z.object({
  kind: z.enum(['editorial', 'article', 'interview', 'cards', 'events', 'imprint', 'teasers', 'text']),
  label: text,
  headline: text,
  subheadline: text,
  greeting: text,
  signedBy: text,
  caption: text,
  guest: text,
  organisation: text,
  quote: z.object({ text, attribution: text }).nullable(),
  link: readLink.nullable(),
  blocks: z.array(readingBlock),
  pairs: z.array(z.object({ question: text, answer: text })),
  cards: z.array(z.object({ headline: text, text, link: readLink.nullable(), caption: text })),
  events: z.array(eventReading),
  items: z.array(z.object({ kicker: text, headline: text, text, date: isoDate.nullable(), link: readLink.nullable() })),
  passages: z.array(passage),
  confidence: z.number(),
});
export type SectionReading = z.infer<typeof sectionReading>;

export const newsletterRecord = z.object({
  id: recordId,
  kind: z.literal('newsletter'),
  title: field(text),
  issue: field(z.string()).nullable(),
  sections: z.array(sectionReading),
  confidence: z.number(),
});
export type NewsletterRecord = z.infer<typeof newsletterRecord>;

export const readingRecord = z.union([reportRecord, newsletterRecord]);
export type ReadingRecord = z.infer<typeof readingRecord>;

/**
 * What was taken out of the text. `dropped`: the words are in no record (navigation, advertising).
 * `converted`: the words became something else (a date mark became the date, a broken word was mended). `rule` names the reason in the catalogue.
 */
export const removal = z.object({
  id: z.string(),
  rule: z.string(),
  effect: z.enum(['dropped', 'converted']),
  text,
  passages: z.array(passage),
});
export type Removal = z.infer<typeof removal>;

/** `reports`: several whole reports in one file; `mail-thread`: messages and the replies they quote. */
export const readingKinds = ['article-page', 'teaser-list', 'newsletter', 'feed', 'reports', 'mail-thread', 'document', 'unknown'] as const;
export type ReadingKind = (typeof readingKinds)[number];
export const sourceFormats = [
  'text',
  'html',
  'markdown',
  'mhtml',
  'docx',
  'odt',
  'rtf',
  'pdf',
  'eml',
  'msg',
  'feed',
  'json',
  'csv',
  'xlsx',
  'warc',
  'zip',
  'link',
] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** What a column of a data file may become; `text` is the body, `html` a body in markup. */
export const mappableFields = [
  'ignore',
  'text',
  'html',
  'teaser',
  'number',
  'form',
  'kicker',
  'headline',
  'subheadline',
  'lead',
  'date',
  'place',
  'rubric',
  'byline',
  'authors',
  'keywords',
  'caption',
  'url',
  'agency',
  'sourceNote',
] as const;
export const mappableField = z.enum(mappableFields);
export type MappableField = z.infer<typeof mappableField>;

/** What each column of a data file is, by its key. */
export const columnFields = z.record(z.string(), mappableField);

/** How the columns of a data file were understood. `signature` names files of the same make; `remembered` when the editor chose it earlier. */
export const fieldMapping = z.object({
  signature: z.string().max(200),
  rowCount: z.number().int(),
  remembered: z.boolean(),
  columns: z.array(z.object({ key: z.string().max(300), field: mappableField, samples: z.array(z.string().max(300)).max(3) })).max(300),
});
export type FieldMapping = z.infer<typeof fieldMapping>;

/** `runnerUp` is the second-best kind, for the review to offer. Warnings are rule names with a sentence in the catalogue. */
export const reading = z.object({
  format: z.enum(sourceFormats),
  encoding: z.string(),
  /** Where it comes from (host or name of the site, domain of a mail), for what is learned of it; empty when the source does not say. */
  site: z.string().max(300).default(''),
  kind: z.enum(readingKinds),
  runnerUp: z.enum(readingKinds).nullable(),
  lines: z.array(sourceLine),
  records: z.array(readingRecord),
  removals: z.array(removal),
  warnings: z.array(z.string()),
  assets: z.array(readAsset).default([]),
  mapping: fieldMapping.nullable().default(null),
});
export type Reading = z.infer<typeof reading>;

/** A reading whose lines and records are still to be checked, one after the other. */
export const readingFrame = reading.extend({ lines: z.array(z.unknown()), records: z.array(z.unknown()) });
