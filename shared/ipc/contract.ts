/**
 * The contract between window and core: every request and every event, in one list.
 * `requests['<noun>.<verb>']` has a zod schema for what goes in and what comes out; all types are derived from it.
 * A request without a handler does not compile (see `electron/ipc/handlers.ts`).
 */
import { z } from 'zod';
import { documentJson } from '../document/document-schema.ts';
import {
  article,
  articleFacets,
  articleHeader,
  articlePage,
  articleQuery,
  articleRow,
  articleSource,
  keywordRef,
  savedSearch,
  status,
} from '../model/article.ts';
import * as id from '../model/ids.ts';
import { keyword, keywordEntry } from '../model/keyword.ts';
import { libraryInfo } from '../model/library.ts';
import { newsletter, newsletterHeader, newsletterRow, section } from '../model/newsletter.ts';
import { overlapComparison, overlapPage, overlapScan } from '../model/overlap.ts';
import { batch, commitProgress, commitSummary, proposal, proposalEdit } from '../model/proposal.ts';
import { offeredReference, relationSuggestion, relationView, seriesEntry, staleLink } from '../model/relation.ts';
import { articleSnapshot, revisionRow } from '../model/revision.ts';
import { line, timestamp } from '../model/scalars.ts';
import { completion, correction, indexState, otherHits, pastSearch, savedSearchId } from '../model/search.ts';
import { exportCheck, exportChoice, exportFormatInfo, exportPreview, exportSubject } from '../model/export.ts';
import { settings, settingsChanges } from '../model/settings.ts';
import { mappableField, readingKinds, sourceLine } from '../model/reading.ts';
import { sourceProfile } from '../model/source-profile.ts';
import { judgement, offeredKeyword } from '../model/suggestion.ts';
import { task } from '../model/task.ts';
import {
  changePreview,
  keywordChange,
  keywordFinding,
  keywordStep,
  loadMode,
  loadPreview,
  stepAnswer,
  vocabularyFormat,
} from '../model/thesaurus.ts';

const nothing = z.object({});
const articleIds = z.array(id.articleId).min(1).max(100_000);
const saved = z.object({ rev: z.number().int(), changedAt: timestamp, characterCount: z.number().int() });
/** A dropped or pasted thing before its bytes: `byteCount` lets the core refuse it before anything is sent. */
const announced = z.object({ name: z.string().max(1_000), byteCount: z.number().int().nonnegative() });
/** A save sent while another with the same `baseRev` is still out, by a window that goes away: it builds on that one. */
const isChained = z.boolean().default(false);

/** What shall go out, as what, and how. */
const exportWish = exportChoice.extend({ subject: exportSubject });

const define = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

export const requests = {
  'library.info': define(nothing, libraryInfo),
  'settings.get': define(nothing, settings),
  'settings.set': define(settingsChanges, settings),
  /** Keeps a picture (base64) as the logo of the house; null takes it away. */
  'settings.setLogo': define(
    z.object({ file: z.object({ name: z.string().max(1_000), bytes: z.string().max(2_000_000) }).nullable() }),
    settings,
  ),

  'articles.list': define(
    z.object({ query: articleQuery, offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    articlePage,
  ),
  'articles.facets': define(z.object({ query: articleQuery }), articleFacets),
  'articles.get': define(z.object({ id: id.articleId }), article),
  'articles.create': define(z.object({ header: articleHeader.partial().optional() }), article),
  'articles.save': define(
    z.object({ id: id.articleId, baseRev: z.number().int(), isChained, header: articleHeader, body: documentJson }),
    saved,
  ),
  'articles.setStatus': define(z.object({ ids: articleIds, status }), nothing),
  'articles.trash': define(z.object({ ids: articleIds }), nothing),
  'articles.restore': define(z.object({ ids: articleIds }), nothing),
  'articles.purge': define(z.object({ ids: articleIds }), nothing),
  'articles.sources': define(z.object({ id: id.articleId }), z.array(articleSource)),
  'articles.rubrics': define(nothing, z.array(line)),

  /** What may be typed next: words, field names, values with counts. `cursor` is the place in `text`. */
  'search.complete': define(
    z.object({ text: z.string().max(100_000), cursor: z.number().int().min(0), limit: z.number().int().min(1).max(50).default(10) }),
    z.array(completion),
  ),
  /** „Meinten Sie …“, best first; only what leads to hits. Ask when a query found nothing or next to nothing. */
  'search.corrections': define(z.object({ query: articleQuery }), z.array(correction)),
  /** Hits in newsletters and, where asked for, in the originals. */
  'search.others': define(
    z.object({ text: z.string().max(100_000), sources: z.boolean().default(false), limit: z.number().int().min(1).max(100).default(20) }),
    otherHits,
  ),
  'search.indexState': define(nothing, indexState),
  /** Builds the whole index anew in the background; search goes on meanwhile. */
  'search.reindex': define(nothing, indexState),

  'searches.list': define(nothing, z.array(savedSearch)),
  /** Keeps a search under a name, at the end of the list; with an `id` in place of that one. */
  'searches.save': define(z.object({ id: savedSearchId.nullable().default(null), name: line, query: articleQuery }), savedSearch),
  'searches.rename': define(z.object({ id: savedSearchId, name: line }), nothing),
  /** All ids in the order wanted; those not named follow. */
  'searches.reorder': define(z.object({ ids: z.array(savedSearchId).max(500) }), nothing),
  'searches.remove': define(z.object({ ids: z.array(savedSearchId).min(1).max(500) }), nothing),
  'searches.history': define(z.object({ limit: z.number().int().min(1).max(200).default(20) }), z.array(pastSearch)),
  /** Remembers a search that led somewhere (a hit was opened, or Enter pressed). */
  'searches.remember': define(z.object({ text: z.string().max(1_000), total: z.number().int().nullable().default(null) }), nothing),
  /** Forgets past searches: those named, or all of them (null). */
  'searches.forget': define(z.object({ texts: z.array(z.string().max(1_000)).max(1_000).nullable() }), nothing),

  'sources.read': define(z.object({ id: id.sourceId }), z.object({ fileName: z.string(), lines: z.array(sourceLine) })),
  /** Writes the original byte for byte where the editor says. */
  'sources.export': define(z.object({ id: id.sourceId }), task),
  /** A picture's bytes, base64. */
  'assets.read': define(z.object({ id: id.assetId }), z.object({ mediaType: z.string(), bytes: z.string() })),

  'revisions.list': define(z.object({ articleId: id.articleId }), z.array(revisionRow)),
  'revisions.get': define(z.object({ id: id.revisionId }), articleSnapshot),
  'revisions.name': define(z.object({ articleId: id.articleId, label: line }), revisionRow),
  'revisions.restore': define(z.object({ id: id.revisionId }), article),

  'keywords.list': define(
    z.object({ text: z.string().max(200).default(''), limit: z.number().int().min(1).max(5_000).default(50) }),
    z.array(keyword),
  ),
  /** `at`: its place in the report's list, from 0; null puts it behind all others. */
  'keywords.attach': define(
    z.object({ articleId: id.articleId, label: line, at: z.number().int().min(0).nullable().default(null) }),
    z.array(keywordRef),
  ),
  'keywords.detach': define(z.object({ articleId: id.articleId, keywordId: id.keywordId }), z.array(keywordRef)),
  /** Gives an entry another wording; a wording that another entry has is refused as `conflict`. */
  'keywords.rename': define(z.object({ id: id.keywordId, label: line }), keyword),
  /** Removes an entry that no report uses, the Papierkorb included. */
  'keywords.remove': define(z.object({ id: id.keywordId }), nothing),
  'keywords.suggest': define(z.object({ articleId: id.articleId }), z.array(offeredKeyword)),
  /** Remembers that a suggestion was taken or refused, or takes that back. */
  'suggestions.judge': define(judgement, nothing),

  /** The whole vocabulary, A–Z by its folded wording. */
  'thesaurus.outline': define(nothing, z.array(keyword)),
  'thesaurus.entry': define(z.object({ id: id.keywordId }), keywordEntry),
  /** What a change would do; nothing is changed. */
  'thesaurus.preview': define(z.object({ change: keywordChange }), changePreview),
  /** Carries a change out as one step that can be taken back. */
  'thesaurus.change': define(z.object({ change: keywordChange }), stepAnswer),
  /** The history, newest first; of one entry, where it is named. */
  'thesaurus.steps': define(
    z.object({ keywordId: id.keywordId.nullable().default(null), limit: z.number().int().min(1).max(300).default(50) }),
    z.array(keywordStep),
  ),
  /** Takes a step back; null: the last one that stands. */
  'thesaurus.undo': define(z.object({ id: id.keywordStepId.nullable() }), stepAnswer),
  /** What could be tidied, each with the change that mends it. */
  'thesaurus.tidy': define(nothing, z.array(keywordFinding)),
  /** Leaves a finding as it is: it is not listed again; `isKept` false lists it anew. */
  'thesaurus.keep': define(z.object({ key: z.string().min(1).max(500), isKept: z.boolean().default(true) }), nothing),
  /** Reads a vocabulary (SKOS in Turtle or RDF/XML, CSV), base64; null: the start vocabulary. Nothing is changed. */
  'thesaurus.read': define(
    z.object({ file: z.object({ name: z.string().max(1_000), bytes: z.string().max(28_000_000) }).nullable(), mode: loadMode }),
    loadPreview,
  ),
  /** Takes over what was read last, as one step. */
  'thesaurus.load': define(z.object({ token: z.string().max(64), mode: loadMode }), stepAnswer),
  'thesaurus.export': define(z.object({ format: vocabularyFormat }), task),

  'relations.list': define(z.object({ articleId: id.articleId }), z.array(relationView)),
  'relations.add': define(z.object({ articleId: id.articleId, otherId: id.articleId }), z.array(relationView)),
  'relations.remove': define(z.object({ articleId: id.articleId, otherId: id.articleId }), z.array(relationView)),
  /** Puts another report in the place of one that was related by hand; `isNew`: it was not related to it before. */
  'relations.replace': define(
    z.object({ articleId: id.articleId, oldId: id.articleId, newId: id.articleId }),
    z.object({ isNew: z.boolean() }),
  ),
  'relations.suggest': define(z.object({ articleId: id.articleId }), z.array(relationSuggestion)),
  /** The reports that refer to each other around this one, oldest first; empty where it stands alone. */
  'relations.series': define(z.object({ articleId: id.articleId }), z.array(seriesEntry)),
  /** Links of this report that lead nowhere or to what is out of date. */
  'relations.stale': define(z.object({ articleId: id.articleId }), z.array(staleLink)),
  /** What a „wir berichteten“ in a draft may mean; `text` its words, `paragraph` what it stands in, on screen and maybe not saved yet. */
  'relations.offerReferences': define(
    z.object({
      articleId: id.articleId,
      text: z.string().max(300),
      number: z.number().int().positive().nullable(),
      paragraph: z.string().max(20_000),
    }),
    z.array(offeredReference),
  ),
  /** The reports named by id, for the chips of back references; missing ones are left out. */
  'relations.resolve': define(z.object({ ids: z.array(id.articleId).max(500) }), z.array(articleRow)),

  /** Reports that share text, the most first. */
  'overlaps.list': define(z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }), overlapPage),
  'overlaps.state': define(nothing, overlapScan),
  /** Looks through the whole archive in the background; one look at a time. */
  'overlaps.scan': define(nothing, overlapScan),
  'overlaps.cancel': define(nothing, overlapScan),
  'overlaps.compare': define(z.object({ firstId: id.articleId, secondId: id.articleId }), overlapComparison),
  /** `related` links the two, `apart` says they do not belong together; null takes either back. */
  'overlaps.settle': define(
    z.object({ firstId: id.articleId, secondId: id.articleId, verdict: z.enum(['apart', 'related']).nullable() }),
    nothing,
  ),
  /** Joins one report into another: it goes to the Papierkorb; its text stays as a state of the other, sources and Stichwörter go over. */
  'overlaps.join': define(z.object({ keepId: id.articleId, goneId: id.articleId }), nothing),
  'overlaps.unjoin': define(z.object({ goneId: id.articleId }), nothing),

  'newsletters.list': define(z.object({ trash: z.boolean().default(false) }), z.array(newsletterRow)),
  'newsletters.get': define(z.object({ id: id.newsletterId }), newsletter),
  'newsletters.create': define(z.object({ title: line }), newsletter),
  'newsletters.save': define(
    z.object({
      id: id.newsletterId,
      baseRev: z.number().int(),
      isChained,
      /** This save decides a conflict: the state it replaces is kept as a revision. */
      keepsReplaced: z.boolean().default(false),
      header: newsletterHeader,
      sections: z.array(section).max(200),
    }),
    z.object({ rev: z.number().int(), changedAt: timestamp }),
  ),
  'newsletters.revisions': define(z.object({ id: id.newsletterId }), z.array(revisionRow)),
  'newsletters.restoreRevision': define(z.object({ id: id.revisionId }), newsletter),
  'newsletters.trash': define(z.object({ ids: z.array(id.newsletterId).min(1) }), nothing),
  'newsletters.purge': define(z.object({ ids: z.array(id.newsletterId).min(1) }), nothing),
  'newsletters.restore': define(z.object({ ids: z.array(id.newsletterId).min(1) }), nothing),

  /** Announces files. Each gets an upload id, or a fault and no upload. */
  'imports.begin': define(
    z.object({ files: z.array(announced).min(1).max(5_000) }),
    z.object({ batchId: id.batchId, uploads: z.array(id.uploadId.nullable()) }),
  ),
  /** Bytes of one announced file, base64, at most 1 MiB a chunk; `last` hands the file to the reader. */
  'imports.upload': define(
    z.object({ uploadId: id.uploadId, offset: z.number().int().min(0), chunk: z.string().max(1_500_000), last: z.boolean() }),
    nothing,
  ),
  'imports.paste': define(
    z.object({ text: z.string().max(20_000_000), html: z.string().max(20_000_000) }),
    z.object({ batchId: id.batchId }),
  ),
  'imports.cancel': define(z.object({ batchId: id.batchId }), nothing),
  /** Stops reading further files of a delivery until it is resumed; survives a restart. */
  'imports.pause': define(z.object({ batchId: id.batchId }), nothing),
  'imports.resume': define(z.object({ batchId: id.batchId }), nothing),
  /** Shows the watched folder (Eingangsordner) in the file manager. */
  'imports.revealInbox': define(nothing, nothing),
  /** All batches that still have something to review, newest first. */
  'imports.list': define(nothing, z.array(batch)),

  'proposals.get': define(z.object({ id: id.proposalId }), proposal),
  'proposals.edit': define(z.object({ id: id.proposalId, edit: proposalEdit }), proposal),
  'proposals.undo': define(z.object({ id: id.proposalId }), proposal),
  /** Reads the file again, as the kind asked for (null: as it seems best). Steps taken so far are dropped; refused where records were taken over. */
  'proposals.reread': define(z.object({ id: id.proposalId, prefer: z.enum(readingKinds).nullable() }), nothing),
  /** Says what the columns of a data file are, remembers it for files of the same make, and reads those of the inbox again. */
  'proposals.map': define(z.object({ id: id.proposalId, columns: z.record(z.string().max(300), mappableField) }), nothing),
  'proposals.discard': define(z.object({ ids: z.array(id.proposalId).min(1) }), nothing),
  /** Brings left-out files back into the inbox. */
  'proposals.reopen': define(z.object({ ids: z.array(id.proposalId).min(1) }), nothing),
  /** Takes over: all records of the proposals named, or only `recordIds` of a single one. In steps that each hold; one after the other. */
  'proposals.commit': define(
    z.object({ ids: z.array(id.proposalId).min(1).max(5_000), recordIds: z.array(id.recordId).optional() }),
    commitSummary,
  ),
  'profiles.list': define(nothing, z.array(sourceProfile)),
  'profiles.setActive': define(z.object({ ruleId: z.number().int(), active: z.boolean() }), nothing),
  'profiles.forget': define(z.object({ site: z.string().max(300), ruleId: z.number().int().nullable() }), nothing),
  /** How far the take-over at work has come; null when there is none. */
  'commits.progress': define(nothing, commitProgress.nullable()),
  /** Ends the take-over at work after its step: what is taken over stays, and is taken back in one. */
  'commits.stop': define(nothing, nothing),
  'commits.list': define(z.object({ limit: z.number().int().min(1).max(50).default(10) }), z.array(commitSummary)),
  /** In steps that each hold; broken off, it can be asked for again. `kept`: reports that stay, because a later take-over was joined with them. */
  'commits.undo': define(z.object({ id: id.commitId }), commitSummary.extend({ kept: z.number().int() })),

  'exports.formats': define(nothing, z.array(exportFormatInfo)),
  'exports.start': define(exportWish, task),
  /** Prints what would be written and writes nothing. A newer preview, or `exports.endPreview`, makes an older one answer `cancelled`. */
  'exports.preview': define(exportWish, exportPreview),
  'exports.endPreview': define(nothing, nothing),
  /** How far the preview at work is, 0…1; null while nobody knows. */
  'exports.previewProgress': define(nothing, z.object({ progress: z.number().nullable() })),
  /** The name the first file would get, or why it cannot have one; `written` is the file or folder in which all of it comes. */
  'exports.exampleName': define(exportWish, z.object({ name: z.string(), written: z.string() })),
  /** What would hinder readers of what goes out. A newer check, or `exports.endCheck`, makes an older one answer `cancelled`. */
  'exports.check': define(z.object({ subject: exportSubject }), exportCheck),
  'exports.endCheck': define(nothing, nothing),
  'tasks.list': define(nothing, z.array(task)),
  'tasks.cancel': define(z.object({ id: id.taskId }), nothing),
  'tasks.reveal': define(z.object({ id: id.taskId }), nothing),

  'links.mail': define(z.object({ articleId: id.articleId }), nothing),
  'links.open': define(z.object({ url: z.string().max(2_081) }), nothing),
} as const;

/** Events carry ids only; the window asks again for what it shows. An empty list means: anything of that noun. */
export const events = {
  'articles.changed': z.object({ ids: z.array(id.articleId) }),
  'keywords.changed': z.object({ ids: z.array(id.keywordId) }),
  'newsletters.changed': z.object({ ids: z.array(id.newsletterId) }),
  'imports.changed': z.object({ ids: z.array(id.batchId) }),
  'tasks.changed': z.object({ ids: z.array(id.taskId) }),
  /** The take-over at work has gone on, or ended. */
  'commits.changed': z.object({ ids: z.array(id.commitId) }),
  'settings.changed': z.object({ ids: z.array(z.string()) }),
  /** The index: how much of it waits. */
  'search.changed': z.object({ ids: z.array(z.string()) }),
  'searches.changed': z.object({ ids: z.array(savedSearchId) }),
  'profiles.changed': z.object({ ids: z.array(z.string()) }),
  /** The list of overlaps, or how far looking has come. */
  'overlaps.changed': z.object({ ids: z.array(z.string()) }),
} as const;

export type RequestName = keyof typeof requests;
export type RequestInput<N extends RequestName> = z.input<(typeof requests)[N]['input']>;
export type ParsedInput<N extends RequestName> = z.output<(typeof requests)[N]['input']>;
export type RequestOutput<N extends RequestName> = z.output<(typeof requests)[N]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;
export type CoreEvent = { [N in EventName]: { readonly name: N; readonly payload: EventPayload<N> } }[EventName];

export const requestNames = Object.keys(requests) as RequestName[];
export const eventNames = Object.keys(events) as EventName[];
