import type { BatchId, ProposalId } from '#shared/model/ids.ts';
import { byteLimit } from '#electron/import/parser/parser-limits.ts';
import type { FileOutcome } from '#electron/import/parser/read-file.ts';
import { tooLarge } from '#electron/import/too-large.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { discardUnread, pausedBatches, setPaused, unfinishedSource, unreadProposals } from '#electron/store/batches.ts';
import type { UnreadFile } from '#electron/store/batches.ts';
import { discardParts } from '#electron/store/child-proposals.ts';
import { readMappings } from '#electron/store/mappings.ts';
import { getProposal, preferredKind, setProposalState, startReading, stopReading } from '#electron/store/proposals.ts';
import { getSource } from '#electron/store/sources.ts';
import { storeFault } from '#electron/store/store-fault.ts';
import { FaultError, fail } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { cutRecordFile, isToCut } from './import-cut.ts';
import { collectParts } from './import-parts.ts';
import type { Parts } from './import-parts.ts';
import { createRecorder } from './import-record.ts';
import { createTurns } from './import-turns.ts';

export interface ImportQueue {
  readonly add: (file: UnreadFile) => void;
  /** Drops what waits and stops what is being read; what was read already stays for review. */
  readonly cancel: (batchId: BatchId) => void;
  /** Leaves files out, also the one that is being read; a large file that is being cut, or is still to be, takes its unread parts along. */
  readonly leaveOut: (ids: readonly ProposalId[]) => void;
  /** Reads nothing further of a delivery, also after a restart, until `goOn`. */
  readonly pause: (batchId: BatchId) => void;
  readonly goOn: (batchId: BatchId) => void;
  readonly isRunning: (batchId: BatchId) => boolean;
  /** Takes up work that a crash left over. */
  readonly resume: () => void;
  /** Resolves when nothing waits that is not held. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A file at work, and whether it shall be left out or only put back when it is stopped. */
interface Work {
  readonly file: UnreadFile;
  readonly stop: AbortController;
  isPutBack: boolean;
}

/** Reads stored originals one after another in the parser process; each answer is one transaction. Large record files are cut beside it. */
export function createImportQueue(context: CoreContext): ImportQueue {
  const { store, blobs, parser, now, emit } = context;
  const turns = createTurns();
  const recorder = createRecorder(context);
  let current: Work | null = null;
  const cuts = new Map<ProposalId, { readonly work: Work; readonly done: Promise<void> }>();
  let closed = false;
  let running: Promise<void> | null = null;

  const changed = (batchId: BatchId): void => emit({ name: 'imports.changed', payload: { ids: [batchId] } });
  const enqueue = (files: readonly UnreadFile[]): void => {
    for (const file of files) turns.add(file);
    start();
  };

  async function read(file: UnreadFile, parts: Parts, signal: AbortSignal): Promise<Result<FileOutcome>> {
    const { sha256, fileName, byteCount } = getSource(store.db, file.sourceId);
    const { fileName: name } = getProposal(store.db, file.id).row;
    const limit = byteLimit(fileName);
    if (byteCount > limit) return { ok: false, fault: tooLarge(name, byteCount, limit) };
    const bytes = await blobs.read(sha256);
    if (!bytes) return fail('parser-crashed', { name });
    const options = { mappings: readMappings(store.db), prefer: preferredKind(store.db, file.id) };
    return parser.read({ name, bytes, options, onPart: parts.take }, signal);
  }

  /** Reads one file to its end; nothing of its parts stays that no row names. */
  async function readOne(work: Work): Promise<void> {
    const { file, stop } = work;
    const { fileName } = getProposal(store.db, file.id).row;
    const parts = collectParts(context, fileName);
    try {
      const answer = await read(file, parts, stop.signal);
      if (closed) return;
      if (stop.signal.aborted) return leave(work);
      if (!answer.ok) recorder.fault(file, answer.fault);
      else if (answer.value.reading) turns.addFirst(await recorder.reading(file, answer.value.reading, parts, stop.signal));
      else turns.addFirst(recorder.container(file, fileName, parts, answer.value.isCut === true));
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      if (!closed) leave(work);
    } finally {
      if (!closed) parts.forget();
    }
  }

  /** Cuts a large file while others are read; its parts join the queue as they come. */
  function cut(work: Work): void {
    const { file, stop } = work;
    // Stopped a moment ago and taken up again: the first cut lets go before the second begins.
    const done = (cuts.get(file.id)?.done ?? Promise.resolve())
      .then(() =>
        cutRecordFile(context, file, getSource(store.db, file.sourceId), stop.signal, (files) => {
          enqueue(files);
          changed(file.batchId);
        }),
      )
      .then(() => {
        if (stop.signal.aborted && !closed) leave(work);
      })
      .catch((error: unknown) => {
        if (!closed) failUnexpected(file, error);
      })
      .finally(() => {
        if (cuts.get(file.id)?.work === work) cuts.delete(file.id);
        if (!closed) changed(file.batchId);
      });
    cuts.set(file.id, { work, done });
  }

  /** A stopped file is left out for good, or waits again where its delivery is only held. */
  function leave(work: Work): void {
    const { file, isPutBack } = work;
    const next = cuts.get(file.id)?.work;
    if (next !== undefined && next !== work) return;
    const stopped = store.write((db) => stopReading(db, file.id, isPutBack ? 'waiting' : 'discarded', now()));
    if (isPutBack && stopped > 0) turns.addFirst([file]);
    start();
  }

  async function workOff(): Promise<void> {
    for (let file = turns.next(); file && !closed; file = turns.next()) {
      const work: Work = { file, stop: new AbortController(), isPutBack: false };
      const { batchId, id } = file;
      try {
        const cutting = cuts.get(id)?.work;
        if (cutting && !cutting.stop.signal.aborted) continue;
        // Left out while it waited: there is nothing to read any more.
        if (store.write((db) => startReading(db, id, now())) === 0) continue;
        if (isToCut(getSource(store.db, file.sourceId))) {
          cut(work);
          changed(batchId);
          continue;
        }
        // Before anybody is told: a delivery whose last file is being taken up must not look as if it were done.
        current = work;
        changed(batchId);
        await readOne(work);
      } catch (error) {
        if (!closed) failUnexpected(file, error);
      }
      current = null;
      if (!closed) changed(batchId);
    }
  }

  /** One file's trouble (a damaged original, a full disk) ends with that file: the others are still read. */
  function failUnexpected(file: UnreadFile, error: unknown): void {
    const known = storeFault(error);
    if (!(known instanceof FaultError)) console.error('import queue', error);
    try {
      const name = getProposal(store.db, file.id).row.fileName;
      recorder.fault(file, known instanceof FaultError ? known.fault : { code: 'parser-crashed', detail: { name } });
    } catch (second) {
      // Not even that could be written; the file stays unread and is taken up at the next start.
      console.error('import queue', second);
    }
  }

  function start(): void {
    if (running !== null || closed) return;
    running = workOff()
      .catch((error: unknown) => {
        console.error('import queue', error);
      })
      .finally(() => {
        running = null;
        if (turns.hasNext()) start();
      });
  }

  const cutsOf = (batchId: BatchId): Work[] => [...cuts.values()].map(({ work }) => work).filter((work) => work.file.batchId === batchId);

  return {
    add: (file) => enqueue([file]),
    cancel: (batchId) => {
      turns.drop(batchId);
      turns.release(batchId);
      store.write((db) => {
        discardUnread(db, batchId, now());
        setPaused(db, batchId, false);
      });
      if (current?.file.batchId === batchId) current.stop.abort();
      for (const work of cutsOf(batchId)) {
        work.isPutBack = false;
        work.stop.abort();
      }
      changed(batchId);
    },
    leaveOut: (ids) => {
      store.write((db) => {
        for (const id of ids) {
          const sourceId = unfinishedSource(db, id);
          setProposalState(db, id, 'discarded', now());
          if (sourceId !== null && isToCut(getSource(db, sourceId))) discardParts(db, id, now());
        }
      });
      if (current && ids.includes(current.file.id)) current.stop.abort();
      for (const id of ids) {
        const work = cuts.get(id)?.work;
        if (!work) continue;
        work.isPutBack = false;
        work.stop.abort();
      }
    },
    pause: (batchId) => {
      store.write((db) => setPaused(db, batchId, true));
      turns.hold(batchId);
      for (const work of cutsOf(batchId)) {
        work.isPutBack = true;
        work.stop.abort();
      }
      changed(batchId);
    },
    goOn: (batchId) => {
      store.write((db) => setPaused(db, batchId, false));
      turns.release(batchId);
      changed(batchId);
      start();
    },
    isRunning: (batchId) => current?.file.batchId === batchId || turns.isWaiting(batchId) || cutsOf(batchId).length > 0,
    resume: () => {
      pausedBatches(store.db).forEach(turns.hold);
      enqueue(unreadProposals(store.db));
    },
    idle: async () => {
      while (running !== null || cuts.size > 0) await (running ?? Promise.all([...cuts.values()].map(({ done }) => done)));
    },
    close: async () => {
      closed = true;
      turns.clear();
      current?.stop.abort();
      for (const { work } of cuts.values()) work.stop.abort();
      await Promise.all([running, ...[...cuts.values()].map(({ done }) => done)]);
    },
  };
}
