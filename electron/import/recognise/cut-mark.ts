import type { RecogniseRule } from './sign.ts';

/** „… bündelt ...“, „… […]“: broken off by the page. */
export const cutMark: RecogniseRule = {
  name: 'cut-mark',
  find: (unit) => {
    const tail = unit.text.slice(-12);
    const found = /\s?(?:\[\s?(?:\.{3}|…)\s?\]|\(\s?(?:\.{3}|…)\s?\)|(?:\.{3}|…))$/u.exec(tail);
    if (!found || unit.text.length < 60) return null;
    return { from: unit.text.length - tail.length + found.index, to: unit.text.length, value: found[0].trim(), extra: '' };
  },
};
