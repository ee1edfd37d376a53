import type { CoreContext } from '#electron/core-context.ts';
import { useHouseWords } from '#electron/store/search/archive-analyser.ts';
import { labelsState, labelWords, queueReportsWith, termsContaining } from '#electron/store/search/house-words.ts';
import { giveWay, inTurns } from './give-way.ts';

/** Stichwörter are often changed one after another: what they are made of is read when it is quiet for so many milliseconds. */
const quietAfter = 400;

export interface HouseWords {
  /** Stichwörter changed. Cheap. */
  readonly note: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Tells the analyser of the words that only the house has, those of its Stichwörter, so that compounds with them are taken apart; reports
 * with such compounds are indexed anew (`wake` begins that).
 */
export function createHouseWords({ store }: Pick<CoreContext, 'store'>, wake: () => void): HouseWords {
  let isStopped = false;
  let waiting: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let state = labelsState(store.db);
  useHouseWords(labelWords(store.db));

  const learn = async (): Promise<void> => {
    const now = labelsState(store.db);
    if (isStopped || now === state) return;
    state = now;
    const added = useHouseWords(labelWords(store.db));
    const terms = added.length === 0 ? [] : await inTurns(termsContaining(store.db, added), () => !isStopped);
    for (const term of terms ?? []) {
      if (isStopped) return;
      store.write((db) => queueReportsWith(db, term));
      await giveWay();
    }
    if (terms !== null && terms.length > 0) wake();
  };
  return {
    note: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        running = running.then(learn);
      }, quietAfter);
      waiting.unref();
    },
    close: async () => {
      isStopped = true;
      clearTimeout(waiting);
      await running;
    },
  };
}
