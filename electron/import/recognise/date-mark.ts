import { dateAt, parseGermanDate } from '#shared/text/german-date.ts';
import type { RecogniseRule, Sign } from './sign.ts';

/** „[07.02.2025] …“, „(7.2.2025) …“, „Erfurt, 9. November 2018 – …“ in front of a text. `extra` is the place. */
export const dateMark: RecogniseRule = {
  name: 'date-mark',
  find: ({ text }) => bracketedDay(text) ?? dateline(text),
};

/** „[07.02.2025] …“, „7.2.2025 – …“ in front of a text. */
export function bracketedDay(text: string): Sign | null {
  const bracket = /^[[(]\s?/u.exec(text)?.[0] ?? '';
  const written = dateAt(text, bracket.length);
  const value = written === null ? null : parseGermanDate(written);
  if (written === null || value === null) return null;
  const end = bracket.length + written.length;
  const close = (bracket === '' ? /^\s?[|:–—•-](?=\s)/u : /^\s?[\])]/u).exec(text.slice(end, end + 4))?.[0];
  if (close === undefined || end + close.length >= text.length) return null;
  return { from: 0, to: end + close.length, value, extra: '' };
}

function dateline(text: string): Sign | null {
  const start = /^(\p{Lu}[\p{L}./ -]{2,40}),\s(?:den\s)?/u.exec(text.slice(0, 60));
  const written = start && dateAt(text, start[0].length);
  const value = written ? parseGermanDate(written) : null;
  if (!start || !written || value === null) return null;
  const end = start[0].length + written.length;
  const close = /^\s?[.:–—-]\s?[–—-]?\s?(?=\S)/u.exec(text.slice(end, end + 8))?.[0];
  if (close === undefined || text.length < end + 25) return null;
  return { from: 0, to: end + close.trimEnd().length, value, extra: start[1] ?? '' };
}
