import { datePattern, parseGermanDate } from '#shared/text/german-date.ts';
import type { RecogniseRule } from './sign.ts';

const bracketed = new RegExp(
  `^(?:\\[\\s?(${datePattern})\\s?\\]|\\(\\s?(${datePattern})\\s?\\)|(${datePattern})\\s?(?:[|:–—-]|\\u2022)\\s)`,
  'u',
);
const dateline = new RegExp(`^(\\p{Lu}[\\p{L}./ -]{2,40}),\\s(?:den\\s)?(${datePattern})\\s?(?:[.:–—-]\\s?){1,2}(?=\\S)`, 'u');

/** „[07.02.2025] …“, „(7.2.2025) …“, „Erfurt, 9. November 2018 – …“ in front of a text. `extra` is the place. */
export const dateMark: RecogniseRule = {
  name: 'date-mark',
  find: (unit) => {
    const start = unit.text.slice(0, 120);
    const found = bracketed.exec(start);
    const written = found?.[1] ?? found?.[2] ?? found?.[3];
    const iso = written === undefined ? null : parseGermanDate(written);
    if (found && iso !== null)
      return found[0].trimEnd().length >= unit.text.length ? null : { from: 0, to: found[0].trimEnd().length, value: iso, extra: '' };
    const line = dateline.exec(start);
    const day = line?.[2] === undefined ? null : parseGermanDate(line[2]);
    if (!line || day === null || unit.text.length < line[0].length + 20) return null;
    return { from: 0, to: line[0].trimEnd().length, value: day, extra: line[1] ?? '' };
  },
};
