import { finding } from './finding.ts';
import type { Rule } from './finding.ts';

/** Capitals are spelled out by some readers' programs, and slow for every eye; a short one may be a name. */
const fewestCapitals = 12;

/** A report without a headline, or with one in capitals. */
export const headlineRule: Rule = function* (text) {
  if (text.headline === null) return;
  if (text.headline.trim() === '')
    yield finding('headline-missing', text, null, {
      fixes: [{ action: 'headline', path: ['header', 'headline'], was: text.headline, to: null }],
    });
  const letters = text.headline.replace(/[^\p{L}]/gu, '');
  if (letters.length >= fewestCapitals && letters === letters.toLocaleUpperCase('de') && letters !== letters.toLocaleLowerCase('de'))
    yield finding('headline-capitals', text, null, {
      words: text.headline,
      fixes: [{ action: 'headline', path: ['header', 'headline'], was: text.headline, to: null }],
    });
};
