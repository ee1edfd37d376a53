import { z } from 'zod';
import { recordId } from './ids.ts';
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

export const lineKinds = ['paragraph', 'heading', 'list-item', 'quote', 'table-row', 'caption', 'preformatted'] as const;
export const regions = ['unknown', 'main', 'navigation', 'header', 'footer', 'aside', 'form'] as const;

/** One line of the source. `level` is the heading level or list depth; `ordered` for list items; plain text has kind `paragraph`, region `unknown`. */
export const sourceLine = z.object({
  text,
  kind: z.enum(lineKinds),
  level: z.number().int(),
  ordered: z.boolean(),
  region: z.enum(regions),
  blankBefore: z.boolean(),
  marks: z.array(mark),
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
/** `level` 2 or 3 for headings, `items` for lists, `rows` for tables, `attribution` for quotes, `alt`/`url` for images. Marks are offsets into `text`. */
export const readingBlock = z.object({
  type: z.enum(blockTypes),
  text,
  marks: z.array(mark),
  passages: z.array(passage),
  level: z.number().int().optional(),
  ordered: z.boolean().optional(),
  items: z.array(text).optional(),
  rows: z.array(z.array(text)).optional(),
  attribution: text.optional(),
  alt: text.optional(),
  url: z.string().optional(),
});
export type ReadingBlock = z.infer<typeof readingBlock>;

/** „wir berichteten“ in the text; `text` as it stands in the source, without the parentheses. */
export const readBackReference = z.object({ number: z.number().int().nullable(), text: z.string(), passages: z.array(passage) });
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

export const readingKinds = ['article-page', 'teaser-list', 'newsletter', 'feed', 'document', 'unknown'] as const;
export const sourceFormats = ['text', 'html', 'markdown'] as const;

/** `runnerUp` is the second-best kind, for the review to offer. Warnings are rule names with a sentence in the catalogue. */
export const reading = z.object({
  format: z.enum(sourceFormats),
  encoding: z.string(),
  kind: z.enum(readingKinds),
  runnerUp: z.enum(readingKinds).nullable(),
  lines: z.array(sourceLine),
  records: z.array(readingRecord),
  removals: z.array(removal),
  warnings: z.array(z.string()),
});
export type Reading = z.infer<typeof reading>;
