import { inTurns } from '#electron/give-way.ts';
import { readQueued } from '#electron/store/article-index.ts';
import type { ReadAhead } from '#electron/store/article-index.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { analyserNow } from '#electron/store/search/archive-analyser.ts';
import type { ReadReport } from '#electron/store/search/read-report.ts';
import type { ReaderThread } from '#electron/store/search/reader-thread.ts';
import { takeWaiting } from '#electron/store/search/waiting-reports.ts';

/** Batches that the reader has before it: enough for the second in which the core merges pieces of the index; little is void when words of the house change. */
const batchesAhead = 16;

/** So many reports the core reads by itself at a time while it would wait for the thread: about as long as one turn. */
const readMeanwhile = 16;

/** Batches that are read or under way at most: what the core read waits its turn, because reports of a day lie in the index in the order they come. */
const mostBatches = 64;

/** Reads waiting reports in a thread, ahead of the core that writes them into the index. */
export interface ReadingAhead {
  /** The next reports, `most` at the most; null when none is left to be taken, or the thread cannot read. `mayHelp`: the core reads, too, while it would wait. */
  readonly next: (most: number, mayHelp: boolean) => Promise<ReadAhead | null>;
}

/** Reports that the thread has before it. */
interface Batch {
  readonly read: Promise<ReadAhead | null>;
  isRead: boolean;
}

/** `othersChanges` counts up whenever anybody but the index's own work writes. */
export function createReadingAhead(
  db: ReadableDb,
  reader: ReaderThread,
  othersChanges: () => number,
  isWanted: () => boolean,
): ReadingAhead {
  const taken = new Set<number>();
  const batches: Batch[] = [];
  let open: ReadAhead | null = null;

  /** Hands the next waiting reports to the thread; answers whether there were any. */
  const take = async (most: number): Promise<boolean> => {
    const [changes, analyser] = [othersChanges(), analyserNow()];
    const unread = await inTurns(takeWaiting(db, most, taken), isWanted);
    if (unread === null || unread.length === 0) return false;
    for (const { seq } of unread) taken.add(seq);
    const there = unread.flatMap(({ written }) => (written ? [written] : []));
    const answer = reader.read(there);
    const read = async (): Promise<ReadAhead | null> => {
      const words = await answer;
      batch.isRead = true;
      if (words?.length !== there.length) return null;
      let at = 0;
      const reports = unread.map(({ seq, written }): ReadReport => {
        const found = written ? words[at++] : undefined;
        return { seq, found: written && found ? { ...written, words: found } : null };
      });
      return { reports, analyser, isUntouched: () => othersChanges() === changes };
    };
    const batch: Batch = { isRead: false, read: read() };
    batches.push(batch);
    return true;
  };

  /** Batches that the thread has yet to read. */
  const atReader = (): number => batches.filter(({ isRead }) => !isRead).length;

  /** Reads the next waiting reports in the core, behind all that are under way; answers whether there were any. */
  const readHere = async (): Promise<boolean> => {
    const changes = othersChanges();
    const own = await inTurns(readQueued(db, readMeanwhile, taken), isWanted);
    if (own === null || own.reports.length === 0) return false;
    for (const { seq } of own.reports) taken.add(seq);
    batches.push({ read: Promise.resolve({ ...own, isUntouched: () => othersChanges() === changes }), isRead: true });
    return true;
  };

  return {
    next: async (most, mayHelp) => {
      if (!open) {
        while (atReader() < batchesAhead && batches.length < mostBatches && !reader.isGone() && (await take(most)));
        while (mayHelp && batches[0]?.isRead === false && batches.length < mostBatches && (await readHere()));
        open = (await batches.shift()?.read) ?? null;
        if (!open) return null;
      }
      const batch: ReadAhead = open;
      open = batch.reports.length > most ? { ...batch, reports: batch.reports.slice(most) } : null;
      const reports = batch.reports.slice(0, most);
      for (const { seq } of reports) taken.delete(seq);
      return { ...batch, reports };
    },
  };
}
