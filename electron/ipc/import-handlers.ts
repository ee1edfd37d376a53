import { commitDeliveries } from '#electron/import/commit.ts';
import type { Delivery } from '#electron/import/commit.ts';
import { undoCommit } from '#electron/import/commit-undo.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { getCommit, listCommits } from '#electron/store/commits.ts';
import type { WritableDb } from '#electron/store/connection.ts';
import {
  dropUnsent,
  getProposal,
  listBatches,
  reopenProposal,
  setProposalState,
  storeCommitted,
  storeEdits,
} from '#electron/store/proposals.ts';
import { replay } from '#shared/import/replay.ts';
import type { ArticleId, NewsletterId, ProposalId, RecordId } from '#shared/model/ids.ts';
import type { ProposalEdit } from '#shared/model/proposal.ts';
import { FaultError } from '#shared/result.ts';
import type { HandlersOf } from './handlers.ts';
import { createImportQueue } from './import-queue.ts';
import type { ImportQueue } from './import-queue.ts';
import { currentReading, decisionsOf, fingerprintsOf, matchesOf, viewProposal } from './proposal-view.ts';
import type { FingerprintCache } from './proposal-view.ts';
import { createUploads } from './uploads.ts';

type ImportHandlers = HandlersOf<'imports'> & HandlersOf<'proposals'> & HandlersOf<'commits'>;

export function importHandlers(context: CoreContext): { handlers: ImportHandlers; queue: ImportQueue } {
  const { store, now, newId, emit } = context;
  const cache: FingerprintCache = new Map();
  const queue = createImportQueue(context, cache);
  const uploads = createUploads(context, queue.add);
  store.write(dropUnsent);

  const changed = (id: ProposalId): void => emit({ name: 'imports.changed', payload: { ids: [getProposal(store.db, id).row.batchId] } });

  /** Stores the steps; a step that does not apply to this reading is refused before anything is written. */
  function writeEdits(id: ProposalId, edits: readonly ProposalEdit[]): void {
    const stored = getProposal(store.db, id);
    if (!stored.base) throw new FaultError('not-found', { id });
    const after = replay(stored.base, edits);
    cache.set(id, fingerprintsOf(after));
    const known = matchesOf(store.db, id, after, cache).length;
    store.write((db) => storeEdits(db, id, edits, after, known, now()));
    changed(id);
  }

  /** The records of a proposal that are still to be taken over, or only those asked for. */
  function deliveryOf(id: ProposalId, only: readonly RecordId[] | undefined): Delivery {
    const stored = getProposal(store.db, id);
    const records = (currentReading(stored)?.records ?? []).filter(
      (record) => !stored.committed.includes(record.id) && (!only || only.includes(record.id)),
    );
    return { proposalId: id, sourceId: stored.row.sourceId, records, decisions: decisionsOf(stored.edits) };
  }

  function close(db: WritableDb, delivery: Delivery): void {
    const stored = getProposal(db, delivery.proposalId);
    const committed = [...stored.committed, ...delivery.records.map((record) => record.id)];
    const open = (currentReading(stored)?.records ?? []).some((record) => !committed.includes(record.id));
    storeCommitted(db, delivery.proposalId, committed, open ? stored.row.state : 'committed', now());
  }

  function announce(articles: ArticleId[], newsletters: NewsletterId[], proposals: readonly ProposalId[]): void {
    if (articles.length > 0) emit({ name: 'articles.changed', payload: { ids: articles } });
    if (newsletters.length > 0) emit({ name: 'newsletters.changed', payload: { ids: newsletters } });
    emit({ name: 'keywords.changed', payload: { ids: [] } });
    for (const id of proposals) changed(id);
  }

  const handlers: ImportHandlers = {
    'imports.begin': ({ files }) => {
      // The reader starts while the bytes are still on their way.
      context.parser.warm();
      return uploads.begin(files);
    },
    'imports.upload': ({ uploadId, offset, chunk, last }) => {
      uploads.take(uploadId, offset, Buffer.from(chunk, 'base64'), last);
      return {};
    },
    'imports.paste': ({ text, html }) => {
      const bytes = Buffer.from(html.trim() === '' ? text : html, 'utf8');
      const name = html.trim() === '' ? 'Zwischenablage.txt' : 'Zwischenablage.html';
      const { batchId, uploads: ids } = uploads.begin([{ name, byteCount: bytes.length }]);
      if (ids[0]) uploads.take(ids[0], 0, bytes, true);
      return { batchId };
    },
    'imports.cancel': ({ batchId }) => {
      uploads.dropBatch(batchId);
      queue.cancel(batchId);
      return {};
    },
    'imports.list': () => listBatches(store.db, queue.isRunning),

    'proposals.get': ({ id }) => viewProposal(store.db, id, cache),
    'proposals.edit': ({ id, edit }) => {
      writeEdits(id, [...getProposal(store.db, id).edits, edit]);
      return viewProposal(store.db, id, cache);
    },
    'proposals.undo': ({ id }) => {
      writeEdits(id, getProposal(store.db, id).edits.slice(0, -1));
      return viewProposal(store.db, id, cache);
    },
    'proposals.discard': ({ ids }) => {
      store.write((db) => ids.forEach((id) => setProposalState(db, id, 'discarded', now())));
      ids.forEach(changed);
      return {};
    },
    'proposals.reopen': ({ ids }) => {
      store.write((db) => ids.forEach((id) => reopenProposal(db, id, now())));
      ids.forEach(changed);
      return {};
    },
    'proposals.commit': ({ ids, recordIds }) => {
      const deliveries = ids.map((id) => deliveryOf(id, recordIds)).filter((delivery) => delivery.records.length > 0);
      const { summary, items } = store.write((db) => {
        const taken = commitDeliveries(db, deliveries, newId, now());
        for (const delivery of deliveries) close(db, delivery);
        return taken;
      });
      announce(
        items.map((item) => item.articleId).filter((id): id is ArticleId => id !== null),
        items.map((item) => item.newsletterId).filter((id): id is NewsletterId => id !== null),
        ids,
      );
      return summary;
    },
    'commits.list': ({ limit }) => listCommits(store.db, limit),
    'commits.undo': ({ id }) => {
      const undone = store.write((db) => undoCommit(db, id, newId, now()));
      announce(undone.articles, undone.newsletters, undone.proposals);
      return getCommit(store.db, id).summary;
    },
  };
  return { handlers, queue };
}
