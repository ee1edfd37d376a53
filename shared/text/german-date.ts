/** German calendar dates in running text. All patterns are linear and bounded. */

export const monthNames = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;
const months = monthNames.map((name) => name.toLowerCase());

const weekdays = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'] as const;

const fullDate =
  /\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})(?!\d)|\d{1,2}\.\s?(?:Januar|Jänner|Februar|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan\.?|Feb\.?|Mär\.?|Mrz\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Okt\.?|Nov\.?|Dez\.?)\s\d{4}(?!\d)/gu;

/** Full dates as they stand in a text: `9.11.2018`, `09.11.18`, `9. November 2018`, `2018-11-09`. */
export const writtenDates = (text: string): readonly { readonly index: number; readonly text: string }[] =>
  [...text.matchAll(fullDate)].map((match) => ({ index: match.index, text: match[0] }));

/** The full date that starts exactly at `index`, as written, or null. */
export const dateAt = (text: string, index: number): string | null => {
  const first = writtenDates(text.slice(index, index + 30))[0];
  return first?.index === 0 ? first.text : null;
};

/** Number of a month word (`Nov.`, `November`), 1…12, or null. */
export function monthNumber(word: string): number | null {
  const start = word.toLowerCase().replace('.', '').replace('jänner', 'januar').replace('mrz', 'märz').replace('maerz', 'märz');
  const index = months.findIndex((month) => start.length >= 3 && month.startsWith(start));
  if (index >= 0) return index + 1;
  return start === 'sept' ? 9 : null;
}

/** `YYYY-MM-DD` if the day exists. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** Reads one full date as it stands in German text; null when it is none. */
export function parseGermanDate(text: string): string | null {
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits = /(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (digits) {
    const year = Number(digits[3]);
    return isoDay(year < 100 ? (year > 69 ? 1900 : 2000) + year : year, Number(digits[2]), Number(digits[1]));
  }
  const words = /(\d{1,2})\.\s?([\p{L}.]{3,10})\s(\d{4})(?!\d)/u.exec(text);
  const month = words?.[2] === undefined ? null : monthNumber(words[2]);
  return words && month !== null ? isoDay(Number(words[3]), month, Number(words[1])) : null;
}

/** `2021-11` for „November 2021“, „Ausgabe 11/2021“ or „11.2021“; null when the text is not just a month. */
export function parseIssueMonth(text: string): string | null {
  const named = /^(?:(?:Ausgabe|Newsletter|Stand)\W{0,3})?(?:\d{1,3}\W{1,3})?([\p{L}]{3,9})\s(\d{4})$/u.exec(text.trim());
  const month = named?.[1] === undefined ? null : monthNumber(named[1]);
  if (named && month !== null) return `${String(named[2])}-${String(month).padStart(2, '0')}`;
  const digits = /^(?:Ausgabe|Newsletter|Nr\.?)?\s?(0?[1-9]|1[0-2])\s?[/.]\s?(20\d{2}|19\d{2})$/u.exec(text.trim());
  return digits ? `${String(digits[2])}-${String(digits[1]).padStart(2, '0')}` : null;
}

export interface FoundDate {
  readonly iso: string;
  readonly index: number;
  readonly text: string;
}

/** All dates of a text in order. A date without a year takes the first such day on or after `from` (`YYYY-MM`). */
export function findDates(text: string, from: string | null): FoundDate[] {
  const found: FoundDate[] = [];
  const pattern = /(\d{1,2})\.\s?(?:(\d{1,2})\.|([\p{L}]{3,9}\.?))(?:\s?(\d{4}|\d{2})(?!\d))?/gu;
  for (const match of text.matchAll(pattern)) {
    const month = match[2] === undefined ? monthNumber(match[3] ?? '') : Number(match[2]);
    if (month === null) continue;
    const day = Number(match[1]);
    const iso = match[4] === undefined ? nextDay(day, month, from) : parseGermanDate(match[0]);
    if (iso !== null) found.push({ iso, index: match.index, text: match[0] });
  }
  return found;
}

function nextDay(day: number, month: number, from: string | null): string | null {
  if (from === null) return null;
  const [year = 0, first = 1] = from.split('-').map(Number);
  return isoDay(month < first ? year + 1 : year, month, day);
}

/** German weekday of a day. */
export const weekdayOf = (iso: string): string => weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';

/** The weekday a line names and nothing else (`Donnerstag`, `Do.`), or null. */
export function weekdayLine(text: string): string | null {
  const word = text.trim().replace(/[.,:]$/, '');
  if (word === 'Sonnabend') return 'Samstag';
  return weekdays.find((weekday) => weekday.toLowerCase() === word.toLowerCase() || weekday.slice(0, 2) === word) ?? null;
}
