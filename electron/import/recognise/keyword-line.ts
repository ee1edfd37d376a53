import type { RecogniseRule } from './sign.ts';

const label =
  /^(?:stichw(?:ö|oe)rter|stichwort|schlagw(?:ö|oe)rter|schlagworte|schlagwort|tags?|keywords?|themen|verschlagwortet(?: mit| unter)?)\s?:\s?/iu;

/** „Stichwörter: Politik, Thüringen, …“. `to` is the end of the label, `value` the words parted by line breaks. */
export const keywordLine: RecogniseRule = {
  name: 'keyword-line',
  find: (unit) => {
    const found = label.exec(unit.text);
    if (!found || unit.text.length > 1_500) return null;
    return { from: 0, to: found[0].length, value: splitKeywords(unit.text.slice(found[0].length)).join('\n'), extra: '' };
  },
};

/** Splits at commas, semicolons and strokes that do not stand in parentheses. */
export function splitKeywords(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth <= 0 && /[,;|•·]/u.test(letter)) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part].map((one) => one.trim().replace(/^#/, '').replace(/\.$/, '')).filter((one) => one !== '');
}
