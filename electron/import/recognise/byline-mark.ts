import type { RecogniseRule } from './sign.ts';

const mark = /(?:^|\s)\(((?:\p{Ll}{2,6}|[A-ZÄÖÜ]{1,3}\p{Ll}?)(?:\s?[/,-]\s?\p{L}{2,6}){0,3})\)$/u;
const notInitials = new Set([
  'sic',
  'red',
  'anm',
  'usw',
  'etc',
  'siehe',
  'oben',
  'unten',
  'links',
  'rechts',
  'mitte',
  'neu',
  'alt',
  'nur',
  'ab',
]);

/** „… hineinreicht.“ (ba)“: initials behind the last sentence. */
export const bylineMark: RecogniseRule = {
  name: 'byline-mark',
  find: (unit) => {
    const tail = unit.text.slice(-40);
    const found = mark.exec(tail);
    const value = found?.[1] ?? '';
    if (!found || !/\p{Ll}{2}/u.test(value) || (notInitials.has(value) && value !== 'red')) return null;
    const at = unit.text.length - tail.length + found.index;
    if (at > 0 && !/[.!?…]["“”»’)]{0,2}$/u.test(unit.text.slice(0, at).trimEnd())) return null;
    return { from: at, to: unit.text.length, value, extra: '' };
  },
};
