import { z } from 'zod';
import { articleId, batchId, commitId, proposalId, recordId, sourceId } from './ids.ts';
import { reading } from './reading.ts';
import { isoDate, timestamp } from './scalars.ts';

/** What shall become of a record. `auto` follows the match found at the time of taking over. */
export const decision = z.discriminatedUnion('action', [
  z.object({ action: z.literal('auto') }),
  z.object({ action: z.literal('create') }),
  z.object({ action: z.literal('join'), articleId }),
  /** The record is a newer state of a known report: its text replaces the known one, which is kept as a revision. */
  z.object({ action: z.literal('version'), articleId }),
  z.object({ action: z.literal('skip') }),
]);
export type Decision = z.infer<typeof decision>;

/** What a line of the source can be made by a click on it. `text` puts it into the body where it stands, `drop` takes it out. */
export const lineRoles = [
  'kicker',
  'headline',
  'subheadline',
  'lead',
  'date',
  'place',
  'byline',
  'caption',
  'heading',
  'text',
  'drop',
] as const;
export type LineRole = (typeof lineRoles)[number];

/** A step that a Quellenprofil proposed, not the editor. */
const by = z.literal('profile').optional();

/** One step of the editor in the review. Steps are kept in order and replayed on the parser's reading, so each can be taken back. */
export const proposalEdit = z.discriminatedUnion('edit', [
  z.object({
    edit: z.literal('set-field'),
    recordId,
    field: z.string().max(40),
    value: z.union([z.string().max(200_000), z.array(z.string().max(2_000)).max(200), z.null()]),
  }),
  z.object({ edit: z.literal('set-text'), recordId, block: z.number().int().min(0), text: z.string().max(200_000) }),
  z.object({ edit: z.literal('set-kind'), recordId, kind: z.enum(['article', 'teaser']) }),
  z.object({ edit: z.literal('decide'), recordId, decision }),
  z.object({ edit: z.literal('restore-removal'), removalId: z.string().max(64), by }),
  z.object({ edit: z.literal('remove-block'), recordId, block: z.number().int().min(0), by }),
  /** Re-cutting in the source: the whole line gets a part to play in the record it stands in (or the nearest before it). */
  z.object({ edit: z.literal('assign-line'), line: z.number().int().min(0), role: z.enum(lineRoles) }),
  /** A new record begins with this line; it takes what follows it up to the end of the record it stood in. */
  z.object({ edit: z.literal('begin-record'), line: z.number().int().min(0), kind: z.enum(['article', 'teaser']) }),
  /** Which report a back reference means; null when none of the archive. */
  z.object({ edit: z.literal('set-reference'), recordId, reference: z.number().int().min(0), articleId: articleId.nullable() }),
  z.object({ edit: z.literal('join-records'), first: recordId, second: recordId }),
  z.object({ edit: z.literal('split-record'), recordId, block: z.number().int().min(0) }),
  z.object({
    edit: z.literal('set-section'),
    recordId,
    section: z.number().int().min(0),
    field: z.enum(['label', 'headline', 'subheadline', 'kind']),
    value: z.string().max(2_000),
  }),
  z.object({ edit: z.literal('remove-section'), recordId, section: z.number().int().min(0) }),
]);
export type ProposalEdit = z.infer<typeof proposalEdit>;

/** Something already known that a record seems to be. `target` is null when it is another record of the same delivery. */
export const recordMatch = z.object({
  recordId,
  reason: z.enum(['same-report', 'same-teaser', 'teaser-of-report', 'report-of-teaser', 'near-duplicate', 'new-version', 'next-page']),
  score: z.number(),
  /** How much of the shorter text stands in the other, 0…1; null where that was not the reason. */
  overlap: z.number().min(0).max(1).nullable().default(null),
  target: z.object({ articleId, headline: z.string() }).nullable(),
  headline: z.string(),
});
export type RecordMatch = z.infer<typeof recordMatch>;

export const proposalStates = ['waiting', 'reading', 'clear', 'look', 'failed', 'committed', 'discarded'] as const;
export type ProposalState = (typeof proposalStates)[number];

const fault = z.object({ code: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])).optional() });

/** One dropped file in the inbox. `reasons` are rule names: why it needs a look. */
export const proposalRow = z.object({
  id: proposalId,
  batchId,
  sourceId: sourceId.nullable(),
  fileName: z.string(),
  byteCount: z.number().int(),
  state: z.enum(proposalStates),
  kind: z.string(),
  articles: z.number().int(),
  teasers: z.number().int(),
  sections: z.number().int(),
  known: z.number().int(),
  reasons: z.array(z.string()),
  fault: fault.nullable(),
  changedAt: timestamp,
});
export type ProposalRow = z.infer<typeof proposalRow>;

/** Reports that a „wir berichteten“ may mean, likeliest first. */
export const referenceOffer = z.object({
  recordId,
  reference: z.number().int(),
  candidates: z.array(
    z.object({
      articleId,
      headline: z.string(),
      date: isoDate.nullable(),
      reason: z.enum(['number', 'date', 'topic']),
      score: z.number(),
    }),
  ),
});
export type ReferenceOffer = z.infer<typeof referenceOffer>;

/** A proposal opened for review: the reading with all edits applied. `profileEdits`: how many of the steps a Quellenprofil took. */
export const proposal = z.object({
  row: proposalRow,
  reading: reading.nullable(),
  decisions: z.record(z.string(), decision),
  committedRecords: z.array(recordId),
  matches: z.array(recordMatch),
  references: z.array(referenceOffer),
  edits: z.number().int(),
  profileEdits: z.number().int(),
});
export type Proposal = z.infer<typeof proposal>;

export const batch = z.object({
  id: batchId,
  createdAt: timestamp,
  total: z.number().int(),
  done: z.number().int(),
  running: z.boolean(),
  paused: z.boolean(),
  proposals: z.array(proposalRow),
});
export type Batch = z.infer<typeof batch>;

/**
 * What a take-over did; `undone` once it was taken back. `joined`: records that went into a known report, `versions`: those that are its
 * text from now on. `first`: headline of the first report or issue of it, '' where there is none.
 */
export const commitSummary = z.object({
  id: commitId,
  createdAt: timestamp,
  articles: z.number().int(),
  teasers: z.number().int(),
  newsletters: z.number().int(),
  joined: z.number().int(),
  versions: z.number().int(),
  first: z.string(),
  skipped: z.number().int(),
  undone: z.boolean(),
});
export type CommitSummary = z.infer<typeof commitSummary>;

/** How far a take-over has come, in records. */
export const commitProgress = z.object({ done: z.number().int(), total: z.number().int() });
export type CommitProgress = z.infer<typeof commitProgress>;
