import { setImmediate as giveWay } from 'node:timers/promises';
import { FaultError } from '#shared/result.ts';

/** Does the same to many things; after each `atOnce` of them others have their turn. Throws `cancelled` once the signal says so. */
export async function inTurns<Thing, Made>(
  things: Iterable<Thing>,
  atOnce: number,
  signal: AbortSignal,
  make: (thing: Thing, index: number) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  for (const thing of things) {
    made.push(make(thing, made.length));
    if (made.length % atOnce > 0) continue;
    await giveWay();
    if (signal.aborted) throw new FaultError('cancelled');
  }
  return made;
}
