import { isoDay, monthNumber } from '#shared/text/german-date.ts';

/** A calendar day as it stands in a text, whatever its form. */
export interface WrittenDay {
  readonly iso: string;
  readonly index: number;
  readonly text: string;
}

const numbered =
  /(?<!\d)(?<y1>\d{4})[-/.](?<m1>\d{1,2})[-/.](?<d1>\d{1,2})(?!\d)|(?<![\d.])(?<d2>\d{1,2})\.\s?(?<m2>\d{1,2})\.\s?(?<y2>\d{4}|\d{2})(?![\d:]|\.\d)|(?<![\d/])(?<d3>\d{1,2})\s?[/|-]\s?(?<m3>\d{1,2})\s?[/|-]\s?(?<y3>\d{4})(?!\d)|(?<!\d)(?<y4>(?:19|20)\d{2})(?<m4>0[1-9]|1[0-2])(?<d4>0[1-9]|[12]\d|3[01])(?=$|T|\d{4,6}$)/gu;
const dayFirst =
  /(?<!\d)(?<d>\d{1,2})(?:\.|st|nd|rd|th)?[\s-]{0,2}(?<m>Januar|Jänner|Februar|Feber|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December|Jan|Jän|Feb|Mär|Mar|Mrz|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Oct|Nov|Dez|Dec)\.?,?[\s-]{0,2}(?<y>(?:19|20)\d{2}|['’]\d{2})(?!\d)/giu;
const monthFirst =
  /(?<!\p{L})(?<m>Januar|Jänner|Februar|Feber|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December|Jan|Jän|Feb|Mär|Mar|Mrz|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Oct|Nov|Dez|Dec)\.?\s{1,2}(?<d>\d{1,2})(?:\.|st|nd|rd|th)?,?\s{1,2}(?<y>(?:19|20)\d{2})(?!\d)/giu;

/** English month names beside the German ones. */
const monthOf = (word: string): number | null =>
  /^\d/u.test(word)
    ? Number(word)
    : monthNumber(
        word
          .toLowerCase()
          .replace(/^jän$/u, 'jan')
          .replace(/^feber$/u, 'feb')
          .replace(/^mar(?:ch)?$/u, 'mär')
          .replace(/^may$/u, 'mai')
          .replace(/^oct(?:ober)?$/u, 'okt')
          .replace(/^dec(?:ember)?$/u, 'dez')
          .replace(/uary$/u, 'uar')
          .replace(/^june$/u, 'juni')
          .replace(/^july$/u, 'juli'),
      );

/** All days of a text in the forms that pages write: German, English, ISO, with strokes or dashes; days that do not exist are passed over. */
export function daysIn(text: string): WrittenDay[] {
  if (!/\d\d/u.test(text)) return [];
  const days: WrittenDay[] = [];
  const add = (found: RegExpMatchArray, year = '', month = '', day = ''): void => {
    const iso = isoOf(year, monthOf(month), Number(day));
    if (iso !== null && found.index !== undefined) days.push({ iso, index: found.index, text: found[0] });
  };
  // Figures stand in many lines, two of them beside a point or a stroke in few.
  if (/\d\s?[-/.|]\s?\d|\d{8}/u.test(text)) {
    for (const found of text.matchAll(numbered)) {
      const parts = found.groups ?? {};
      for (const form of ['1', '2', '3', '4'])
        if (parts[`y${form}`] !== undefined) add(found, parts[`y${form}`], parts[`m${form}`], parts[`d${form}`]);
    }
  }
  // Most lines name neither year nor month.
  if (
    /(?:19|20)\d\d|['’]\d\d/u.test(text) &&
    /(?:jan|jän|feb|mär|mae|mar|mrz|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)/iu.test(text)
  ) {
    for (const form of [dayFirst, monthFirst]) {
      for (const found of text.matchAll(form)) {
        const taken = days.some((day) => day.index < found.index + found[0].length && found.index < day.index + day.text.length);
        if (!taken) add(found, found.groups?.['y'], found.groups?.['m'], found.groups?.['d']);
      }
    }
  }
  return days.toSorted((a, b) => a.index - b.index);
}

/** The first day of a text, or null. */
export const dayIn = (text: string): string | null => daysIn(text)[0]?.iso ?? null;

function isoOf(year: string, monthPart: number | null, day: number): string | null {
  const digits = Number(year.replace(/['’]/u, ''));
  const full = digits < 100 ? (digits > 69 ? 1900 : 2000) + digits : digits;
  if (monthPart === null || full < 1970 || full > 2100) return null;
  // „12/31/2020“ can only be the American order.
  return monthPart > 12 && day <= 12 ? isoDay(full, day, monthPart) : isoDay(full, monthPart, day);
}

/**
 * The day of a machine-readable time as a reader in Germany sees it: times in UTC late in the evening fall on the next day.
 */
export function dayOfStamp(stamp: string): string | null {
  const iso = dayIn(stamp);
  const utc = /T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|\+00:?00)$/u.exec(stamp.trim());
  if (iso === null || utc === null) return iso;
  const offset = isSummer(iso) ? 2 : 1;
  if (Number(utc[1]) + offset < 24) return iso;
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Both readings of „11/01/2023“, where a program wrote it and either may be meant; the German one first. */
export function daysOfStrokes(stamp: string): readonly string[] {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u.exec(stamp.trim());
  if (found === null) return [];
  const [first, second, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return [...new Set([isoDay(year, second, first), isoDay(year, first, second)])].filter((day) => day !== null);
}

/** Between the last Sundays of March and October. */
function isSummer(iso: string): boolean {
  const year = Number(iso.slice(0, 4));
  const lastSunday = (of: number): string => {
    const last = new Date(Date.UTC(year, of, 0));
    last.setUTCDate(last.getUTCDate() - last.getUTCDay());
    return last.toISOString().slice(0, 10);
  };
  return iso >= lastSunday(3) && iso < lastSunday(10);
}
