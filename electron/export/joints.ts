import { giveWay } from '#electron/give-way.ts';
import { FaultError } from '#shared/result.ts';
import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';

/** Where the parts of a compound meet (places in the word as it is written); none for a word that is no compound. */
export type JointsOf = (word: string) => readonly number[];

const longWord = /\p{L}{8,60}/gu;
const markup = /<[^<>]*>/g;
/** Words looked up before others have their turn: a long issue has thousands. */
const wordsPerTurn = 100;
/** Signs of a page that are read before others have their turn. */
const lettersPerTurn = 100_000;

/** The compounds of a page and their joints. Only what stands between the tags is read: a picture is a long run of letters, too. */
export async function jointsIn(page: string, jointsOf: JointsOf, signal: AbortSignal): Promise<TypesetRequest['joints']> {
  const words = new Set<string>();
  for (let at = Math.max(0, page.indexOf('<body>')); at < page.length;) {
    // Whole lines, so that no word and no tag is cut.
    const end = page.indexOf('\n', at + lettersPerTurn);
    const piece = page.slice(at, end < 0 ? page.length : end);
    for (const [word] of piece.replace(markup, ' ').matchAll(longWord)) words.add(word);
    at += piece.length + 1;
    await giveWay();
  }
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
