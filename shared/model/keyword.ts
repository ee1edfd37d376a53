import { z } from 'zod';
import { keywordId } from './ids.ts';
import { line } from './scalars.ts';

export const keyword = z.object({
  id: keywordId,
  label: line,
  variants: z.array(line),
  broaderId: keywordId.nullable(),
  useCount: z.number().int(),
});
export type Keyword = z.infer<typeof keyword>;

/** A proposed keyword. `id` is null for a word that is not in the vocabulary yet; `reason` is a sentence part for the screen. */
export const keywordSuggestion = z.object({ id: keywordId.nullable(), label: line, score: z.number(), reason: z.string() });
export type KeywordSuggestion = z.infer<typeof keywordSuggestion>;
