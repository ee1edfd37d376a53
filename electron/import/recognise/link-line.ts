import type { RecogniseRule } from './sign.ts';

const address =
  /^(?:(link|links|internet|web|website|url|quelle|im internet|online|weitere informationen|mehr informationen|mehr infos|infos|weiterführende links?|mehr im internet)\s?:\s?)?[-•→»>\s]{0,4}((?:https?:\/\/|www\.)[^\s,]{3,500}(?:[,;]?\s(?:https?:\/\/|www\.)[^\s,]{3,500}){0,9})$/iu;

/** Addresses in a line of their own; `from` is where they start, `value` them parted by line breaks. */
export const linkLine: RecogniseRule = {
  name: 'link-line',
  find: (unit) => {
    if (unit.text.length > 2_000) return null;
    const found = address.exec(unit.text);
    if (!found?.[2]) return null;
    const from = unit.text.length - found[2].length;
    return { from, to: unit.text.length, value: found[2].split(/[,;]?\s+/u).join('\n'), extra: found[1] ?? '' };
  },
};
