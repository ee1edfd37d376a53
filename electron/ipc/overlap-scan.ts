import { giveWay } from '#electron/give-way.ts';
import { findOverlaps } from '#electron/archive/find-overlaps.ts';
import type { CoreContext } from '#electron/core-context.ts';
import { addOverlaps, clearOverlaps, countOverlaps, noteScanned, scannedAt } from '#electron/store/overlaps.ts';
import type { FoundOverlap } from '#electron/store/overlaps.ts';
import type { OverlapScan } from '#shared/model/overlap.ts';

/** After so long others get their turn, milliseconds. */
const turn = 20;
/** So many pairs are written at a time. */
const writtenAtOnce = 400;
/** Progress is told so often at most, milliseconds. */
const toldEvery = 250;

export interface OverlapWork {
  readonly start: () => void;
  readonly cancel: () => void;
  readonly state: () => OverlapScan;
  /** Resolves when nothing runs. */
  readonly close: () => Promise<void>;
}

/** Looks through the archive in the background. What was found before stays until the look is over; one that is broken off changes nothing. */
export function createOverlapWork({ store, now, emit }: CoreContext): OverlapWork {
  let progress: number | null = null;
  let isStopped = false;
  let running: Promise<void> = Promise.resolve();
  const tell = (): void => emit({ name: 'overlaps.changed', payload: { ids: [] } });

  const look = async (): Promise<FoundOverlap[] | null> => {
    const steps = findOverlaps(store.db);
    let told = performance.now();
    for (;;) {
      await giveWay();
      if (isStopped) return null;
      const began = performance.now();
      while (performance.now() - began < turn) {
        const step = steps.next();
        if (step.done) return step.value;
        progress = step.value;
      }
      if (performance.now() - told > toldEvery) {
        told = performance.now();
        tell();
      }
    }
  };
  const keep = async (found: readonly FoundOverlap[]): Promise<void> => {
    store.write(clearOverlaps);
    for (let at = 0; at < found.length; at += writtenAtOnce) {
      store.write((db) => addOverlaps(db, found.slice(at, at + writtenAtOnce)));
      await giveWay();
    }
    store.write((db) => noteScanned(db, now()));
  };
  const run = async (): Promise<void> => {
    try {
      const found = await look();
      if (found) await keep(found);
    } finally {
      progress = null;
      tell();
    }
  };
  return {
    start: () => {
      if (progress !== null) return;
      progress = 0;
      isStopped = false;
      running = run();
      void running.catch((error: unknown) => console.error('overlaps', error));
      tell();
    },
    cancel: () => {
      isStopped = true;
    },
    state: () => ({ progress, scannedAt: scannedAt(store.db), open: countOverlaps(store.db) }),
    close: async () => {
      isStopped = true;
      await running.catch(() => undefined);
    },
  };
}
