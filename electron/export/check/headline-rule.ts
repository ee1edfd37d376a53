import { hasNoText } from '#shared/document/report-length.ts';
import { finding } from './finding.ts';
import type { Rule } from './finding.ts';

/** Capitals are spelled out by some readers' programs, and slow for every eye; a short one may be a name. */
const fewestCapitals = 12;

/** A report without a text, without a headline, or with one in capitals. */
export const headlineRule: Rule = function* (text) {
  if (text.header === null) return;
  const { headline } = text.header;
  if (hasNoText(text.header, text.body)) yield finding('text-missing', text, null);
  const fixes = [{ action: 'headline' as const, path: ['header', 'headline'], was: headline, to: null }];
  if (headline.trim() === '') yield finding('headline-missing', text, null, { fixes });
  const letters = headline.replace(/[^\p{L}]/gu, '');
  if (letters.length >= fewestCapitals && letters === letters.toLocaleUpperCase('de') && letters !== letters.toLocaleLowerCase('de'))
    yield finding('headline-capitals', text, null, { words: headline, fixes });
};
