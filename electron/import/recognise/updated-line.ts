import { daysIn } from './written-date.ts';
import type { RecogniseRule } from './sign.ts';

const updates =
  /(?<!\p{L})(?:stand|aktualisiert|aktualisierung|letzte änderung|zuletzt (?:geändert|aktualisiert|bearbeitet)|geändert|bearbeitet|überarbeitet|update|updated|last updated)(?!\p{L})[^\d]{0,24}$/iu;

/** „Stand: 9. November 2018“, „aktualisiert am 9.11.2018“ in a short line. `extra` tells whether the line names no other day. */
export const updatedLine: RecogniseRule = {
  name: 'updated-line',
  find: (unit) => {
    if (unit.text.length > 140 || unit.kind === 'table-row') return null;
    const days = daysIn(unit.text);
    for (const day of days) {
      const label = updates.exec(unit.text.slice(0, day.index));
      if (label === null) continue;
      return { from: label.index, to: day.index + day.text.length, value: day.iso, extra: days.length === 1 ? 'only' : '' };
    }
    return null;
  },
};
