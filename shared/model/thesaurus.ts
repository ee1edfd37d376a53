import { z } from 'zod';
import { keywordId, keywordStepId } from './ids.ts';
import { keywordKind, keywordVariant } from './keyword.ts';
import { line, timestamp } from './scalars.ts';

const links = z.array(keywordId).max(1_000);

/** What an editor may change of an entry; what is left out stays. */
export const keywordPatch = z.object({
  label: line.optional(),
  /** The wording so far stays findable as a variant. */
  keepsLabel: z.boolean().optional(),
  kind: keywordKind.optional(),
  scopeNote: z.string().max(10_000).optional(),
  notation: line.optional(),
  variants: z.array(keywordVariant).max(1_000).optional(),
  broaderIds: links.optional(),
  narrowerIds: links.optional(),
  relatedIds: links.optional(),
});
export type KeywordPatch = z.infer<typeof keywordPatch>;

/** One change of the vocabulary: previewed, carried out and taken back as a whole. */
export const keywordChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create'), label: line, keywordKind }),
  z.object({ kind: z.literal('edit'), id: keywordId, patch: keywordPatch }),
  /** `ids` become one with `into`: uses, variants and relations go over, their wordings stay as variants. */
  z.object({ kind: z.literal('merge'), ids: z.array(keywordId).min(1).max(200), into: keywordId }),
  z.object({ kind: z.literal('remove'), ids: z.array(keywordId).min(1).max(5_000) }),
]);
export type KeywordChange = z.infer<typeof keywordChange>;

/** In the order in which they are told. */
export const effectKinds = [
  'reports',
  'renamed',
  'created',
  'removed',
  'variant-added',
  'variant-removed',
  'broader-added',
  'broader-removed',
  'related-added',
  'related-removed',
  'field',
] as const;
/** What a change does, counted; `examples` are the first few, `from` the wording or entry concerned, `to` what it becomes or belongs to. */
export const keywordEffect = z.object({
  kind: z.enum(effectKinds),
  count: z.number().int(),
  examples: z.array(z.object({ from: z.string(), to: z.string() })),
});
export type KeywordEffect = z.infer<typeof keywordEffect>;

export const refusalReasons = ['empty', 'taken', 'cycle', 'deep', 'gone', 'changed', 'in-use'] as const;
/** Why a change or its undoing cannot be; `label` is the wording concerned, `other` the entry in the way. */
export const keywordRefusal = z.object({ reason: z.enum(refusalReasons), label: z.string(), other: z.string() });
export type KeywordRefusal = z.infer<typeof keywordRefusal>;

export const stepKinds = ['create', 'edit', 'rename', 'merge', 'remove', 'import'] as const;
/** One entry of the vocabulary's history. */
export const keywordStep = z.object({
  id: keywordStepId,
  kind: z.enum(stepKinds),
  /** The entries concerned, as they were called; of an import its file. */
  labels: z.array(z.string()),
  /** What they became: the entry merged into, the new wording. */
  target: z.string(),
  reports: z.number().int(),
  doneAt: timestamp,
  undoneAt: timestamp.nullable(),
});
export type KeywordStep = z.infer<typeof keywordStep>;

export const changePreview = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('effects'), effects: z.array(keywordEffect) }),
  z.object({ kind: z.literal('refused'), refusal: keywordRefusal }),
]);
export type ChangePreview = z.infer<typeof changePreview>;

/** `kept`: reports whose keywords were changed by hand since, which stay as they are. `keywordId`: the entry that the change is about. */
export const stepAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), step: keywordStep, keywordId: keywordId.nullable(), kept: z.number().int() }),
  z.object({ kind: z.literal('unchanged') }),
  z.object({ kind: z.literal('refused'), refusal: keywordRefusal }),
]);
export type StepAnswer = z.infer<typeof stepAnswer>;

export const findingKinds = [
  'cycle',
  'variant-taken',
  'related-broader',
  'redundant-broader',
  'abbreviation',
  'spelling',
  'inflection',
  'compound',
  'typo',
  'unused',
] as const;
/** Something to tidy: the entries concerned, why, and the change that mends it. */
export const keywordFinding = z.object({
  /** Names the finding for good, so that “leave as it is” is remembered. */
  key: z.string().max(500),
  kind: z.enum(findingKinds),
  entries: z.array(z.object({ id: keywordId, label: line, useCount: z.number().int() })),
  /** Of two alike: no report has both, which speaks for one matter under two names. */
  neverTogether: z.boolean(),
  mend: keywordChange,
});
export type KeywordFinding = z.infer<typeof keywordFinding>;

export const vocabularyFormats = ['turtle', 'rdfxml', 'csv'] as const;
export const vocabularyFormat = z.enum(vocabularyFormats);
export type VocabularyFormat = z.infer<typeof vocabularyFormat>;

/** `supplement` adds what is missing and changes nothing that is there; `replace` makes entries of the file what the file says. */
export const loadModes = ['supplement', 'replace'] as const;
export const loadMode = z.enum(loadModes);
export type LoadMode = z.infer<typeof loadMode>;

export const conflictReasons = ['taken', 'cycle', 'deep', 'twice', 'unknown', 'empty'] as const;
/** One entry of a file beside the vocabulary. In conflict: what is left out, and why. */
export const loadRow = z.object({
  label: z.string(),
  state: z.enum(['new', 'changed', 'same', 'conflict']),
  conflicts: z.array(z.object({ reason: z.enum(conflictReasons), label: z.string(), other: z.string() })),
});
export type LoadRow = z.infer<typeof loadRow>;

export const loadPreview = z.object({
  token: z.string().max(64),
  name: z.string(),
  counts: z.object({ new: z.number().int(), changed: z.number().int(), same: z.number().int(), conflict: z.number().int() }),
  /** The first few hundred, those in conflict first. */
  rows: z.array(loadRow),
  effects: z.array(keywordEffect),
  /** Statements of the file that Umbruch keeps no field for. */
  leftOut: z.array(z.object({ name: z.string(), count: z.number().int() })),
});
export type LoadPreview = z.infer<typeof loadPreview>;

/** An entry as it is exchanged. `key` names it within one file; `broader` and `related` are keys. */
export interface VocabularyEntry {
  readonly key: string;
  /** Its lasting address, where it has one. */
  readonly uri: string | null;
  readonly label: string;
  readonly kind: z.infer<typeof keywordKind>;
  readonly variants: readonly z.infer<typeof keywordVariant>[];
  readonly scopeNote: string;
  readonly notation: string;
  readonly broader: readonly string[];
  readonly related: readonly string[];
}

/** A vocabulary read from a file. */
export interface Vocabulary {
  readonly entries: readonly VocabularyEntry[];
  readonly leftOut: readonly { readonly name: string; readonly count: number }[];
}
