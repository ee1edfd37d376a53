import { z } from 'zod';
import { articleRow } from './article.ts';

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
