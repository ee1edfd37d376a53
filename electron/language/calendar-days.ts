import { isoDay, monthNames, monthNumber } from '#shared/text/german-date.ts';
import { foldWord } from './fold-word.ts';

const written =
  /(\d{1,2})\.(?:(\d{1,2})\.(?!\d)|\s(Januar|Jänner|Februar|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L}))/uy;
/** It has every day of the year. */
const leapYear = 2024;
const months = monthNames.map(foldWord);

/** A day without its year that stands at a place of a text (`14.3.`, `14. März`): its length there, and month and day in four digits; null where none stands. */
export function dayAt(text: string, index: number): { readonly length: number; readonly value: string } | null {
  written.lastIndex = index;
  const [whole = '', day = '', digits, name = ''] = written.exec(text) ?? [];
  const month = digits === undefined ? monthNumber(name) : Number(digits);
  const iso = month === null || whole === '' ? null : isoDay(leapYear, month, Number(day));
  return iso === null ? null : { length: whole.length, value: iso.slice(5).replace('-', '') };
}

/** The term of a day of any year, which no number is like. */
export const dayTerm = (monthAndDay: string): string => `tag${monthAndDay}`;

/** The terms of month and day in four digits: the day, and month and number, which are also looked for one by one (`14. März`). */
export const dayTerms = (monthAndDay: string): string[] => [
  dayTerm(monthAndDay),
  String(Number(monthAndDay.slice(2))),
  ...months.slice(Number(monthAndDay.slice(0, 2)) - 1).slice(0, 1),
];
