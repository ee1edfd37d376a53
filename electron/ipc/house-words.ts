import type { CoreContext } from '#electron/core-context.ts';
import { useHouseWords } from '#electron/store/search/archive-analyser.ts';
import { containsAny, labelsState, labelWords, nextTerms, queueReportsWith } from '#electron/store/search/house-words.ts';
import type { TermsPage } from '#electron/store/search/house-words.ts';
import { giveWay } from './give-way.ts';

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

  /** Lets reports with compounds of these words be indexed anew. What is lost of that in a power cut is found out at the next start. */
  const queueCompoundsOf = async (words: readonly string[]): Promise<void> => {
    const isSought = containsAny(words);
    for (let after: string | null = ''; after !== null && !isStopped;) {
      const page: TermsPage = nextTerms(store.db, after, isSought);
      for (const term of page.terms)
        for (let place: number | null = -1; place !== null && !isStopped;) {
          const from: number = place;
          place = store.writeAgainAfterLoss((db) => queueReportsWith(db, term, from));
          await giveWay();
        }
      after = page.last;
      await giveWay();
    }
  };

  const learn = async (): Promise<void> => {
    const now = labelsState(store.db);
    if (isStopped || now === state) return;
    state = now;
    const added = useHouseWords(labelWords(store.db));
    if (added.length === 0) return;
    await queueCompoundsOf(added);
    wake();
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
