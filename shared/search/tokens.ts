import { monthNames, monthNumber } from '../text/german-date.ts';
import { findField } from './fields.ts';
import type { Mend, Place, SearchField } from './tree.ts';

/** Longer input is read up to here. */
export const longestQuery = 1_000;

export type Token = Place &
  (
    | { readonly kind: 'word'; readonly text: string; readonly isOpen: boolean }
    | { readonly kind: 'phrase'; readonly text: string }
    /** A field's name with its colon; what it is tied to follows. */
    | { readonly kind: 'field'; readonly text: string; readonly field: SearchField }
    | { readonly kind: 'and' | 'or' | 'not' | 'open' | 'close'; readonly text: string }
  );

/** German operators only in capitals, so that „und“ stays a word. */
const operators: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
  ['AND', 'and'],
  ['UND', 'and'],
  ['&', 'and'],
  ['&&', 'and'],
  ['OR', 'or'],
  ['ODER', 'or'],
  ['|', 'or'],
  ['||', 'or'],
  ['NOT', 'not'],
  ['NICHT', 'not'],
]);

/** A section of a law is one word, whatever stands between. */
const section = /^§{1,2}\s?\d{1,5}[a-z]?(?![\p{L}\p{N}])/u;
/** Digits in groups of three, a blank of any width between, as the index reads them in texts: `2 500`, `1 000 000,50`. */
const grouped = /^\d{1,3}(?:[ \u00A0\u2007-\u2009\u202F]\d{3}){1,4}(?:,\d{1,6})?/u;
/** A day in words, with its year or without one: `3. Mai 2021`, `3. Mai`. */
const day = /^(\d{1,2}\.)\s?(\p{L}{3,9})\.?(?:(\s\d{4})|(?!\s\d))/u;
const numericDay = /^\d{1,2}\.\s\d{1,2}\.\s?\d{4}(?!\d)/u;
/** What stands behind them is no part of a word or of a further number. */
const wordless = /^[^\p{L}\p{N}-]*$/u;
/** The longest of them. */
const mostOfNumber = 40;
const quotes = /["„“”«»]/u;
const ends = /[\s()"„“”«»]/u;
const isDigit = /\d/;
const isSpace = (letter: string | undefined): boolean => letter !== undefined && /\s/u.test(letter);

/** A number or a day that is written with blanks, at the start of a text: how long it is there, and in the form in which the index reads it; null where none stands. */
function numberAt(text: string): { readonly length: number; readonly written: string } | null {
  const number = grouped.exec(text)?.[0];
  if (number !== undefined) return { length: number.length, written: number.replace(/\s/gu, ' ') };
  const date = numericDay.exec(text)?.[0];
  if (date !== undefined) return { length: date.length, written: date.replace(/\s/gu, '') };
  const [whole, dated = '', name = '', year = ''] = day.exec(text) ?? [];
  const month = monthNumber(name);
  const named = month === null ? undefined : monthNames[month - 1];
  if (whole === undefined || named === undefined) return null;
  // `1. Jan` may be about somebody of that name.
  const isWhole = named.length === name.length || /^(?:jänner|maerz)$/iu.test(name);
  return year === '' && !isWhole ? null : { length: whole.length, written: `${dated} ${named}${year === '' ? '' : ` ${year.trim()}`}` };
}

/** Cuts what was typed into words, phrases, operators, brackets and field names. Never fails; one pass. */
export function tokenise(typed: string): { readonly tokens: readonly Token[]; readonly mends: readonly Mend[] } {
  // Control characters, NUL among them, part words like a space; the length stays, so places stay.
  const text = typed.slice(0, longestQuery).replace(/\p{Cc}/gu, ' ');
  const mends: Mend[] = [];
  if (typed.length > longestQuery) mends.push({ kind: 'too-much', text: '', start: longestQuery, end: typed.length });
  const tokens: Token[] = [];
  let at = 0;

  const phrase = (): void => {
    const start = at;
    const close = text.slice(at + 1).search(quotes);
    const end = close < 0 ? text.length : at + 1 + close;
    const words = text.slice(at + 1, end);
    at = close < 0 ? end : end + 1;
    if (close < 0 && words.trim() !== '') mends.push({ kind: 'quote-open', text: text.slice(start, at), start, end: at });
    if (words.trim() !== '') tokens.push({ kind: 'phrase', text: words, start, end: at });
  };

  const wordEnd = (from: number): number => {
    const length = text.slice(from).search(ends);
    return length < 0 ? text.length : from + length;
  };

  /** `datum:märz 2021`, `datum:1. märz 2021`, `datum:2020..märz 2021`, `datum:>= 2021`: the value goes on over its spaces. */
  const dateEnd = (from: number): number => {
    const value = text.slice(from, from + 40);
    const match = /^(?:[<>=]{1,2}\s?|[\d./-]{0,10}(?:\.\.|…|–))?(?:\d{1,2}\.\s?)?([\p{L}.]{3,10})\s+\d{4}/u.exec(value);
    if (match && monthNumber(match[1] ?? '') !== null) return from + match[0].length;
    const compared = /^[<>=]{1,2}\s+(?=\d)/u.exec(value);
    return compared ? wordEnd(from + compared[0].length) : from;
  };

  const word = (): void => {
    const start = at;
    const name = /^([\p{L}]{2,20}):/u.exec(text.slice(at, at + 24));
    const field = name ? findField(name[1] ?? '') : null;
    if (name && field) {
      at += name[0].length;
      tokens.push({ kind: 'field', field, text: name[0], start, end: at });
      while (isSpace(text[at])) at += 1;
      if (field !== 'date') return;
      const begins = at;
      let end = dateEnd(begins);
      if (end > begins && text.startsWith('..', end)) end = Math.max(dateEnd(end + 2), wordEnd(end + 2));
      if (end > begins) {
        at = end;
        tokens.push({ kind: 'word', text: text.slice(begins, end), isOpen: false, start: begins, end });
      }
      return;
    }
    const number = isDigit.test(text.charAt(at)) ? numberAt(text.slice(at, at + mostOfNumber)) : null;
    const end = number === null ? 0 : wordEnd(at + number.length);
    if (number && wordless.test(text.slice(at + number.length, end))) {
      at = end;
      tokens.push({ kind: 'word', text: number.written, isOpen: false, start, end });
      return;
    }
    at = Math.max(wordEnd(at), at + 1);
    const whole = text.slice(start, at);
    const operator = operators.get(whole);
    tokens.push(
      operator
        ? { kind: operator, text: whole, start, end: at }
        : { kind: 'word', text: whole, isOpen: at === text.length, start, end: at },
    );
  };

  while (at < text.length) {
    const letter = text[at] ?? '';
    if (isSpace(letter)) at += 1;
    else if (letter === '(' || letter === ')') {
      tokens.push({ kind: letter === '(' ? 'open' : 'close', text: letter, start: at, end: at + 1 });
      at += 1;
    } else if (letter === '§' && section.test(text.slice(at, at + 12))) {
      const start = at;
      at += section.exec(text.slice(at, at + 12))?.[0].length ?? 1;
      tokens.push({ kind: 'word', text: text.slice(start, at), isOpen: at === text.length, start, end: at });
    } else if (quotes.test(letter)) phrase();
    else if (letter === '-' && at + 1 < text.length && !/[\s\-)]/u.test(text[at + 1] ?? '')) {
      tokens.push({ kind: 'not', text: '-', start: at, end: at + 1 });
      at += 1;
    } else word();
  }
  return { tokens, mends };
}
