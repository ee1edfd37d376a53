import { findDates, parseGermanDate, weekdayLine } from '#shared/text/german-date.ts';
import { wordCount } from '#shared/text/line-shape.ts';
import { type RecogniseRule, whole } from './sign.ts';

const start =
  /^(?:(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\b\.?,?\s?)?(?:(?:den|am|vom|ab)\s)?/iu;

/** The head of an event: „Donnerstag“, „Do., 2. Dezember 2021“, „02.12.2021, 10 Uhr“. `value` is the weekday, `to` the end of what tells when. */
export const weekdayLineRule: RecogniseRule = {
  name: 'weekday-line',
  find: (unit) => {
    if (unit.text.length > 80) return null;
    const alone = weekdayLine(unit.text);
    if (alone !== null) return whole(unit, unit.text.replace(/[.,:]$/, ''));
    const day = start.exec(unit.text);
    const rest = unit.text.slice(day?.[0].length ?? 0);
    const date = findDates(rest, '2000-01')[0];
    if (date?.index !== 0 || (parseGermanDate(rest) === null && !/^\d{1,2}\.\s?(?:\p{L}{3,}|\d{1,2}\.)/u.test(rest))) return null;
    const left = rest
      .replaceAll(/\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9}\.?)\s?(?:\d{2,4})?/gu, ' ')
      .replaceAll(/\b(?:bis|und|von|ab|uhr|h|ganztägig|\d{1,2}(?:[:.]\d{2})?)\b/giu, ' ');
    return wordCount(left) === 0 ? whole(unit, day?.[1] ?? '') : null;
  },
};
