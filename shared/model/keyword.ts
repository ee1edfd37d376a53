import { z } from 'zod';
import { keywordId } from './ids.ts';
import { line } from './scalars.ts';

/** What an entry names: Thema, Ort, Person, Organisation, Gesetz. */
export const keywordKinds = ['topic', 'place', 'person', 'organisation', 'law'] as const;
export const keywordKind = z.enum(keywordKinds);
export type KeywordKind = z.infer<typeof keywordKind>;

/** Other wordings of an entry: a synonym, an abbreviation, or one that is only found (a misspelling). */
export const variantKinds = ['variant', 'abbreviation', 'hidden'] as const;
export const keywordVariant = z.object({ label: line, kind: z.enum(variantKinds) });
export type KeywordVariant = z.infer<typeof keywordVariant>;

/** An entry as lists show it. An entry may stand under several broader ones. */
export const keyword = z.object({
  id: keywordId,
  label: line,
  kind: keywordKind,
  variants: z.array(line),
  broaderIds: z.array(keywordId),
  useCount: z.number().int(),
});
export type Keyword = z.infer<typeof keyword>;

/** Another entry, named. */
export const keywordLink = z.object({ id: keywordId, label: line, useCount: z.number().int() });
export type KeywordLink = z.infer<typeof keywordLink>;

/** An entry with everything that is kept of it. */
export const keywordEntry = z.object({
  id: keywordId,
  label: line,
  kind: keywordKind,
  variants: z.array(keywordVariant),
  /** Erläuterung: what the entry is used for, and what not. */
  scopeNote: z.string().max(10_000),
  /** A code of the vocabulary, such as a classification number. */
  notation: line,
  broader: z.array(keywordLink),
  narrower: z.array(keywordLink),
  related: z.array(keywordLink),
  useCount: z.number().int(),
});
export type KeywordEntry = z.infer<typeof keywordEntry>;

/** A proposed keyword. `id` is null for a word that is not in the vocabulary yet; `reason` is a sentence part for the screen. */
export const keywordSuggestion = z.object({ id: keywordId.nullable(), label: line, score: z.number(), reason: z.string() });
export type KeywordSuggestion = z.infer<typeof keywordSuggestion>;
