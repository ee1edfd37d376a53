import { dayNumber } from './documents.ts';

/** Later than any day of the calendar. */
const mostDays = 4_000_000;

/** Bounds of a period as the index counts days; a day that no calendar has bounds nothing. */
export const firstDay = (day: string | null): number => (day === null ? null : dayNumber(day)) ?? 0;
export const lastDay = (day: string | null): number => (day === null ? null : dayNumber(day)) ?? mostDays;
