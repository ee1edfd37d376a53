import { z } from 'zod';
import { articleId, newsletterId, sourceId } from './ids.ts';
import { reportParts } from './report-parts.ts';
import { line, timestamp } from './scalars.ts';

/** Marked stretches of a text: start and end in UTF-16 units, in order, never overlapping. */
export const marks = z.array(z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]));
export type Marks = z.infer<typeof marks>;

/** Where a hit was found when it was not in the headline. */
export const hitFields = ['subheadline', 'lead', 'teaser', 'body', ...reportParts] as const;
export type HitField = (typeof hitFields)[number];

export const snippet = z.object({ field: z.enum(hitFields), text: z.string(), marks });
export type Snippet = z.infer<typeof snippet>;

/** Why a report was found: marks in what the list shows, and the passage that fits best (null where the headline says it all). */
export const searchHit = z.object({ id: articleId, kicker: marks, headline: marks, snippet: snippet.nullable() });
export type SearchHit = z.infer<typeof searchHit>;

export const readingNotes = [
  'word',
  'beginning',
  'completed',
  'phrase',
  'field',
  'date',
  'status',
  'without',
  'either',
  'keyword',
  'most-words',
  'mended',
  'left-out',
] as const;

/**
 * How a part of the query was read. `text` is what was typed (at `start`…`end` of the query), `explained` a sentence part for the screen.
 * `mended` and `left-out` are the ones to point out.
 */
export const queryReading = z.object({
  kind: z.enum(readingNotes),
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  explained: z.string(),
});
export type QueryReading = z.infer<typeof queryReading>;

/** Reports that wait to be indexed (`waiting` of `total`); null when the index holds all. */
export const indexState = z.object({ waiting: z.number().int(), total: z.number().int() }).nullable();
export type IndexState = z.infer<typeof indexState>;

/** What may stand at the cursor: `insert` replaces `start`…`end` of what was typed. `count` is the number of reports, where known. */
export const completion = z.object({
  kind: z.enum(['word', 'field', 'value', 'keyword']),
  label: line,
  insert: line,
  start: z.number().int(),
  end: z.number().int(),
  count: z.number().int().nullable(),
});
export type Completion = z.infer<typeof completion>;

/** „Meinten Sie …“: the whole query with another word, and how many reports it finds. */
export const correction = z.object({ text: z.string(), word: line, replacement: line, total: z.number().int() });
export type Correction = z.infer<typeof correction>;

/** Hits outside the reports. */
export const otherHits = z.object({
  newsletters: z.array(
    z.object({
      id: newsletterId,
      title: line,
      issue: z.string(),
      titleMarks: marks,
      snippet: z.object({ text: z.string(), marks }).nullable(),
    }),
  ),
  sources: z.array(
    z.object({
      id: sourceId,
      fileName: z.string(),
      fileNameMarks: marks,
      articleId: articleId.nullable(),
      snippet: z.object({ text: z.string(), marks }).nullable(),
    }),
  ),
});
export type OtherHits = z.infer<typeof otherHits>;

export const savedSearchId = z
  .string()
  .regex(/^[0-9a-z-]{8,64}$/)
  .brand<'SavedSearchId'>();
export type SavedSearchId = z.infer<typeof savedSearchId>;

/** A search that was typed before, newest first. */
export const pastSearch = z.object({ text: z.string(), usedAt: timestamp, total: z.number().int().nullable() });
export type PastSearch = z.infer<typeof pastSearch>;
