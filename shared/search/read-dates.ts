import { isoDay, monthNumber, parseGermanDate } from '../text/german-date.ts';

/** Days, both included; null is open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

const two = (value: number): string => String(value).padStart(2, '0');
const yearRange = (year: number): DayRange => ({ from: `${year}-01-01`, to: `${year}-12-31` });

function monthRange(year: number, month: number): DayRange | null {
  if (month < 1 || month > 12) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${two(last)}` };
}

const isYear = (year: number): boolean => year >= 1900 && year <= 2100;
const dayRange = (day: string | null): DayRange | null => (day === null ? null : { from: day, to: day });

/** A year, a month or a day as Germans write it: `2021`, `3.2021`, `03/2021`, `2021-03`, `März 2021`, `1.3.2021`, `1. März 2021`, `2021-03-01`. */
export function readPeriod(text: string): DayRange | null {
  const value = text.trim();
  if (/^\d{4}$/.test(value)) return isYear(Number(value)) ? yearRange(Number(value)) : null;
  const month = /^(\d{1,2})[./](\d{4})$/.exec(value) ?? /^(\d{4})-(\d{1,2})$/.exec(value);
  if (month) {
    const [first, second] = [Number(month[1]), Number(month[2])];
    const year = isYear(first) ? first : second;
    return isYear(year) ? monthRange(year, year === first ? second : first) : null;
  }
  const named = /^([\p{L}.]{3,10})\s+(\d{4})$/u.exec(value);
  if (named) {
    const number = monthNumber(named[1] ?? '');
    return number !== null && isYear(Number(named[2])) ? monthRange(Number(named[2]), number) : null;
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value))
    return dayRange(isoDay(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))));
  if (/^\d{1,2}\.\s?\d{1,2}\.\s?(\d{4}|\d{2})$/.test(value) || /^\d{1,2}\.\s?[\p{L}.]{3,10}\s\d{4}$/u.test(value))
    return dayRange(parseGermanDate(value));
  return null;
}

const dayAfter = (day: string, step: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10);

/** The value of `datum:`: a period, `a..b` (either side may be missing), `2018-2021`, `>=a`, `>a`, `<=a`, `<a`; null when it is none. */
export function readDates(value: string): DayRange | null {
  const compared = /^(>=|<=|=>|=<|>|<|=)\s*(.+)$/su.exec(value.trim());
  if (compared) {
    const period = readPeriod(compared[2] ?? '');
    if (!period || period.from === null || period.to === null) return null;
    if (compared[1] === '=') return period;
    const includes = (compared[1] ?? '').includes('=');
    if ((compared[1] ?? '').includes('>')) return { from: includes ? period.from : dayAfter(period.to, 1), to: null };
    return { from: null, to: includes ? period.to : dayAfter(period.from, -1) };
  }
  const whole = readPeriod(value);
  if (whole) return whole;
  const range = /^(.*?)(?:\.\.+|…|–)(.*)$/su.exec(value) ?? /^(\d{4})-(\d{4})$/.exec(value);
  if (!range) return null;
  const [first, second] = [(range[1] ?? '').trim(), (range[2] ?? '').trim()];
  const from = first === '' ? null : readPeriod(first);
  const to = second === '' ? null : readPeriod(second);
  if ((from === null && to === null) || (first !== '' && from === null) || (second !== '' && to === null)) return null;
  const isTurned = from !== null && to !== null && (from.from ?? '') > (to.to ?? '');
  return isTurned ? { from: to.from, to: from.to } : { from: from?.from ?? null, to: to?.to ?? null };
}
