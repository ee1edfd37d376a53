import { describe, expect, it } from 'vitest';
import { dayOfUrl } from '#electron/import/extract/page-facts-dates.ts';
import { dayIn, dayOfStamp, daysIn, daysOfStrokes } from '#electron/import/recognise/written-date.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { readText } from './reading-support.ts';

describe('days as pages write them', () => {
  it.each([
    ['12. Mai 2017', '2017-05-12'],
    ['12.05.17', '2017-05-12'],
    ['Fr., 12.5.2017, 14:30 Uhr', '2017-05-12'],
    ['26 | 01 | 2022', '2022-01-26'],
    ['3. Jänner 2019', '2019-01-03'],
    ['May 12, 2017', '2017-05-12'],
    ['Juli 9, 2016', '2016-07-09'],
    ['1st March 2020', '2020-03-01'],
    ['26 Okt 2018', '2018-10-26'],
    ['26/12/2019', '2019-12-26'],
    ['12/31/2020', '2020-12-31'],
    ['2017/05/12', '2017-05-12'],
    ['20170512', '2017-05-12'],
    ['Thu, 31 May 2012 08:00:00 +0200', '2012-05-31'],
  ])('reads %s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });

  it.each([
    '31.02.2020',
    'vor 3 Tagen',
    '3.14.15.92',
    '192.168.10.2020',
    'Version 2.10.4.1',
    '10.30 Uhr',
    '12:05:2017',
    'Seite 3 von 12',
    '0176 20170512345',
  ])('finds no day in %s', (text) => {
    expect(dayIn(text)).toBeNull();
  });

  it('finds all days of a line in order', () => {
    expect(daysIn('27.09.2021, 11:00 Uhr, aktualisiert am 4. Oktober 2021').map((day) => day.iso)).toEqual(['2021-09-27', '2021-10-04']);
  });

  it('counts a late evening in UTC as the next day in Germany, in summer two hours earlier', () => {
    expect(dayOfStamp('2022-10-17T22:30:00Z')).toBe('2022-10-18');
    expect(dayOfStamp('2022-12-17T22:30:00Z')).toBe('2022-12-17');
    expect(dayOfStamp('2022-12-17T23:30:00+00:00')).toBe('2022-12-18');
    expect(dayOfStamp('2022-10-17T23:30:00+02:00')).toBe('2022-10-17');
  });

  it('knows that strokes may part day and month either way', () => {
    expect(daysOfStrokes('11/01/2023 12:43')).toEqual(['2023-01-11', '2023-11-01']);
    expect(daysOfStrokes('25/01/2023')).toEqual(['2023-01-25']);
  });

  it('takes the day of an address, not its other numbers', () => {
    expect(dayOfUrl('https://a.example/2017/05/12/titel')).toEqual({ day: '2017-05-12', month: '2017-05' });
    expect(dayOfUrl('https://a.example/2016/11/01/')).toEqual({ day: '2016-11-01', month: '2016-11' });
    expect(dayOfUrl('https://a.example/meldung-20170512.html')).toEqual({ day: '2017-05-12', month: '2017-05' });
    expect(dayOfUrl('https://a.example/meldungen/29-10-2021')).toEqual({ day: '2021-10-29', month: '2021-10' });
    expect(dayOfUrl('https://a.example/meldungen/31-02-2021')).toEqual({ day: null, month: null });
    expect(dayOfUrl('https://a.example/2017/05/titel')).toEqual({ day: null, month: '2017-05' });
    expect(dayOfUrl('https://a.example/artikel/2023/43/titel')).toEqual({ day: null, month: null });
    expect(dayOfUrl('https://archiv.example/web/20190717140047/http://a.example/titel')).toEqual({ day: null, month: null });
    expect(dayOfUrl(null)).toEqual({ day: null, month: null });
  });

  it('reads long hostile lines in time that grows with their length alone', () => {
    for (const text of ['1'.repeat(100_000), '1.'.repeat(50_000), 'Jan '.repeat(30_000), ' 1 | 2 | '.repeat(20_000)]) {
      expect(daysIn(text).length).toBeLessThan(100_000);
    }
  });

  it.each(['Süderende', 'Ostende', 'Weststart'])('keeps the day behind a town that ends as a label does: %s', (town) => {
    const text = 'Der Plan kostet elf Millionen Euro und wird bis zum Herbst im Rat beraten, bevor gebaut wird. '.repeat(2);
    const { headline, date, place } = (
      readText(`Neues Portal für alle Ämter\n\n${town}, 9.11.2018\n\n${text}\n`).records[0] as ReportRecord
    ).fields;
    expect([headline?.value, date?.value, place?.value]).toEqual(['Neues Portal für alle Ämter', '2018-11-09', town]);
  });
});
