import { expect, it } from 'vitest';
import { monthInWords, readMonth } from '#renderer/features/newsletter/month-field.tsx';
import { dayInWords, eventProblems, isWeekdayRight, weekdayOf, withDate } from '#renderer/stores/newsletter-events.ts';
import { emptyEvent } from '#renderer/stores/newsletter-sections.ts';

it.each([
  ['2021-12-02', 'Donnerstag'],
  ['2026-02-28', 'Samstag'],
  ['2024-02-29', 'Donnerstag'],
  ['2023-02-29', ''],
  ['quatsch', ''],
])('knows the weekday of %s', (iso, weekday) => {
  expect(weekdayOf(iso)).toBe(weekday);
});

it.each([
  ['Donnerstag', true],
  ['Do', true],
  ['Do.', true],
  ['DONNERSTAG,', true],
  ['', true],
  ['Freitag', false],
  ['Di', false],
  ['D', false],
])('compares a typed %j with Thursday, 2 December 2021', (typed, right) => {
  expect(isWeekdayRight(typed, '2021-12-02')).toBe(right);
});

it('takes Sonnabend for Saturday', () => {
  expect(isWeekdayRight('Sonnabend', '2026-02-28')).toBe(true);
});

it('fills an empty weekday from a typed date and corrects it while the date is still being typed', () => {
  let event = { ...emptyEvent };
  // „2.12.20“ is a day already, before „2.12.2021“ is.
  for (const date of ['2020-12-02', '2021-12-02']) event = { ...event, ...withDate(event, date) };
  expect(event).toMatchObject({ date: '2021-12-02', weekday: 'Donnerstag' });
  expect({ ...event, ...withDate(event, null) }).toMatchObject({ date: null, weekday: 'Donnerstag' });
  const typed = { ...emptyEvent, weekday: 'Di.' };
  expect({ ...typed, ...withDate(typed, '2021-12-02') }.weekday).toBe('Di.');
});

it('flags a wrong weekday and an end before the start, and says what is right', () => {
  expect(eventProblems({ ...emptyEvent, weekday: 'Freitag', date: '2021-12-02', endDate: '2021-12-01' })).toEqual([
    { kind: 'weekday', right: 'Donnerstag' },
    { kind: 'end-before-start' },
  ]);
  expect(eventProblems({ ...emptyEvent, weekday: 'Do.', date: '2021-12-02', endDate: '2021-12-03' })).toEqual([]);
  expect(eventProblems({ ...emptyEvent, weekday: 'Freitag' })).toEqual([]);
});

it('writes days and months in words', () => {
  expect(dayInWords('2021-12-02')).toBe('2. Dezember 2021');
  expect([monthInWords('2021-11'), monthInWords('')]).toEqual(['November 2021', '']);
});

it.each([
  ['November 2021', '2021-11'],
  ['11/2021', '2021-11'],
  ['3.2022', '2022-03'],
  ['2021-11', '2021-11'],
  ['2021-13', null],
  ['irgendwann', null],
])('reads the month %j', (text, month) => {
  expect(readMonth(text)).toBe(month);
});
