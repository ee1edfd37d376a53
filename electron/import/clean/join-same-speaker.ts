import { quotedSpeakers } from '#shared/text/speakers.ts';
import { gatherUnits } from './gather-units.ts';
import type { CleanRule } from './removing.ts';
import type { Unit } from './unit.ts';

/**
 * Where blank lines part the paragraphs of a source, a single line break behind a quotation is only a line break as long as the
 * next sentence still renders the same speaker. Nothing is taken out, so nothing is listed.
 */
export const joinSameSpeaker: CleanRule = {
  name: 'same-speaker',
  apply: (units, { layout }) => {
    if (layout !== 'text' || !units.some((unit, index) => index > 0 && unit.blankBefore)) return { units, removals: [] };
    const joined = gatherUnits<string>(units, {
      begin: (unit) => endOf(unit.text),
      glue: (end, unit, length) => (!unit.blankBefore && goesOnSpeaking(end, length, unit) ? ' ' : null),
      extend: (end, glue, unit) => endOf(`${end}${glue}${endOf(unit.text)}`),
    });
    return { units: joined, removals: [] };
  },
};

/** Who spoke last is told in so many letters at the end of a paragraph. */
const endLength = 1_500;
const endOf = (text: string): string => text.slice(-endLength);

/** `end` of a paragraph of `length` letters. */
function goesOnSpeaking(end: string, length: number, unit: Unit): boolean {
  if (length < 200 || unit.text.length < 200 || !/[.!?][“”"»«]$/u.test(end)) return false;
  const sentence = unit.text.slice(0, 300).split(/[.!?]\s/u)[0] ?? '';
  return quotedSpeakers(end).some((name) => sentence.includes(name.slice(name.lastIndexOf(' ') + 1)));
}
