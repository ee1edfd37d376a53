import type { CoreContext } from '#electron/core-context.ts';
import {
  getNewsletter,
  insertNewsletter,
  listNewsletters,
  purgeNewsletter,
  setNewslettersDeleted,
  updateNewsletter,
} from '#electron/store/newsletters.ts';
import { isRevisionDue, keepNewsletter } from '#electron/store/revisions.ts';
import type { NewsletterId } from '#shared/model/ids.ts';
import type { HandlersOf } from './handlers.ts';

export function newsletterHandlers({ store, now, newId, emit }: CoreContext): HandlersOf<'newsletters'> {
  const changed = (ids: NewsletterId[]): void => emit({ name: 'newsletters.changed', payload: { ids } });
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
    'newsletters.save': ({ id, baseRev, header, sections }) => {
      const time = now();
      const rev = store.write((db) => {
        if (isRevisionDue(db, 'newsletter', id, time)) keepNewsletter(db, newId(), getNewsletter(db, id), 'auto', time);
        return updateNewsletter(db, id, baseRev, header, sections, time);
      });
      changed([id]);
      return { rev, changedAt: time };
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
