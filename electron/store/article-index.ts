import type { Analyser } from '#electron/language/analyse.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { changesSoFar, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import { analyserNow } from './search/archive-analyser.ts';
import { deleteDocument, findDocument, insertDocument } from './search/documents.ts';
import { touchReport } from './search/report-columns.ts';
import { isAsRead, readReport, readSaved } from './search/read-report.ts';
import type { ReadReport } from './search/read-report.ts';
import { searchedById, searchedBySeq, wordsOfLabels } from './search/report-words.ts';
import type { ReportWords, SearchedColumns } from './search/report-words.ts';
import { writeState } from './search/state.ts';
import { countTermsOf, knowTerms, recountWords } from './search/terms.ts';
import { mostCharacters, waitingReports } from './search/waiting-reports.ts';

/** Reports written in a change that is indexed as a whole: `fresh` ones, and those that the index held before. */
interface Written {
  readonly fresh: Set<ArticleId>;
  readonly known: Set<ArticleId>;
}
const collecting = new WeakMap<WritableDb, Written>();

/**
 * Lets a change write reports and their Stichwörter bit by bit, and indexes each report once at its end; new ones in the background where
 * `isLater`. Call in the change's transaction.
 */
export function indexOnce<T>(db: WritableDb, isLater: boolean, change: () => T): T {
  const { fresh, known }: Written = { fresh: new Set(), known: new Set() };
  collecting.set(db, { fresh, known });
  let result: T;
  try {
    result = change();
  } finally {
    collecting.delete(db);
  }
  const now = isLater ? known : new Set([...known, ...fresh]);
  for (const id of now) indexArticle(db, id);
  if (isLater)
    enqueue(
      db,
      [...fresh].filter((id) => !known.has(id)),
    );
  return result;
}

/** Takes a report out of the full text. Call before its row changes or goes. */
export function unindexArticle(db: WritableDb, id: ArticleId): void {
  const row = searchedById(db, id);
  if (!row) return;
  const docid = findDocument(db, row.seq);
  if (docid === undefined) return;
  collecting.get(db)?.known.add(id);
  countTermsOf(db, readSaved(db, row).found?.words ?? null, null);
  deleteDocument(db, docid);
}

/** Puts a report into the full text, unless it lies in the Papierkorb. Call after its row or its keywords changed. */
export function indexArticle(db: WritableDb, id: ArticleId): void {
  const written = collecting.get(db);
  if (written) {
    written.fresh.add(id);
    return;
  }
  const row = searchedById(db, id);
  if (!row) return;
  putDocument(db, row, null, undefined);
}

/** It waits no more; answers whether it did. */
const leaveQueue = (db: WritableDb, seq: number): boolean => run(db, 'DELETE FROM search_queue WHERE seq = ?', seq) > 0;

/** Puts a report that is saved into the index, its words counted instead of those it had `before`; it keeps its place there. */
function putDocument(db: WritableDb, row: SearchedColumns, before: ReportWords | null, docid: number | undefined): void {
  leaveQueue(db, row.seq);
  const { found } = readSaved(db, row);
  countTermsOf(db, before, found?.words ?? null);
  if (found) insertDocument(db, row, found.tags, found.words, docid);
}

/** Changes the row of a report or its Stichwörter, and what the full text has of it: no more than what differs is counted. */
export function changeIndexed<T>(db: WritableDb, id: ArticleId, change: () => T): T {
  const row = searchedById(db, id);
  const docid = row && findDocument(db, row.seq);
  if (collecting.has(db) || !row || docid === undefined) {
    unindexArticle(db, id);
    const result = change();
    indexArticle(db, id);
    return result;
  }
  const before = readSaved(db, row).found?.words ?? null;
  const result = change();
  deleteDocument(db, docid);
  const after = searchedById(db, id);
  if (after) putDocument(db, after, before, docid);
  else countTermsOf(db, before, null);
  return result;
}

/** Tells the full text that the status of a report changed; no word of it did. */
export function noteStatus(db: WritableDb, id: ArticleId): void {
  const row = get<{ docid: number }>(db, 'SELECT d.docid FROM articles a JOIN search_documents d ON d.seq = a.seq WHERE a.id = ?', id);
  if (!row) return;
  run(
    db,
    'UPDATE search_documents SET (status, changed_at_ms) = (SELECT status, changed_at_ms FROM articles WHERE id = ?) WHERE docid = ?',
    id,
    row.docid,
  );
  touchReport(db, row.docid);
}

/** Tells the full text that a report came from other files than before: it is found by their names. */
export function noteSources(db: WritableDb, id: ArticleId): void {
  if (!collecting.get(db)?.fresh.has(id)) queueIndexing(db, [id]);
}

/** Up to so many reports are indexed anew at once, with up to so many wordings counted; more in the background. */
const fewAtOnce = 20;
const fewWordings = 40;

/**
 * Indexes reports anew for whatever changed their words without a save (Stichwörter renamed or merged): a few at once, many in the
 * background; until their turn they are found as before. `wordings` are those of Stichwörter that reports got or lost. Call after the
 * change, in its transaction.
 */
export function queueIndexing(db: WritableDb, ids: readonly ArticleId[], wordings: readonly string[] = []): void {
  if (ids.length > fewAtOnce || wordings.length > fewWordings) {
    enqueue(db, ids);
    return;
  }
  for (const id of ids) {
    const row = searchedById(db, id);
    if (!row) continue;
    leaveQueue(db, row.seq);
    renewDocument(db, readReport(db, row.seq, row), false);
  }
  if (ids.length > 0) recountWords(db, wordsOfLabels(wordings));
}

function enqueue(db: WritableDb, ids: readonly ArticleId[]): void {
  run(
    db,
    'INSERT OR IGNORE INTO search_queue (seq) SELECT seq FROM articles WHERE deleted_at_ms IS NULL AND id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );
}

/**
 * Puts what a report is now in the place of what the index held of it. `isBulk`: its words are counted later. Answers whether it was in the
 * index: which words it lost is not known then.
 */
function renewDocument(db: WritableDb, { seq, found }: ReadReport, isBulk: boolean): boolean {
  const docid = findDocument(db, seq);
  if (docid !== undefined) deleteDocument(db, docid);
  const wasThere = docid !== undefined;
  if (!found) return wasThere;
  const { row, tags, words } = found;
  // Most words of a report that was indexed are counted already; until all are counted anew, those of its Stichwörter are known.
  if (wasThere) knowTerms(db, words.written.keyword);
  else if (!isBulk) countTermsOf(db, null, words);
  insertDocument(db, row, tags, words, docid);
  return wasThere;
}

/** Lets everything be indexed anew; search goes on with what is there. */
export function queueAll(db: WritableDb): void {
  run(db, 'INSERT OR IGNORE INTO search_queue (seq) SELECT seq FROM articles WHERE deleted_at_ms IS NULL');
  writeState(db, 'recount', 1);
}

/** How many reports wait to be indexed. */
export const countQueued = (db: ReadableDb): number => get<{ n: number }>(db, 'SELECT count(*) AS n FROM search_queue')?.n ?? 0;
export const isAnyQueued = (db: ReadableDb): boolean => get(db, 'SELECT 1 FROM search_queue LIMIT 1') !== undefined;

const none: ReadonlySet<number> = new Set();
/** So many waiting reports at most are looked at when they are read and indexed in one go. */
const readAtOnce = 100;

/** Waiting reports as one analyser read them. `isUntouched`: whether nobody wrote since; else each of them is looked at again. */
export interface ReadAhead {
  readonly isUntouched: () => boolean;
  readonly analyser: Analyser;
  readonly reports: readonly ReadReport[];
}

/** Reads the words of the latest waiting reports but `taken` ones, `most` at the most; others may have their turn after each. */
export function* readQueued(db: ReadableDb, most: number, taken = none): Generator<void, ReadAhead> {
  const changes = changesSoFar(db);
  const analyser = analyserNow();
  const reports: ReadReport[] = [];
  let characters = 0;
  for (const seq of waitingReports(db, most, taken)) {
    const row = searchedBySeq(db, seq);
    reports.push(readReport(db, seq, row));
    characters += row?.body_text.length ?? 0;
    if (characters >= mostCharacters) break;
    yield;
  }
  return { isUntouched: () => changesSoFar(db) === changes, analyser, reports };
}

/** Indexes a report that waits; where its words are not counted with it, or those it lost, all are counted afterwards (state `recount`, `recountTerms`). */
function renewWaiting(db: WritableDb, report: ReadReport, isBulk: boolean): void {
  if (renewDocument(db, report, isBulk) || isBulk) writeState(db, 'recount', 1);
}

/** Indexes waiting reports, the latest first, until none is left or `isTimeUp`, at least one; answers how many. `isBulk`: their words are counted afterwards, all at once. */
export function indexQueued(db: WritableDb, isBulk: boolean, isTimeUp: () => boolean): number {
  let done = 0;
  for (const seq of waitingReports(db, readAtOnce, none)) {
    if (done > 0 && isTimeUp()) break;
    leaveQueue(db, seq);
    renewWaiting(db, readReport(db, seq, searchedBySeq(db, seq)), isBulk);
    done += 1;
  }
  return done;
}

/**
 * Indexes reports that were read ahead until `isTimeUp`, at least one; those that changed since as they are now. Where words of the house
 * changed since, waiting ones are read anew. Answers those it did not come to, null where there are none.
 */
export function indexRead(db: WritableDb, read: ReadAhead, isBulk: boolean, isTimeUp: () => boolean): ReadAhead | null {
  if (analyserNow() !== read.analyser) {
    indexQueued(db, isBulk, isTimeUp);
    return null;
  }
  const isCertain = read.isUntouched();
  for (const [at, report] of read.reports.entries()) {
    if (at > 0 && isTimeUp()) return { ...read, reports: read.reports.slice(at) };
    if (!leaveQueue(db, report.seq)) continue;
    const isSame = isCertain || isAsRead(db, report);
    renewWaiting(db, isSame ? report : readReport(db, report.seq, searchedBySeq(db, report.seq)), isBulk);
  }
  return null;
}
