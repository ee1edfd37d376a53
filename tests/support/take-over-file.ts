import { createTakeOver } from '#electron/import/commit.ts';
import { undoSteps } from '#electron/import/commit-undo.ts';
import type { Undone } from '#electron/import/commit-undo.ts';
import type { TakenOver } from '#electron/import/commit.ts';
import type { Delivery } from '#electron/import/commit-report.ts';
import { insertBatch } from '#electron/store/batches.ts';
import type { WritableDb } from '#electron/store/connection.ts';
import type { Store } from '#electron/store/database.ts';
import { closePrints } from '#electron/store/prints.ts';
import { insertProposal, setProposalSource, startReading, storeReading } from '#electron/store/proposals.ts';
import { insertSource } from '#electron/store/sources.ts';
import type { BatchId, CommitId, ProposalId, SourceId } from '#shared/model/ids.ts';
import type { Decision } from '#shared/model/proposal.ts';
import type { ReadingRecord } from '#shared/model/reading.ts';
import type { TestStore } from './open-test-store.ts';
import { readingOf } from './records.ts';
import { runSteps } from './run-steps.ts';

/** Takes deliveries over in one step, in the caller's transaction. */
export function commitDeliveries(db: WritableDb, deliveries: readonly Delivery[], newId: () => string, now: number): TakenOver {
  const takeOver = createTakeOver(newId, now);
  for (const delivery of deliveries) {
    takeOver.take(db, delivery, () => true);
    closePrints(db, delivery.proposalId);
  }
  takeOver.write(db);
  return takeOver.taken();
}

/** Takes a whole take-over back in one step. */
export const undoAtOnce = (store: Store, id: CommitId, newId: () => string, now: number): Undone =>
  store.write((db) => runSteps(undoSteps(db, id, newId, now)));

/** Takes one file's records over, as the handler does. */
export function takeOverFile(
  store: TestStore,
  name: string,
  records: readonly ReadingRecord[],
  decisions: Record<string, Decision> = {},
  now = 10,
): TakenOver {
  const batchId = store.newId() as BatchId;
  const proposalId = store.newId() as ProposalId;
  return store.write((db) => {
    insertBatch(db, batchId, 1);
    insertProposal(db, proposalId, batchId, 0, { name, byteCount: 1 }, null, 1);
    const sourceId = insertSource(db, { id: store.newId() as SourceId, sha256: store.newId(), fileName: name }, 1, 1);
    setProposalSource(db, proposalId, sourceId);
    startReading(db, proposalId, 1);
    storeReading(db, proposalId, readingOf(records), 0, [], 1);
    return commitDeliveries(db, [{ proposalId, sourceId, records, decisions, editCount: 0 }], store.newId, now);
  });
}
