import { foldWord } from './fold-word.ts';
import type { Token } from './tokens.ts';

/** Words between a hanging part and the compound that ends it: `Hals-, Nasen- und Ohrenarzt`. */
const mostBetween = 6;
const hanging = /[-\u2010\u2011](?![\p{L}\p{N}])/uy;
const between = /^(?:und|oder|sowie|bzw|bis|wie|als|auch|zum|zur|von)$/;

/** A word that a hyphen follows, and no further part. */
export function isHanging(text: string, token: Token): boolean {
  const next = text.charCodeAt(token.end);
  if (token.kind !== 'word' || (next !== 0x2d && next !== 0x2010 && next !== 0x2011)) return false;
  hanging.lastIndex = token.end;
  return hanging.test(text);
}

/** The term of the compound that a hanging part stands for (`Kinder- und Jugendhilfe` → `kinderhilfe`); null when it hangs on none. `headOf` gives the last part of a compound, '' of another word. */
export function hangingCompound(
  text: string,
  list: readonly Token[],
  index: number,
  headOf: (word: string) => string,
): { readonly whole: string; readonly head: string } | null {
  const token = list[index];
  if (!token || !isHanging(text, token)) return null;
  for (const next of list.slice(index + 1, index + 1 + mostBetween)) {
    if (between.test(next.value) || isHanging(text, next)) continue;
    const head = next.kind === 'word' ? headOf(next.value) : '';
    return head === '' ? null : { whole: foldWord(token.value) + head, head };
  }
  return null;
}
