import { fold } from './fold.ts';

/** Beyond this a text is compared by its beginning. */
const mostCharacters = 60_000;
const mostWords = 6_000;

/** Words before which a hyphen stands for what is left out („Haupt- und Nebenamt“), not for a broken word. */
const leavesHyphen = /^(?:und|oder|bzw|sowie|bis|als|noch|wie|auch)(?![\p{L}\p{N}])/u;
const isLower = (character: string): boolean => character !== '' && character !== character.toUpperCase();
const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0;

/** Letters and digits of German text as what they fold to; all other characters take the slow way. */
const folded = new Map<number, string>();
for (let code = 48; code < 0x180; code += 1) {
  const character = String.fromCharCode(code);
  if (/[\p{L}\p{N}]/u.test(character)) folded.set(code, fold(character));
}
/** Soft hyphens, zero-width characters: nothing at all. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
/** Characters that fold as they are taken one by one: Latin letters, general punctuation, the euro sign. */
const unusual = /[^\u0000-\u017F\u2010-\u2044\u2060\u20AC\u200B-\u200D\uFEFF]/;

/** Where a word goes on after a hyphen at `at`: it was broken at the end of a line, or by a line that became a space. 0 where it was not. */
function brokenAt(text: string, at: number): number {
  let end = at + 1;
  let hasBreak = false;
  while (end < text.length && end - at < 12 && isSpace(text.charCodeAt(end))) {
    if (text.charCodeAt(end) === 10) hasBreak = true;
    end += 1;
  }
  if (end === at + 1 || !isLower(text.charAt(end)) || (!hasBreak && end - at > 3)) return 0;
  return !leavesHyphen.test(text.slice(end, end + 8)) ? end : 0;
}

/**
 * Calls `letter` for each folded character of a word and `end` behind each word. One pass, no strings in between:
 * this is done with every report that comes in.
 */
function walk(text: string, letter: (code: number) => void, end: () => void): void {
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const known = folded.get(code);
    if (known !== undefined) {
      inWord = true;
      for (let index = 0; index < known.length; index += 1) letter(known.charCodeAt(index));
      continue;
    }
    if (code > 0x7f && invisible.test(text.charAt(at))) continue;
    if (code === 45 && inWord) {
      const next = brokenAt(text, at);
      if (next > 0) {
        at = next - 1;
        continue;
      }
    }
    if (inWord) end();
    inWord = false;
  }
  if (inWord) end();
}

/** Text in which every character folds by itself: ligatures and letters with loose accents are put together, foreign scripts folded. */
function plain(text: string): string {
  const short = text.slice(0, mostCharacters);
  if (!unusual.test(short)) return short;
  const composed = short.normalize('NFKC');
  return unusual.test(composed)
    ? composed.replace(/[^\u0000-\u017F\s-]{1,200}/gu, (part) => (/[\p{L}\p{N}]/u.test(part) ? fold(part) : part))
    : composed;
}

/** FNV-1a of every word of a text, as texts are compared: hyphenation undone, case, accents, quotes and punctuation gone, numbers kept. */
export function wordHashes(text: string): { words: number[]; numbers: number[] } {
  const words: number[] = [];
  const numbers: number[] = [];
  let hash = 0x811c9dc5;
  let isNumber = true;
  walk(
    plain(text),
    (code) => {
      hash = Math.imul(hash ^ code, 0x01000193);
      if (code < 48 || code > 57) isNumber = false;
    },
    () => {
      if (words.length < mostWords) {
        words.push(hash);
        if (isNumber) numbers.push(hash >>> 0);
      }
      hash = 0x811c9dc5;
      isNumber = true;
    },
  );
  return { words, numbers };
}
