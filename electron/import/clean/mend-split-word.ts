import { words } from '#shared/text/line-shape.ts';
import { mend, standsAlone } from './mended-word.ts';
import type { CleanRule, Removed } from './removing.ts';
import { type Unit, withPieces } from './unit.ts';

const candidate = /(?<![\p{L}\p{N}-])(\p{L}{2,20})-(\p{Ll}{3,30})(?![\p{L}\p{N}-])/gu;
const softHyphen = /\p{L}+(?:\u00AD\p{L}+)+/gu;
const adjective = /(?:isch|lich|ig|al|iv|bar|haft|sam|ell|är|ert|iert|en|weit)(?:e|en|er|es|em)?$/u;
const english = new Set(
  'city cities data government service services learning office source based line ready free friendly house start work working check mail news media tech'.split(
    ' ',
  ),
);

/** A hyphen left inside a word by an old line break („Zu-kunftsradar“). Mended when the whole word stands elsewhere in the source or nothing speaks for the hyphen. */
export const mendSplitWord: CleanRule = {
  name: 'split-word',
  apply: (units, { lines, format }) => {
    const known = new Set<string>();
    let counted = false;
    const isKnown = (word: string): boolean => {
      if (!counted) for (const unit of units) for (const one of words(unit.text)) known.add(one.toLowerCase());
      counted = true;
      return known.has(word.toLowerCase());
    };
    const removals: Removed[] = [];
    const mended = units.map((unit): Unit => {
      let current = unit;
      for (const match of [...unit.text.matchAll(candidate), ...unit.text.matchAll(softHyphen)].toSorted((a, b) => b.index - a.index)) {
        const [whole, first, second] = match;
        const word = whole.replaceAll(/[-\u00AD]/gu, '');
        if (first !== undefined && second !== undefined && !isSplit(first, second, isKnown, format === 'text')) continue;
        const result = mend('split-word', current.pieces, match.index, match.index + whole.length, word, lines);
        removals.push(result.removed);
        current = withPieces(current, result.pieces);
      }
      return current;
    });
    return { units: mended, removals };
  },
};

function isSplit(first: string, second: string, isKnown: (word: string) => boolean, guess: boolean): boolean {
  if (standsAlone.has(second) || english.has(second)) return false;
  if (isKnown(first + second)) return true;
  // Without the whole word elsewhere: a noun's first syllables and the rest of it, never two adjectives.
  return guess && /^\p{Lu}\p{Ll}/u.test(first) && second.length >= 5 && !adjective.test(second) && first.length <= 6;
}
