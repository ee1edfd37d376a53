import type { BatchId, ProposalId, SourceId } from '#shared/model/ids.ts';
import { parserLimits } from '#electron/import/parser/parser-limits.ts';
import { verdict } from '#electron/import/verdict.ts';
import type { CoreContext } from '#electron/core-context.ts';
import {
  discardUnread,
  failProposal,
  getProposal,
  isSourceKnown,
  setProposalState,
  startReading,
  storeReading,
  unreadProposals,
} from '#electron/store/proposals.ts';
import { storePrints } from '#electron/store/prints.ts';
import { dropUnusedSource, hashOfSource, setSourceFormat } from '#electron/store/sources.ts';
import { storeFault } from '#electron/store/store-fault.ts';
import { FaultError, fail } from '#shared/result.ts';
import type { Fault, Result } from '#shared/result.ts';
import type { Reading } from '#shared/model/reading.ts';
import { fingerprintsOf, matchesOf } from './proposal-view.ts';

interface Job {
  readonly id: ProposalId;
  readonly batchId: BatchId;
  readonly sourceId: SourceId;
}

export interface ImportQueue {
  readonly add: (job: Job) => void;
  /** Drops what waits and stops what is being read; what was read already stays for review. */
  readonly cancel: (batchId: BatchId) => void;
  readonly isRunning: (batchId: BatchId) => boolean;
  /** Takes up work that a crash left over. */
  readonly resume: () => void;
  /** Resolves when nothing waits. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Reads stored originals one after another in the parser process; each answer is one transaction. */
export function createImportQueue(context: CoreContext): ImportQueue {
  const { store, blobs, parser, now, emit } = context;
  let waiting: Job[] = [];
  let current: { job: Job; stop: AbortController } | null = null;
  let closed = false;
  let working: Promise<void> = Promise.resolve();

  const changed = (batchId: BatchId): void => emit({ name: 'imports.changed', payload: { ids: [batchId] } });

  function recordFault(job: Job, fault: Fault): void {
    const unused = store.write((db) => {
      failProposal(db, job.id, fault, now());
      return dropUnusedSource(db, job.sourceId);
    });
    if (unused) blobs.remove(unused);
  }

  function recordReading(job: Job, reading: Reading): void {
    const known = matchesOf(store.db, job.id, reading).length;
    const reasons = verdict(reading, isSourceKnown(store.db, job.sourceId, job.id));
    store.write((db) => {
      if (storeReading(db, job.id, reading, known, reasons, now()) === 0) return;
      storePrints(db, job.id, fingerprintsOf(reading));
      setSourceFormat(db, job.sourceId, reading.format, reading.encoding);
    });
  }

  async function read(job: Job, signal: AbortSignal): Promise<Result<Reading>> {
    const { row } = getProposal(store.db, job.id);
    const hash = hashOfSource(store.db, job.sourceId);
    const bytes = hash ? blobs.get(hash) : null;
    if (!bytes) return fail('parser-crashed', { name: row.fileName });
    if (bytes.length > parserLimits.maxBytes) return fail('file-too-large', { name: row.fileName });
    const answer = await parser.read({ name: row.fileName, bytes }, signal);
    if (!answer.ok) return answer;
    return answer.value.reading ? { ok: true, value: answer.value.reading } : fail('archive-empty', { name: row.fileName });
  }

  async function work(): Promise<void> {
    for (let job = waiting.shift(); job && !closed; job = waiting.shift()) {
      const stop = new AbortController();
      current = { job, stop };
      try {
        await readOne(job, stop.signal);
      } catch (error) {
        if (!closed) failUnexpected(job, error);
      }
      current = null;
      if (!closed) changed(job.batchId);
    }
  }

  async function readOne(job: Job, signal: AbortSignal): Promise<void> {
    // Left out while it waited: there is nothing to read any more.
    if (store.write((db) => startReading(db, job.id, now())) === 0) return;
    changed(job.batchId);
    const answer = await read(job, signal);
    if (closed) return;
    if (signal.aborted) store.write((db) => setProposalState(db, job.id, 'discarded', now()));
    else if (answer.ok) recordReading(job, answer.value);
    else recordFault(job, answer.fault);
  }

  /** One file's trouble (a damaged original, a full disk) ends with that file: the others are still read. */
  function failUnexpected(job: Job, error: unknown): void {
    const known = storeFault(error);
    if (!(known instanceof FaultError)) console.error('import queue', error);
    try {
      const name = getProposal(store.db, job.id).row.fileName;
      recordFault(job, known instanceof FaultError ? known.fault : { code: 'parser-crashed', detail: { name } });
    } catch (second) {
      // Not even that could be written; the file stays unread and is taken up at the next start.
      console.error('import queue', second);
    }
  }

  let running = false;
  function start(): void {
    if (running || closed) return;
    running = true;
    working = work()
      .catch((error: unknown) => {
        console.error('import queue', error);
      })
      .finally(() => {
        running = false;
        if (waiting.length > 0) start();
      });
  }

  return {
    add: (job) => {
      waiting.push(job);
      start();
    },
    cancel: (batchId) => {
      waiting = waiting.filter((job) => job.batchId !== batchId);
      store.write((db) => discardUnread(db, batchId, now()));
      if (current?.job.batchId === batchId) current.stop.abort();
      changed(batchId);
    },
    isRunning: (batchId) => current?.job.batchId === batchId || waiting.some((job) => job.batchId === batchId),
    resume: () => {
      for (const job of unreadProposals(store.db)) waiting.push(job);
      start();
    },
    idle: async () => {
      while (running) await working;
    },
    close: async () => {
      closed = true;
      waiting = [];
      current?.stop.abort();
      await working;
    },
  };
}
