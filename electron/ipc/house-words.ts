import type { CoreContext } from '#electron/core-context.ts';
import { giveWay } from '#electron/give-way.ts';
import { houseWords, useHouseWords } from '#electron/store/search/archive-analyser.ts';
import { containsAny, labelWords, nextTerms, queueReportsWith, wordsSum } from '#electron/store/search/house-words.ts';
import type { TermsPage } from '#electron/store/search/house-words.ts';
import { readState, writeState } from '#electron/store/search/state.ts';

/** Stichwörter are often changed one after another: what they are made of is read when it is quiet for so many milliseconds. */
const quietAfter = 400;
/** While the words of reports wait to be counted, it is looked again after so many milliseconds. */
const countedAfter = 2_000;

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
  const wordsAtStart = labelWords(store.db);
  /** Whether the index was built with the words that the analyser has, but for those whose compounds are yet to be queued. */
  let isCertain = wordsSum(wordsAtStart) === readState(store.db, 'house');
  const unsought = new Set<string>();
  useHouseWords(wordsAtStart);

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
    if (isStopped) return;
    const words = labelWords(store.db);
    const sum = wordsSum(words);
    if (isCertain && unsought.size === 0 && sum === readState(store.db, 'house')) return;
    const known = new Set(isCertain ? houseWords() : []);
    useHouseWords(words);
    for (const word of houseWords()) if (!known.has(word)) unsought.add(word);
    isCertain = true;
    if (unsought.size > 0) {
      // Compounds in reports that are not counted yet would be overlooked.
      if (readState(store.db, 'recount') === 1) {
        learnIn(countedAfter);
        return;
      }
      await queueCompoundsOf([...unsought]);
      if (isStopped) return;
      unsought.clear();
      wake();
    }
    // Not before the last report waits: until then, whatever ends the program, all of it is begun again at the next start.
    store.write((db) => writeState(db, 'house', sum));
  };
  const learnIn = (ms: number): void => {
    if (isStopped) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      running = running.then(learn).catch((error: unknown) => console.error('search: the words of Stichwörter were not learnt', error));
    }, ms);
    waiting.unref();
  };
  const note = (): void => learnIn(quietAfter);
  // Stichwörter may have changed without this: in a single command, or just before the program ended.
  if (!isCertain) note();
  return {
    note,
    close: async () => {
      isStopped = true;
      clearTimeout(waiting);
      await running;
    },
  };
}
