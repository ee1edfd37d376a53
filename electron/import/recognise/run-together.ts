import { isTopic } from '#shared/text/topics.ts';
import { looksLikeHead, wordCount } from '#shared/text/line-shape.ts';
import type { RecogniseContext, RecogniseRule } from './sign.ts';

const change = /(?<=[\p{Ll}\p{N})])(?=\p{Lu})/gu;

/** „DigitalisierungDeutschland digital resilient machen“: a change of case inside a token, where kicker and headline met. */
export const runTogether: RecogniseRule = {
  name: 'run-together',
  find: (unit, index, units, context) => {
    if (!looksLikeHead(unit.text)) return null;
    const below = units[index + 1];
    // Only above running text: names like „GovTech“ stand everywhere else.
    if (!below || below.text.length < 80) return null;
    for (const match of unit.text.matchAll(change)) {
      const at = match.index;
      if (at > 60) break;
      if (partsHere(unit.text, at, context)) return { from: at, to: at, value: unit.text.slice(0, at), extra: unit.text.slice(at) };
    }
    return null;
  },
};

function partsHere(text: string, at: number, context: RecogniseContext): boolean {
  const left = text.slice(0, at);
  const right = text.slice(at);
  const token = (/\S*$/u.exec(left)?.[0] ?? '') + (/^\S*/u.exec(right)?.[0] ?? '');
  const lastLeft = /[\p{L}\p{N}-]+$/u.exec(left)?.[0] ?? '';
  const firstRight = /^[\p{L}\p{N}-]+/u.exec(right)?.[0] ?? '';
  if (wordCount(left) > 4 || wordCount(right) < 2 || !/^[\p{Lu}\p{N}]/u.test(left) || lastLeft.length < 2) return false;
  if (context.kickers.has(left) || isTopic(left)) return true;
  // Unknown on the left: both halves must be words of the source in their own right, the token itself must not come again.
  const tokenWord = /[\p{L}\p{N}]+$/u.exec(lastLeft)?.[0] ?? '';
  const rightWord = /^[\p{L}\p{N}]+/u.exec(firstRight)?.[0] ?? '';
  return (
    context.words.has(tokenWord) &&
    rightWord.length >= 3 &&
    (context.words.has(rightWord) || isTopic(rightWord)) &&
    token.length >= 8 &&
    tokenWord.length >= 4
  );
}
