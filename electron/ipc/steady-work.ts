/** How long is waited after a fault before the work is tried again, in milliseconds: twice as long each time, up to the longest. */
const firstRest = 1_000;
const longestRest = 60_000;

/** Work in the background that is never given up: a disk may be full for a while, and the core lives on. */
export interface SteadyWork {
  /** Works off what waits, unless that is under way or it rests after a fault. */
  readonly begin: () => void;
  /** Resolves when nothing is under way; after a fault work may still wait. */
  readonly settled: () => Promise<void>;
  /** Begins nothing any more; what is under way is to be waited for. */
  readonly end: () => void;
}

/** Does `work`, and does it again as long as something `isWaiting`. A fault is told once, until the work has succeeded again. */
export function createSteadyWork(name: string, work: () => Promise<void>, isWaiting: () => boolean): SteadyWork {
  let running: Promise<void> | null = null;
  let resting: NodeJS.Timeout | null = null;
  let rest = 0;
  let isEnded = false;

  const restAfter = (error: unknown): void => {
    if (rest === 0) console.error(`${name}: failed, and is tried again until it succeeds`, error);
    rest = rest === 0 ? firstRest : Math.min(longestRest, 2 * rest);
    if (isEnded) return;
    resting = setTimeout(() => {
      resting = null;
      begin();
    }, rest);
    resting.unref();
  };
  const goOn = async (): Promise<void> => {
    try {
      do await work();
      while (!isEnded && isWaiting());
      rest = 0;
    } catch (error) {
      restAfter(error);
    }
    running = null;
  };
  const begin = (): void => {
    if (isEnded || running || resting) return;
    running = goOn();
  };
  return {
    begin,
    settled: async () => {
      while (running) await running;
    },
    end: () => {
      isEnded = true;
      if (resting) clearTimeout(resting);
    },
  };
}
