import { datePattern, parseGermanDate } from '#shared/text/german-date.ts';
import { isPlace } from '#shared/text/topics.ts';
import { wordCount } from '#shared/text/line-shape.ts';
import type { RecogniseRule } from './sign.ts';

const date = new RegExp(datePattern, 'u');
const around =
  /(?:veröffentlicht|publiziert|erstellt|erschienen|stand|datum|aktualisiert|zuletzt(?: geändert| aktualisiert)?|geändert|vom|am|den|um|uhr|meldung|pressemitteilung|artikel|beitrag|online seit|date|published|\d{1,2}[:.]\d{2}|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so)/giu;

/** A line that holds a date and nothing else to read: „Stand: 9. November 2018“, „Erfurt, 09.11.18“. `extra` is the place. */
export const dateLine: RecogniseRule = {
  name: 'date-line',
  find: (unit) => {
    if (unit.text.length > 90 || unit.kind === 'table-row') return null;
    const found = date.exec(unit.text);
    const iso = found === null ? null : parseGermanDate(found[0]);
    if (found === null || iso === null) return null;
    const rest = unit.text.replaceAll(new RegExp(datePattern, 'gu'), ' ');
    const place = /^\s{0,2}(\p{Lu}[\p{L}-]+(?:\s\p{L}+)?)\s?[,/|]\s/u.exec(rest)?.[1] ?? '';
    const left = rest.replace(around, ' ').replace(place, ' ');
    if (wordCount(left) > 0 || (place !== '' && !isPlace(place) && !/^\p{Lu}\p{Ll}+$/u.test(place))) return null;
    const isPlaceName = place !== '' && !around.test(place);
    around.lastIndex = 0;
    return { from: 0, to: unit.text.length, value: iso, extra: isPlaceName ? place : '' };
  },
};
