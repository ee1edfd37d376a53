import { mend, standsAlone } from './mended-word.ts';
import type { CleanRule, Removed } from './removing.ts';
import { joinUnits, type Unit, withPieces } from './unit.ts';
import { append } from '../append.ts';

const brokenEnd = /[\p{L}]{2,}-$/u;
const lowerStart = /^(\p{Ll}{2,})/u;

/** A word parted at the end of a line („Modell-“ / „projekte“) is put together again and the lines with it. */
export const mendBrokenLine: CleanRule = {
  name: 'broken-line',
  apply: (units, { lines, layout }) => {
    if (layout !== 'text') return { units, removals: [] };
    const mended: Unit[] = [];
    const removals: Removed[] = [];
    for (const unit of units) {
      const before = mended.at(-1);
      const next = lowerStart.exec(unit.text)?.[1];
      const lastLength = before ? (lines[before.lastLine]?.text.length ?? 0) : 0;
      if (!before || unit.blankBefore || next === undefined || standsAlone.has(next) || lastLength < 20 || !brokenEnd.test(before.text)) {
        mended.push(unit);
        continue;
      }
      const start = before.text.length - (/\S{1,100}$/u.exec(before.text.slice(-100))?.[0].length ?? 0);
      const lead = /^[„“"(»‚]*/u.exec(before.text.slice(start))?.[0].length ?? 0;
      const tail = /^\S+/u.exec(unit.text)?.[0].replace(/[.,;:!?“”")»]+$/u, '').length ?? 0;
      const joined = joinUnits(before, [{ glue: '\n', unit }]);
      const end = before.text.length + 1 + tail;
      const word = joined.text.slice(start + lead, end).replace('-\n', '');
      const result = mend('broken-line', joined.pieces, [{ from: start + lead, to: end, word }], lines);
      append(removals, result.removals);
      mended[mended.length - 1] = withPieces(joined, result.pieces);
    }
    return { units: mended, removals };
  },
};
