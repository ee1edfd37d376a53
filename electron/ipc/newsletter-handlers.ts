import type { CoreContext } from '#electron/core-context.ts';
import {
  getNewsletter,
  insertNewsletter,
  listNewsletters,
  purgeNewsletter,
  setNewslettersDeleted,
  updateNewsletter,
} from '#electron/store/newsletters.ts';
import {
  getNewsletterRevision,
  isRevisionDue,
  keepNewsletter,
  keepNewsletterConflict,
  listNewsletterRevisions,
} from '#electron/store/revisions.ts';
import type { NewsletterId } from '#shared/model/ids.ts';
import { FaultError } from '#shared/result.ts';
import type { HandlersOf } from './handlers.ts';
import { createSaveChain } from './save-chain.ts';

export function newsletterHandlers({ store, now, newId, emit, wording }: CoreContext): HandlersOf<'newsletters'> {
  const changed = (ids: NewsletterId[]): void => emit({ name: 'newsletters.changed', payload: { ids } });
  const chain = createSaveChain();
  return {
    'newsletters.list': ({ trash }) => listNewsletters(store.db, trash),
    'newsletters.get': ({ id }) => getNewsletter(store.db, id),
    'newsletters.create': ({ title }) => {
      const id = newId() as NewsletterId;
      const time = now();
      const issue = new Date(time).toISOString().slice(0, 7);
      store.write((db) => insertNewsletter(db, id, { title, issue, number: '', subject: '', preheader: '', status: 'draft' }, [], time));
      changed([id]);
      return getNewsletter(store.db, id);
    },
    'newsletters.save': ({ id, baseRev, isChained, keepsReplaced, header, sections }) => {
      const time = now();
      const { conflictCopy, replacedCopy } = wording().archive;
      try {
        const rev = store.write((db) => {
          if (keepsReplaced) keepNewsletter(db, newId(), getNewsletter(db, id), 'named', replacedCopy, time);
          else if (isRevisionDue(db, 'newsletter', id, time)) keepNewsletter(db, newId(), getNewsletter(db, id), 'auto', '', time);
          return updateNewsletter(db, id, isChained ? chain.baseFor(id, baseRev) : baseRev, header, sections, time);
        });
        chain.saved(id, baseRev, rev);
        changed([id]);
        return { rev, changedAt: time };
      } catch (error) {
        if (error instanceof FaultError && error.fault.code === 'conflict')
          store.write((db) => keepNewsletterConflict(db, newId(), id, baseRev, header, sections, conflictCopy, time));
        throw error;
      }
    },
    'newsletters.revisions': ({ id }) => listNewsletterRevisions(store.db, id),
    'newsletters.restoreRevision': ({ id }) => {
      const { newsletterId, snapshot } = getNewsletterRevision(store.db, id);
      store.write((db) => {
        // Restoring is itself a step that can be taken back: today's state is kept first.
        const current = getNewsletter(db, newsletterId);
        keepNewsletter(db, newId(), current, 'restore', '', now());
        updateNewsletter(db, newsletterId, current.rev, { ...snapshot.header, status: current.header.status }, snapshot.sections, now());
      });
      changed([newsletterId]);
      return getNewsletter(store.db, newsletterId);
    },
    'newsletters.trash': ({ ids }) => {
      changed(store.write((db) => setNewslettersDeleted(db, ids, now())));
      return {};
    },
    'newsletters.purge': ({ ids }) => {
      changed(store.write((db) => ids.filter((id) => purgeNewsletter(db, id))));
      return {};
    },
    'newsletters.restore': ({ ids }) => {
      changed(store.write((db) => setNewslettersDeleted(db, ids, null)));
      return {};
    },
  };
}
