import { words } from '#shared/text/line-shape.ts';
import { mend, standsAlone } from './mended-word.ts';
import type { CleanRule, Removed } from './removing.ts';
import { type Unit, withPieces } from './unit.ts';
import { append } from '../append.ts';

/** The hyphen and what follows; what stands before it is looked at only then, since hyphens are rare. */
const candidate = /-(\p{Ll}{3,30})(?![\p{L}\p{N}-])/gu;
const softHyphen = /\p{L}{1,40}(?:\u00AD\p{L}{1,40}){1,20}/gu;
const adjective = /(?:isch|lich|ig|al|iv|bar|haft|sam|ell|är|ert|iert|en|weit)(?:e|en|er|es|em)?$/u;
const english = new Set(
  'city cities data government service services learning office source based line ready free friendly house start work working check mail news media tech'.split(
    ' ',
  ),
);

/** A hyphen left inside a word by an old line break („Zu-kunftsradar“). Mended when the whole word stands elsewhere in the source or nothing speaks for the hyphen. */
export const mendSplitWord: CleanRule = {
  name: 'split-word',
  apply: (units, { lines, layout }) => {
    const known = new Set<string>();
    let counted = false;
    const isKnown = (word: string): boolean => {
      if (!counted) for (const unit of units) for (const one of words(unit.text)) known.add(one.toLowerCase());
      counted = true;
      return known.has(word.toLowerCase());
    };
    const removals: Removed[] = [];
    const mended = units.map((unit): Unit => {
      const mends = suspects(unit.text)
        .filter(({ first, second }) => first === '' || isSplit(first, second, isKnown, layout === 'text'))
        .map(({ index, whole }) => ({ from: index, to: index + whole.length, word: whole.replaceAll(/[-\u00AD]/gu, '') }))
        .filter((one, at, all) => one.from >= (all[at - 1]?.to ?? 0));
      if (mends.length === 0) return unit;
      const result = mend('split-word', unit.pieces, mends, lines);
      append(removals, result.removals);
      return withPieces(unit, result.pieces);
    });
    return { units: mended, removals };
  },
};

/** Tokens with a hyphen before lower case or a soft hyphen, in order. */
function suspects(text: string): { readonly index: number; readonly whole: string; readonly first: string; readonly second: string }[] {
  const found = text.includes('\u00AD')
    ? [...text.matchAll(softHyphen)].map((match) => ({ index: match.index, whole: match[0], first: '', second: '' }))
    : [];
  if (text.includes('-')) {
    for (const match of text.matchAll(candidate)) {
      const before = text.slice(Math.max(0, match.index - 22), match.index);
      const first = /(?<![\p{L}\p{N}\u00AD-])\p{L}{2,20}$/u.exec(before)?.[0];
      if (first !== undefined) found.push({ index: match.index - first.length, whole: first + match[0], first, second: match[1] ?? '' });
    }
  }
  return found.toSorted((a, b) => a.index - b.index);
}

function isSplit(first: string, second: string, isKnown: (word: string) => boolean, guess: boolean): boolean {
  if (standsAlone.has(second) || english.has(second)) return false;
  if (isKnown(first + second)) return true;
  // Without the whole word elsewhere: a noun's first syllables and the rest of it, never two adjectives.
  return guess && /^\p{Lu}\p{Ll}/u.test(first) && second.length >= 5 && !adjective.test(second) && first.length <= 6;
}
