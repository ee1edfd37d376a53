import { quotedSpeakers } from '#shared/text/speakers.ts';
import type { CleanRule } from './removing.ts';
import { joinUnits, type Unit } from './unit.ts';

/**
 * Where blank lines part the paragraphs of a source, a single line break behind a quotation is only a line break as long as the
 * next sentence still renders the same speaker. Nothing is taken out, so nothing is listed.
 */
export const joinSameSpeaker: CleanRule = {
  name: 'same-speaker',
  apply: (units, { layout }) => {
    if (layout !== 'text' || !units.some((unit, index) => index > 0 && unit.blankBefore)) return { units, removals: [] };
    const joined: Unit[] = [];
    for (const unit of units) {
      const before = joined.at(-1);
      if (before && !unit.blankBefore && goesOnSpeaking(before, unit)) joined[joined.length - 1] = joinUnits(before, [{ glue: ' ', unit }]);
      else joined.push(unit);
    }
    return { units: joined, removals: [] };
  },
};

function goesOnSpeaking(before: Unit, unit: Unit): boolean {
  if (before.text.length < 200 || unit.text.length < 200 || !/[.!?][“”"»«]$/u.test(before.text)) return false;
  const sentence = unit.text.slice(0, 300).split(/[.!?]\s/u)[0] ?? '';
  return quotedSpeakers(before.text).some((name) => sentence.includes(name.slice(name.lastIndexOf(' ') + 1)));
}
