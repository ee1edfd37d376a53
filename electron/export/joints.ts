import { setImmediate as giveWay } from 'node:timers/promises';
import { FaultError } from '#shared/result.ts';
import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';

/** Where the parts of a compound meet (places in the word as it is written); none for a word that is no compound. */
export type JointsOf = (word: string) => readonly number[];

const longWord = /\p{L}{8,60}/gu;
const markup = /<[^<>]*>/g;
/** Words looked up before others have their turn: a long issue has thousands. */
const wordsPerTurn = 100;

/** The compounds of a page and their joints. Only what stands between the tags is read: a picture is a long run of letters, too. */
export async function jointsIn(page: string, jointsOf: JointsOf, signal: AbortSignal): Promise<TypesetRequest['joints']> {
  const text = page.slice(page.indexOf('<body>')).replace(markup, ' ');
  const words = new Set([...text.matchAll(longWord)].map(([word]) => word));
  const joints = new Map<string, readonly number[]>();
  let asked = 0;
  for (const word of words) {
    const found = jointsOf(word);
    if (found.length > 0) joints.set(word, found);
    asked += 1;
    if (asked % wordsPerTurn > 0) continue;
    await giveWay();
    if (signal.aborted) throw new FaultError('cancelled');
  }
  return Object.fromEntries(joints);
}
