import { foldWord } from './fold-word.ts';
import { isVerb } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Prefixes that stand alone at the end of a clause (`lehnt … ab`), as they are written. */
const closing = new Set(
  (
    'ab an auf aus auseinander bei bereit dar durch ein entgegen entlang fehl fern fest fort frei heim her herab heran heraus herbei ' +
    'herein herum herunter hervor hin hinaus hinein hinunter hinweg hinzu hoch kennen klar lahm los mit nach nahe nieder preis ' +
    'rein raus runter sicher statt still teil über überein um unter vor voran voraus vorbei vorüber vorweg weg weiter wieder wider ' +
    'zu zufrieden zurecht zurück zurueck zusammen'
  ).split(' '),
);
/** Whether a word may be such a prefix. Cheap. */
export const mayBePrefix = (token: Token): boolean => token.kind === 'word' && closing.has(token.value);

/** After the prefix the clause is over, or goes on with another verb. */
const clauseEnd = /^\s*(?:[.,;:!?)\]»”“"–—]|$|(?:und|oder|sowie|aber|als|wie|weil|dass)\s)/u;
const clauseBreak = /[.,;:!?()[\]–—\n]/u;
/** Words between the verb and its prefix at most. */
const mostBetween = 25;
/** `von Anfang an`, `ab und zu`, `nach wie vor`: what looks like a prefix belongs to a word before it. */
const pairs: Readonly<Record<string, RegExp>> = {
  an: /^(?:vo[nm]|ab)$/,
  aus: /^vo[nm]$/,
  auf: /^vo[nm]$/,
  zu: /^und$/,
  vor: /^wie$/,
  her: /^vo[nm]$/,
};

const isPaired = (list: readonly Token[], index: number, prefix: string): boolean => {
  const before = pairs[prefix];
  return before !== undefined && list.slice(Math.max(0, index - 3), index).some((token) => before.test(token.value.toLowerCase()));
};

/**
 * The verb that a prefix at the end of a clause belongs to (`lehnt … ab` → `ablehnen`), in its dictionary form; null where the word is no
 * such prefix.
 */
export function separatedVerb(lexicon: Lexicon, text: string, list: readonly Token[], index: number): string | null {
  const token = list[index];
  if (!token || !mayBePrefix(token) || !clauseEnd.test(text.slice(token.end, token.end + 12)) || isPaired(list, index, token.value))
    return null;
  const prefix = foldWord(token.value);
  for (let at = index - 1; at >= Math.max(0, index - mostBetween); at -= 1) {
    const before = list[at];
    const next = list[at + 1];
    if (!before || !next || clauseBreak.test(text.slice(before.end, next.start))) return null;
    const verb = before.kind === 'word' && /^\p{Ll}/u.test(before.value) ? lexicon.verb(foldWord(before.value)) : null;
    if (verb && isVerb(lexicon, prefix + verb.lemma)) return prefix + verb.lemma;
  }
  return null;
}
