import { FaultError } from '#shared/result.ts';

/** How long the core works without answering others, in milliseconds; and where somebody waits for each answer. */
const longest = 20;
const turn = 8;

/** Lets all who wait be answered. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets others be answered, where the work has gone on for long enough. Throws `cancelled` where it shall stop. */
export type GiveWay = () => Promise<void>;

export function createGiveWay(signal?: AbortSignal): GiveWay {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longest) return;
    await giveWay();
    if (signal?.aborted) throw new FaultError('cancelled');
    since = performance.now();
  };
}

/** Does the same to many things, and lets others be answered in between. Throws `cancelled` where it shall stop. */
export async function oneByOne<Thing, Made>(
  things: Iterable<Thing>,
  signal: AbortSignal,
  make: (thing: Thing, index: number) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  let since = performance.now();
  for (const thing of things) {
    made.push(make(thing, made.length));
    // Waiting after each of many small things would take longer than they do.
    if (performance.now() - since < longest) continue;
    await giveWay();
    if (signal.aborted) throw new FaultError('cancelled');
    since = performance.now();
  }
  return made;
}

/** Works steps off, and lets others be answered in between. */
export async function stepByStep<T>(steps: Generator<unknown, T>, whenever: GiveWay): Promise<T> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    await whenever();
  }
}

/** Works steps off in short pieces; answers null as soon as nobody wants the result any more. */
export async function inTurns<T>(steps: Generator<unknown, T>, isWanted: () => boolean): Promise<T | null> {
  for (;;) {
    const until = performance.now() + turn;
    while (performance.now() < until) {
      const next = steps.next();
      if (next.done) return next.value;
    }
    await giveWay();
    if (!isWanted()) return null;
  }
}
