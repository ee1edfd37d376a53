import type { CorePort } from './host.ts';

/** A core that knows what it was asked and has not answered yet. */
export interface TrackedCore extends CorePort {
  /** Resolves when every call is answered. */
  readonly settled: () => Promise<void>;
  /** Resolves when every call is answered and, for `ms`, none has come. */
  readonly quiet: (ms: number) => Promise<void>;
}

/** Follows the calls on their way through a core, so that its end can wait for them. */
export function trackCalls(core: CorePort): TrackedCore {
  const running = new Set<Promise<unknown>>();
  let asked = 0;
  const settled = async () => {
    while (running.size > 0) await Promise.allSettled(running);
  };
  return {
    subscribe: core.subscribe,
    dispatch: (name, raw) => {
      asked += 1;
      const call = core.dispatch(name, raw).finally(() => running.delete(call));
      running.add(call);
      return call;
    },
    settled,
    quiet: async (ms) => {
      for (let before = -1; before !== asked;) {
        before = asked;
        await new Promise((resolve) => setTimeout(resolve, ms));
        await settled();
      }
    },
  };
}
