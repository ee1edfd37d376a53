/** A piece of work lasts so long before other requests get their turn, milliseconds. */
const turn = 8;

export const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

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
