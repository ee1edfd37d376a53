import { z } from 'zod';
import { articleId, keywordId } from './ids.ts';
import { line } from './scalars.ts';

export const suggestionKinds = ['keyword', 'relation'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

export const verdicts = ['accepted', 'refused'] as const;
export type Verdict = (typeof verdicts)[number];

/** What the house says to a suggestion for a report. `subject` is a keyword's label or a report's id; `verdict` null takes it back. */
export const judgement = z.object({
  articleId,
  kind: z.enum(suggestionKinds),
  subject: line.refine((value) => value.trim() !== ''),
  verdict: z.enum(verdicts).nullable(),
});

/**
 * A Stichwort offered for a report. `id` is null for a phrase that is not in the vocabulary yet. `reason` is a sentence part for the
 * screen; `passage` the words of the text as they stand there, with a little around them, null where only similar reports speak for it.
 */
export const offeredKeyword = z.object({
  id: keywordId.nullable(),
  label: line,
  score: z.number(),
  reason: z.string(),
  passage: z.object({ before: z.string(), match: z.string(), after: z.string() }).nullable(),
});
export type OfferedKeyword = z.infer<typeof offeredKeyword>;
