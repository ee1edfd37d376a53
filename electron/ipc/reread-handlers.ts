import type { CoreContext } from '#electron/core-context.ts';
import { batchesOf, findUnread } from '#electron/store/batches.ts';
import { reopenParts } from '#electron/store/child-proposals.ts';
import { storeMapping } from '#electron/store/mappings.ts';
import { storePrints } from '#electron/store/prints.ts';
import { getProposal, reopenProposal, resetReading, untouchedOfMapping } from '#electron/store/proposals.ts';
import type { ProposalId } from '#shared/model/ids.ts';
import type { ReadingKind } from '#shared/model/reading.ts';
import { FaultError } from '#shared/result.ts';
import type { Handlers } from './handlers.ts';
import type { ImportQueue } from './import-queue.ts';

type RereadHandlers = Pick<Handlers, 'proposals.reread' | 'proposals.map' | 'proposals.reopen'>;

/** Requests that have stored files read once more. */
export function rereadHandlers({ store, now, emit }: CoreContext, queue: Pick<ImportQueue, 'add'>): RereadHandlers {
  const changed = (ids: readonly ProposalId[]): void => emit({ name: 'imports.changed', payload: { ids: batchesOf(store.db, ids) } });

  /** What a report rests on is not read otherwise behind its back. */
  function refuseCommitted(id: ProposalId): void {
    if (getProposal(store.db, id).committed.length > 0) throw new FaultError('step-taken-over', { id });
  }

  function readAgain(ids: readonly ProposalId[], preferOf: (id: ProposalId) => ReadingKind | null): void {
    const reset = store.write((db) =>
      ids.filter((id) => {
        if (resetReading(db, id, preferOf(id), now()) === 0) return false;
        storePrints(db, id, []);
        return true;
      }),
    );
    for (const id of reset) {
      const file = findUnread(store.db, id);
      if (file) queue.add(file);
    }
    changed(reset);
  }

  return {
    'proposals.reread': ({ id, prefer }) => {
      refuseCommitted(id);
      readAgain([id], () => prefer);
      return {};
    },
    'proposals.map': ({ id, columns }) => {
      const mapping = getProposal(store.db, id).base?.mapping;
      if (!mapping) throw new FaultError('invalid-input', { id });
      refuseCommitted(id);
      store.write((db) => storeMapping(db, mapping.signature, columns, now()));
      // The editor's own work in other files of the make outweighs a better reading of them.
      readAgain([...new Set([id, ...untouchedOfMapping(store.db, mapping.signature)])], () => null);
      return {};
    },
    'proposals.reopen': ({ ids }) => {
      const back = store.write((db) => {
        const parts = ids.flatMap((id) => (reopenProposal(db, id, now()) > 0 ? reopenParts(db, id, now()) : []));
        return [...new Set([...ids, ...parts])];
      });
      for (const id of back) {
        const file = findUnread(store.db, id);
        if (file) queue.add(file);
      }
      changed(ids);
      return {};
    },
  };
}
