import { setImmediate as giveWay } from 'node:timers/promises';

/** How long is drawn without others being answered, in milliseconds. */
const longest = 20;

/** Draws many things one after the other and lets others be answered in between. */
export async function drawInTurns<T>(things: readonly T[], draw: (thing: T, index: number) => string): Promise<string[]> {
  const drawn: string[] = [];
  let since = performance.now();
  for (const [index, thing] of things.entries()) {
    drawn.push(draw(thing, index));
    if (performance.now() - since < longest) continue;
    await giveWay();
    since = performance.now();
  }
  return drawn;
}
