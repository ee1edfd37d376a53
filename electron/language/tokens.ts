import { dateAt, parseGermanDate } from '#shared/text/german-date.ts';
import { dayAt } from './calendar-days.ts';

/** A piece of a text that is read as one word; numbers, dates and sections of a law carry their one form in `value`. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** A `date` has a year (`20240314`), a `day` has none (`0314`). */
  readonly kind: 'word' | 'number' | 'date' | 'day';
  readonly value: string;
}

/**
 * A section of a law, an abbreviation with dots, or a word with what is written within it:
 * hyphens, an apostrophe, the signs between the genders (`Bürger:innen`, `Bürger/-innen`).
 */
const tokenPattern =
  /§{1,2}\s?\d{1,5}[a-z]?(?![\p{L}\p{N}])|\p{L}\.(?:\p{L}\.){1,5}(?!\p{L})|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B\u2060]{0,80}(?:(?:[-\u2010\u2011&](?=[\p{L}\p{N}])|['’](?=\p{L})|[:*_](?=innen|in(?!\p{L}))|\/-?(?=innen))[\p{L}\p{N}\p{M}\u00AD\u200B\u2060]{1,80}){0,12}/gu;

const grouped = /\d{1,3}(?:[. \u00A0\u2007-\u2009\u202F'’]\d{3}){1,4}(?:,\d{1,6})?(?![\p{L}\p{N}]|[.,]\d)/uy;
const decimal = /\d{1,15}[.,:]\d{1,6}(?![\p{L}\p{N}]|[.,:]\d)/uy;
const digit = /^\d/;
const signs = /[^\d,]/g;

/** Matches a sticky pattern at one place of a text. */
function at(pattern: RegExp, text: string, index: number): string | null {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? null;
}

const decimalValue = (text: string): string => text.replace(/[.,:]/, 'komma');

/** The number or date that starts at a digit, with its one form; null when the digit begins a word (`5G`) or a plain number. */
function numberAt(text: string, index: number): Token | null {
  const date = dateAt(text, index);
  const iso = date === null ? null : parseGermanDate(date);
  if (date !== null && iso !== null) return { start: index, end: index + date.length, kind: 'date', value: iso.replaceAll('-', '') };
  const day = dayAt(text, index);
  if (day !== null) return { start: index, end: index + day.length, kind: 'day', value: day.value };
  const thousands = at(grouped, text, index);
  if (thousands !== null)
    return { start: index, end: index + thousands.length, kind: 'number', value: decimalValue(thousands.replace(signs, '')) };
  const fraction = at(decimal, text, index);
  return fraction === null ? null : { start: index, end: index + fraction.length, kind: 'number', value: decimalValue(fraction) };
}

/** All words and numbers of a text in order. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  tokenPattern.lastIndex = 0;
  for (let match = tokenPattern.exec(text); match !== null; match = tokenPattern.exec(text)) {
    const value = match[0];
    const start = match.index;
    if (value.startsWith('§')) {
      found.push({ start, end: start + value.length, kind: 'number', value: `paragraf${value.replace(/[§\s]/g, '')}` });
      continue;
    }
    const number = digit.test(value) ? numberAt(text, start) : null;
    found.push(number ?? { start, end: start + value.length, kind: 'word', value });
    if (number) tokenPattern.lastIndex = number.end;
  }
  return found;
}
