import type { SourceLine } from '#shared/model/reading.ts';
import { endsOpen, endsSentence, goesOnIn, looksLikeHead, startsLower, startsSentence } from '#shared/text/line-shape.ts';
import { gatherUnits } from './gather-units.ts';
import type { CleanRule } from './removing.ts';
import type { Unit } from './unit.ts';

/** Lines broken at a fixed width become paragraphs again. Nothing is taken out, so nothing is listed. */
export const joinWrappedLines: CleanRule = {
  name: 'wrapped-lines',
  apply: (units, { lines, layout }) => {
    if (layout !== 'text') return { units, removals: [] };
    const overall = widthOf(units, lines, 5);
    const joined = runsOf(units).flatMap((run) => {
      const width = widthOf(run, lines, 2) ?? overall;
      return gatherUnits<Unit>(run, {
        begin: (unit) => unit,
        glue: (ends, unit) => (goesOn(ends, unit, width, lines) ? glueBetween(ends, unit) : null),
        extend: extended,
      });
    });
    return { units: joined, removals: [] };
  },
};

/** Whether a line goes on is decided by so many letters at either end of what stands before it. */
const endLength = 200;

/** The beginning and the end of a paragraph's text, as a unit. */
function extended(ends: Unit, glue: string, unit: Unit): Unit {
  const text = ends.text + glue + unit.text;
  const isLong = text.length > 4 * endLength;
  return { ...ends, text: isLong ? text.slice(0, endLength) + text.slice(-endLength) : text, lastLine: unit.lastLine };
}

/** Units with no blank line between them. */
function runsOf(units: readonly Unit[]): Unit[][] {
  const runs: Unit[][] = [];
  for (const unit of units) {
    const last = runs.at(-1);
    if (last && !unit.blankBefore) last.push(unit);
    else runs.push([unit]);
  }
  return runs;
}

const lastLength = (unit: Unit, lines: readonly SourceLine[]): number => lines[unit.lastLine]?.text.trimEnd().length ?? 0;

/** Break width of lines that surely go on in the next; null when there are fewer than `least` of them or most lines are long. */
function widthOf(units: readonly Unit[], lines: readonly SourceLine[], least: number): number | null {
  let sure = 0;
  let widest = 0;
  let long = 0;
  for (const [index, unit] of units.entries()) {
    const length = lastLength(unit, lines);
    if (length > 110) long += 1;
    // A line mended before counts as one that went on.
    if (unit.lastLine > unit.line) sure += 1;
    const next = units[index + 1];
    if (next && length <= 110 && isSure(unit, next, lines)) {
      sure += 1;
      widest = Math.max(widest, length);
    }
  }
  return sure >= least && long * 5 < units.length && widest >= 40 ? widest : null;
}

const isPlain = (unit: Unit): boolean => unit.kind === 'paragraph' || unit.kind === 'list-item';

/** No sentence ends here and the next line starts in the middle of one. */
function isSure(unit: Unit, next: Unit, lines: readonly SourceLine[]): boolean {
  if (next.blankBefore || !isPlain(unit) || next.kind !== 'paragraph' || endsSentence(unit.text) || isAddress(next.text)) return false;
  const length = lastLength(unit, lines);
  if (startsLower(next.text)) return length >= 25;
  const nextLength = lines[next.line]?.text.length ?? 0;
  if (length < 45 || nextLength < 15) return false;
  return goesOnIn(unit.text, next.text) || (endsOpen(unit.text) && nextLength <= 110);
}

const isAddress = (text: string): boolean => /^(?:https?:|www\.)/iu.test(text);

function goesOn(unit: Unit, next: Unit, width: number | null, lines: readonly SourceLine[]): boolean {
  if (isSure(unit, next, lines)) return true;
  if (width === null || !isPlain(unit) || next.kind !== 'paragraph' || isAddress(next.text) || isAddress(unit.text)) return false;
  const length = lastLength(unit, lines);
  const nextLength = lines[next.line]?.text.length ?? 0;
  if (length > width * 1.15 || nextLength > width * 1.25) return false;
  // Nothing ended here and yet a sentence begins below: a headline that happens to be as wide as the lines.
  if (unit.line === unit.lastLine && looksLikeHead(unit.text) && !endsSentence(unit.text) && startsSentence(next.text)) return false;
  const firstWord = /^\S+/u.exec(next.text)?.[0].length ?? 0;
  // Had the next word fitted, the break was meant.
  if (length + 1 + firstWord <= width * 0.92) return false;
  return nextLength >= width * 0.5 || endsSentence(next.text);
}

/** A hyphen at the end of a line binds to what follows, but for „Ein- / und Ausgang“. */
const glueBetween = (unit: Unit, next: Unit): string => (/\p{L}-$/u.test(unit.text) && !startsLower(next.text) ? '' : ' ');
