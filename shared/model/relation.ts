import { z } from 'zod';
import { articleRow } from './article.ts';
import { articleId } from './ids.ts';

/** `related` is made by hand and holds both ways; `reported` is read from the back references in the text, from → to. */
export const relationKinds = ['related', 'reported'] as const;

/** A related report seen from one article. `direction` says who points: `both` for `related`. */
export const relationView = z.object({
  kind: z.enum(relationKinds),
  direction: z.enum(['both', 'from', 'to']),
  article: articleRow,
});
export type RelationView = z.infer<typeof relationView>;

export const relationSuggestion = z.object({ article: articleRow, score: z.number(), reason: z.string() });
export type RelationSuggestion = z.infer<typeof relationSuggestion>;

/** One report of a series, the reports that refer to each other, in order of date. `isThis` marks the one it is seen from. */
export const seriesEntry = z.object({ article: articleRow, isThis: z.boolean() });
export type SeriesEntry = z.infer<typeof seriesEntry>;

/**
 * A link that leads nowhere or to what is out of date. `trashed`: its target lies in the Papierkorb; `deleted`: it is gone for good;
 * `superseded`: there is a newer report in its place. `target` is null where it is gone, `newer` where nothing takes its place.
 */
export const staleLink = z.object({
  kind: z.enum(relationKinds),
  state: z.enum(['trashed', 'deleted', 'superseded']),
  targetId: articleId,
  target: articleRow.nullable(),
  newer: articleRow.nullable(),
});
export type StaleLink = z.infer<typeof staleLink>;

/** A report that a „wir berichteten“ in a draft may mean, the likeliest first. */
export const offeredReference = z.object({ article: articleRow, why: z.enum(['number', 'date', 'topic']), score: z.number() });
export type OfferedReference = z.infer<typeof offeredReference>;
