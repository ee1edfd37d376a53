import { foldWord } from './fold-word.ts';
import type { Token } from './tokens.ts';

/** Forms of address, as they are written, that a surname follows. */
const addresses = new Set(['Herr', 'Herrn', 'Frau', 'Dr', 'Prof', 'Familie', 'Eheleute', 'Geschwister', 'Gebrüder']);
/** Offices and professions that stand behind a form of address too (`Frau Ministerin`, `Herr Doktor`). */
const office =
  /(?:in|minister|meister|praesident|rat|rektor|direktor|kanzler|professor|doktor|richter|anwalt|kommissar|general|chef|pfarrer|bischof|leiter|vorsitzende[rn]?|abgeordnete[rn]?|kollege|nachbar)$/;

/** Whether a word may follow a form of address, told by what stands before it in the text. Cheap. */
export function followsAddress(text: string, list: readonly Token[], index: number): boolean {
  const before = list[index - 1];
  const token = list[index];
  if (before?.kind !== 'word' || token?.kind !== 'word' || !addresses.has(before.value)) return false;
  return /^\.?\s$/.test(text.slice(before.end, token.start));
}

/** Whether a word behind a form of address is a surname: it says nothing of hunters and mountains (`Frau Jäger`, `Herr Rosenberg`). */
export const isSurname = (word: string): boolean => /^\p{Lu}/u.test(word) && !addresses.has(word) && !office.test(foldWord(word));
