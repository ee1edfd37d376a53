import { isPlace } from '#shared/text/topics.ts';
import { isAgency } from './agency.ts';
import type { RecogniseRule } from './sign.ts';

const placed = /^(\p{Lu}[\p{L}-]{2,25}(?:\s\p{L}[\p{L}-]{1,20})?)\.?\s?\((\p{L}{2,6}(?:[/, -]{1,2}\p{L}{2,6}){0,3})\)\s?[.:–—-]?\s/u;
const agencyOnly = /^\((\p{L}{2,6}(?:[/, -]{1,2}\p{L}{2,6}){0,3})\)\s?[.:–—-]?\s/u;

/** „ERFURT (dpa/kt) – …“ or „(dpa) …“ in front of a text. `value` is the place, `extra` the agency. */
export const placeMark: RecogniseRule = {
  name: 'place-mark',
  find: (unit) => {
    if (unit.text.length < 80) return null;
    const start = unit.text.slice(0, 80);
    const found = placed.exec(start);
    const place = found?.[1] ?? '';
    const agencyName = found?.[2] ?? '';
    if (found && (isPlace(titleCase(place)) || /^\p{Ll}/u.test(agencyName) || isAgency(agencyName)) && isMark(agencyName)) {
      return { from: 0, to: found[0].trimEnd().length, value: place, extra: agencyName };
    }
    const only = agencyOnly.exec(start);
    if (!only || !isMark(only[1] ?? '')) return null;
    return { from: 0, to: only[0].trimEnd().length, value: '', extra: only[1] ?? '' };
  },
};

/** Agencies and initials: small letters, or the name of an agency in capitals. */
const isMark = (text: string): boolean => /^[\p{Ll}/, -]+$/u.test(text) || isAgency(text);

const titleCase = (text: string): string => text.slice(0, 1) + text.slice(1).toLowerCase();
