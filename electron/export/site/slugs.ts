import { createHash } from 'node:crypto';
import { fold } from '#shared/text/fold.ts';

const longest = 60;
const longestWord = 25;
/** Names that Windows keeps for devices, and the one that a folder's own page has. */
const taken = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;

/** A text as part of an address: `Bürger fragen – Ämter antworten` → `buerger-fragen-aemter-antworten`; '' where no letter is left. */
export function slugOf(text: string): string {
  const words = fold(text.slice(0, 500))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  let slug = '';
  for (const word of words) {
    const room = longest - slug.length - 1;
    // A word is left out rather than cut, unless it is longer than words are.
    if (word.length <= room || room > longestWord) slug = slug === '' ? word.slice(0, longest) : `${slug}-${word.slice(0, room)}`;
    if (word.length > room) break;
  }
  return slug;
}

/** Something that gets an address: `text` is what the address tells, `key` what stays when the text changes. */
export interface Named {
  readonly key: string;
  readonly text: string;
}

/** An address part for each key. Of several with the same text the first keeps the plain one; give them in an order that lasts. */
export function uniqueSlugs(all: readonly Named[], otherwise: string): ReadonlyMap<string, string> {
  const used = new Set<string>();
  const slugs = new Map<string, string>();
  for (const { key, text } of all) {
    const plain = slugOf(text) || otherwise;
    const slug = used.has(plain) || taken.test(plain) ? `${plain}-${markOf(key)}` : plain;
    used.add(slug);
    slugs.set(key, slug);
  }
  return slugs;
}

const markOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 8);
