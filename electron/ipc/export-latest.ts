import { FaultError } from '#shared/result.ts';

/** Work of which only the newest piece goes on. */
export interface Latest {
  /** Begins, in place of what is at work; that one answers `cancelled`. */
  readonly run: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Ends what is at work. */
  readonly end: () => void;
}

export function createLatest(): Latest {
  let current: AbortController | null = null;
  const end = (): void => {
    current?.abort();
    current = null;
  };
  return {
    end,
    run: async (work) => {
      end();
      const mine = (current = new AbortController());
      try {
        const made = await work(mine.signal);
        if (mine.signal.aborted) throw new FaultError('cancelled');
        return made;
      } catch (error) {
        // A signal has its own error, which would be told as a fault of ours.
        throw mine.signal.aborted ? new FaultError('cancelled') : error;
      } finally {
        if (current === mine) current = null;
      }
    },
  };
}
