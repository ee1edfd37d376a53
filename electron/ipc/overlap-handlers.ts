import { compareReports } from '#electron/archive/compare-reports.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { joinArticles, unjoinArticle } from '#electron/store/overlaps-join.ts';
import { countOverlaps, listOverlaps, overlapVerdict, settleOverlap } from '#electron/store/overlaps.ts';
import { addRelated, removeRelated } from '#electron/store/relations.ts';
import { referrersOf } from '#electron/store/stale-links.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { HandlersOf } from './handlers.ts';
import { createOverlapWork } from './overlap-scan.ts';

/** Reports that share text: the list to tidy, and what tidying does. */
export function overlapHandlers(context: CoreContext): {
  readonly handlers: HandlersOf<'overlaps'>;
  readonly close: () => Promise<void>;
} {
  const { store, now, newId, emit, wording } = context;
  const work = createOverlapWork(context);
  const changed = (ids: ArticleId[]): void => {
    emit({ name: 'articles.changed', payload: { ids } });
    emit({ name: 'overlaps.changed', payload: { ids: [] } });
  };
  return {
    close: work.close,
    handlers: {
      'overlaps.list': ({ offset, limit }) => ({ total: countOverlaps(store.db), rows: listOverlaps(store.db, offset, limit) }),
      'overlaps.state': work.state,
      'overlaps.scan': () => {
        work.start();
        return work.state();
      },
      'overlaps.cancel': () => {
        work.cancel();
        return work.state();
      },
      'overlaps.compare': ({ firstId, secondId }) => compareReports(store.db, firstId, secondId),
      'overlaps.settle': ({ firstId, secondId, verdict }) => {
        store.write((db) => {
          // Only a link that was made here is taken back here.
          if (overlapVerdict(db, firstId, secondId) === 'related') removeRelated(db, firstId, secondId);
          settleOverlap(db, firstId, secondId, verdict, now());
          if (verdict === 'related') addRelated(db, firstId, secondId, now());
        });
        changed([firstId, secondId]);
        return {};
      },
      'overlaps.join': ({ keepId, goneId }) => {
        const referrers = referrersOf(store.db, goneId);
        store.write((db) => joinArticles(db, keepId, goneId, { newId, now: now(), label: wording().archive.joinedText }));
        changed([keepId, goneId, ...referrers]);
        return {};
      },
      'overlaps.unjoin': ({ goneId }) => {
        const keptId = store.write((db) => unjoinArticle(db, goneId));
        changed([keptId, goneId, ...referrersOf(store.db, goneId)]);
        return {};
      },
    },
  };
}
