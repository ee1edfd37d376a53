import { monthNames, weekdayOf } from '#shared/text/german-date.ts';

/** A calendar day (`2018-11-09`) that exists; null for none, and for `2018-02-31`, which no file's own description may name. */
export function realDay(iso: string | null): string | null {
  const day = new Date(`${iso ?? ''}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== iso ? null : iso;
}

const partsOf = (iso: string): readonly string[] => /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];

/** `2018-11-09` → `9.11.2018`; anything else comes back as it is. */
export function shortDate(iso: string): string {
  const [, year, month, day] = partsOf(iso);
  return year && month && day ? `${Number(day)}.${Number(month)}.${year}` : iso;
}

/** `2018-11-09` → `9. November 2018`. */
export function longDate(iso: string): string {
  const [, year, month, day] = partsOf(iso);
  const name = monthNames[Number(month) - 1];
  return year && day && name ? `${Number(day)}.\u00A0${name} ${year}` : iso;
}

/** `2021-11` → `November 2021`; '' stays ''. */
export function monthName(issue: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(issue) ?? [];
  const name = monthNames[Number(month) - 1];
  return year && name ? `${name} ${year}` : issue;
}

/** The German day of the week of a calendar day, or '' when there is no such day. */
export function weekdayName(iso: string): string {
  const day = realDay(iso);
  return day === null ? '' : weekdayOf(day);
}
