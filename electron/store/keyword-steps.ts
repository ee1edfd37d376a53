import type { ArticleId, KeywordId, KeywordStepId } from '#shared/model/ids.ts';
import type { ChangePreview, KeywordChange, KeywordStep, StepAnswer } from '#shared/model/thesaurus.ts';
import { FaultError } from '#shared/result.ts';
import { queueIndexing } from './article-index.ts';
import { all, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import type { Store } from './database.ts';
import { performChange, RefusedChange } from './keyword-change.ts';
import { effectsOf, entriesIn, reportsIn } from './keyword-effects.ts';
import { packChanges, startRecording, unpackChanges } from './keyword-journal.ts';
import type { Recorder } from './keyword-journal.ts';
import { cleanLabel, labelOf } from './keyword-rows.ts';
import { reportsToIndex, wordingsIn } from './keyword-uses.ts';
import { takeBack } from './keyword-undo.ts';

/** Steps that can be taken back: the newest ones, as long as they fit. */
const keptSteps = 300;
const keptBytes = 64_000_000;

/** A change of the vocabulary before it is carried out: what it is called, and how it is done. */
export interface StepWork {
  readonly kind: KeywordStep['kind'];
  readonly labels: readonly string[];
  readonly target: string;
  /** Answers the entry that it is about. Throws `RefusedChange`. */
  readonly perform: (rec: Recorder) => KeywordId | null;
}

/** The answer, and what the window must ask for again. */
export interface TakenStep {
  readonly answer: StepAnswer;
  readonly articleIds: readonly ArticleId[];
}

interface StepColumns {
  readonly id: KeywordStepId;
  readonly kind: KeywordStep['kind'];
  readonly labels_json: string;
  readonly target: string;
  readonly report_count: number;
  readonly done_at_ms: number;
  readonly undone_at_ms: number | null;
}
const columns = 'id, kind, labels_json, target, report_count, done_at_ms, undone_at_ms';
const toStep = (row: StepColumns): KeywordStep => ({
  id: row.id,
  kind: row.kind,
  labels: JSON.parse(row.labels_json) as string[],
  target: row.target,
  reports: row.report_count,
  doneAt: row.done_at_ms,
  undoneAt: row.undone_at_ms,
});

/** The history, the newest first; of one entry, where it is named. */
export const listSteps = (db: ReadableDb, keywordId: KeywordId | null, limit: number): KeywordStep[] =>
  (keywordId === null
    ? all<StepColumns>(db, `SELECT ${columns} FROM keyword_steps ORDER BY seq DESC LIMIT ?`, limit)
    : all<StepColumns>(
        db,
        `SELECT ${columns} FROM keyword_steps WHERE id IN (SELECT step_id FROM keyword_step_entries WHERE keyword_id = ?) ORDER BY seq DESC LIMIT ?`,
        keywordId,
        limit,
      )
  ).map(toStep);

/** A change as a step, named after what the entries are called now. */
export function stepOf(db: ReadableDb, change: KeywordChange, newId: () => string, now: number): StepWork {
  const perform = (rec: Recorder) => performChange(rec, change, newId, now);
  switch (change.kind) {
    case 'create':
      return { kind: 'create', labels: [cleanLabel(change.label)], target: '', perform };
    case 'edit': {
      const label = labelOf(db, change.id);
      const target = change.patch.label === undefined ? label : cleanLabel(change.patch.label);
      return { kind: target === label ? 'edit' : 'rename', labels: [label], target, perform };
    }
    case 'merge':
      return { kind: 'merge', labels: change.ids.map((id) => labelOf(db, id)), target: labelOf(db, change.into), perform };
    default:
      return { kind: 'remove', labels: change.ids.slice(0, 50).map((id) => labelOf(db, id)), target: '', perform };
  }
}

/** Ends a trial: everything in it is rolled back, and its preview is carried out of it. */
class Unwound extends Error {
  readonly preview: ChangePreview;
  constructor(preview: ChangePreview) {
    super('preview');
    this.preview = preview;
  }
}

/** What a change would do: it is carried out and rolled back, so that the preview cannot differ from the deed. */
export function previewStep(write: Store['write'], work: Pick<StepWork, 'perform'>): ChangePreview {
  try {
    return write((db) => {
      const rec = startRecording(db);
      work.perform(rec);
      throw new Unwound({ kind: 'effects', effects: effectsOf(db, rec.changes) });
    });
  } catch (error) {
    if (error instanceof Unwound) return error.preview;
    if (error instanceof RefusedChange) return { kind: 'refused', refusal: error.refusal };
    throw error;
  }
}

/** Carries a change out as one step, with what was before. */
export function takeStep(write: Store['write'], work: StepWork, id: KeywordStepId, now: number): TakenStep {
  try {
    return write((db) => {
      const rec = startRecording(db);
      const keywordId = work.perform(rec);
      if (rec.changes.length === 0) return { answer: { kind: 'unchanged' }, articleIds: [] };
      const articleIds = reportsToIndex(db, rec.changes);
      queueIndexing(db, articleIds, wordingsIn(db, rec.changes));
      const seq = (get<{ seq: number | null }>(db, 'SELECT max(seq) AS seq FROM keyword_steps')?.seq ?? 0) + 1;
      run(
        db,
        'INSERT INTO keyword_steps (id, seq, kind, labels_json, target, report_count, changes, done_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        id,
        seq,
        work.kind,
        JSON.stringify(work.labels),
        work.target,
        work.kind === 'rename' ? articleIds.length : reportsIn(rec.changes).size,
        packChanges(rec.changes),
        now,
      );
      for (const entry of entriesIn(rec.changes))
        run(db, 'INSERT INTO keyword_step_entries (step_id, keyword_id) VALUES (?, ?)', id, entry);
      forgetOldSteps(db);
      return { answer: { kind: 'done', step: getStep(db, id), keywordId, kept: 0 }, articleIds };
    });
  } catch (error) {
    if (error instanceof RefusedChange) return { answer: { kind: 'refused', refusal: error.refusal }, articleIds: [] };
    throw error;
  }
}

function forgetOldSteps(db: WritableDb): void {
  run(
    db,
    `DELETE FROM keyword_steps WHERE seq <= (SELECT max(seq) FROM keyword_steps) - ?
       OR seq IN (SELECT seq FROM (SELECT seq, sum(length(changes)) OVER (ORDER BY seq DESC) AS bytes FROM keyword_steps)
                  WHERE bytes > ? AND seq < (SELECT max(seq) FROM keyword_steps))`,
    keptSteps,
    keptBytes,
  );
}

function getStep(db: ReadableDb, id: KeywordStepId): KeywordStep {
  const row = get<StepColumns>(db, `SELECT ${columns} FROM keyword_steps WHERE id = ?`, id);
  if (!row) throw new FaultError('not-found', { id });
  return toStep(row);
}

/** Takes one step back, or the last one that stands. `unchanged` where there is none. */
export function undoStep(write: Store['write'], id: KeywordStepId | null, now: number): TakenStep {
  try {
    return write((db) => {
      const row = get<{ id: KeywordStepId; changes: Uint8Array }>(
        db,
        'SELECT id, changes FROM keyword_steps WHERE undone_at_ms IS NULL AND (? IS NULL OR id = ?) ORDER BY seq DESC LIMIT 1',
        id,
        id,
      );
      if (!row) return { answer: { kind: 'unchanged' }, articleIds: [] };
      const changes = unpackChanges(row.changes);
      const before = reportsToIndex(db, changes);
      const wordings = wordingsIn(db, changes);
      const kept = takeBack(db, changes);
      const articleIds = [...new Set([...before, ...reportsToIndex(db, changes)])];
      queueIndexing(db, articleIds, [...new Set([...wordings, ...wordingsIn(db, changes)])]);
      run(db, 'UPDATE keyword_steps SET undone_at_ms = ? WHERE id = ?', now, row.id);
      return { answer: { kind: 'done', step: getStep(db, row.id), keywordId: null, kept }, articleIds };
    });
  } catch (error) {
    if (error instanceof RefusedChange) return { answer: { kind: 'refused', refusal: error.refusal }, articleIds: [] };
    throw error;
  }
}
