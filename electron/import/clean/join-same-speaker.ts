import { quotedSpeakers } from '#shared/text/speakers.ts';
import type { CleanRule } from './removing.ts';
import { joinUnits, type Unit } from './unit.ts';
import { longestText } from '../long-lines.ts';

/**
 * Where blank lines part the paragraphs of a source, a single line break behind a quotation is only a line break as long as the
 * next sentence still renders the same speaker. Nothing is taken out, so nothing is listed.
 */
export const joinSameSpeaker: CleanRule = {
  name: 'same-speaker',
  apply: (units, { layout }) => {
    if (layout !== 'text' || !units.some((unit, index) => index > 0 && unit.blankBefore)) return { units, removals: [] };
    const joined: Unit[] = [];
    let open: Paragraph | null = null;
    for (const unit of units) {
      if (open !== null && !unit.blankBefore && open.length + unit.text.length < longestText && goesOnSpeaking(open, unit)) {
        open.others.push({ glue: ' ', unit });
        open.length += 1 + unit.text.length;
        open.end = endOf(`${open.end} ${endOf(unit.text)}`);
      } else {
        if (open !== null) joined.push(joinUnits(open.first, open.others));
        open = { first: unit, others: [], end: endOf(unit.text), length: unit.text.length };
      }
    }
    if (open !== null) joined.push(joinUnits(open.first, open.others));
    return { units: joined, removals: [] };
  },
};

/** A paragraph on its way: its lines are put together once, when the last one is known. */
interface Paragraph {
  readonly first: Unit;
  readonly others: { readonly glue: string; readonly unit: Unit }[];
  end: string;
  length: number;
}

/** Who spoke last is told in so many letters at the end of a paragraph. */
const endLength = 1_500;
const endOf = (text: string): string => text.slice(-endLength);

function goesOnSpeaking(before: Paragraph, unit: Unit): boolean {
  if (before.length < 200 || unit.text.length < 200 || !/[.!?][“”"»«]$/u.test(before.end)) return false;
  const sentence = unit.text.slice(0, 300).split(/[.!?]\s/u)[0] ?? '';
  return quotedSpeakers(before.end).some((name) => sentence.includes(name.slice(name.lastIndexOf(' ') + 1)));
}
