import { attempt } from './dev-tools.ts';
import type { RunningBrowser } from './launch.ts';

type Browser = Pick<RunningBrowser, 'close' | 'closed'>;

/** A browser that is started when first needed and kept; one that did not start or has died is replaced by the next need. */
export function keepBrowser<B extends { readonly running: Browser }>(
  start: () => Promise<B>,
): {
  readonly get: () => Promise<B>;
  /** Ends what runs and waits for what is ending. */
  readonly end: () => Promise<void>;
} {
  let kept: Promise<B> | null = null;
  const endings = new Set<Promise<void>>();
  const endOf = (browser: Promise<B>) => {
    if (kept === browser) kept = null;
    const ending = attempt(browser.then(({ running }) => running.close())).finally(() => endings.delete(ending));
    endings.add(ending);
  };
  return {
    get: () => {
      if (kept) return kept;
      const starting = start();
      kept = starting;
      const forget = () => {
        if (kept === starting) endOf(starting);
      };
      starting.then(({ running }) => running.closed.then(forget), forget);
      return starting;
    },
    end: async () => {
      if (kept) endOf(kept);
      await Promise.all(endings);
    },
  };
}
