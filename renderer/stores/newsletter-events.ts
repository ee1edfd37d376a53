import type { EventEntry } from '#shared/model/newsletter.ts';
import { weekdayOf as weekdayOfDay } from '#shared/text/german-date.ts';

const asDay = (iso: string): Date | null => {
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== iso ? null : day;
};
const days = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The German day of the week of a date; '' when there is no such day. */
export const weekdayOf = (iso: string | null): string => (iso !== null && asDay(iso) ? weekdayOfDay(iso) : '');

/** `2021-12-02` → `2. Dezember 2021`. */
export function dayInWords(iso: string): string {
  const day = asDay(iso);
  return day ? days.format(day) : iso;
}

const aliases: Readonly<Record<string, string>> = { sonnabend: 'samstag' };

/** Whether a typed weekday (`Do`, `Do.`, `Donnerstag`) is the one of the date. Nothing typed contradicts nothing. */
export function isWeekdayRight(typed: string, iso: string | null): boolean {
  const right = weekdayOf(iso).toLowerCase();
  const word = typed.toLowerCase().replace(/[^a-zäöüß]/g, '');
  if (right === '' || word === '') return true;
  return right.startsWith(aliases[word] ?? word) && word.length >= 2;
}

/** A typed date brings its weekday where none was typed, and takes it along while the date is still being typed. */
export function withDate(event: Pick<EventEntry, 'date' | 'weekday'>, date: string | null): Partial<EventEntry> {
  const isOwn = event.weekday.trim() === '' || event.weekday === weekdayOf(event.date);
  return isOwn && date !== null ? { date, weekday: weekdayOf(date) } : { date };
}

export type EventProblem = { readonly kind: 'weekday'; readonly right: string } | { readonly kind: 'end-before-start' };

/** What cannot be right about an event. */
export function eventProblems(event: EventEntry): EventProblem[] {
  const problems: EventProblem[] = [];
  if (!isWeekdayRight(event.weekday, event.date)) problems.push({ kind: 'weekday', right: weekdayOf(event.date) });
  if (event.date !== null && event.endDate !== null && event.endDate < event.date) problems.push({ kind: 'end-before-start' });
  return problems;
}
