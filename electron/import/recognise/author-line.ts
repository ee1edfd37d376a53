import { writtenDates } from '#shared/text/german-date.ts';
import { isTopic } from '#shared/text/topics.ts';
import type { RecogniseRule, Sign } from './sign.ts';

const label =
  /^(?:von|text|text und foto|autor|autorin|autoren|verfasst von|ein (?:beitrag|gastbeitrag|kommentar) von|interview|das (?:interview|gespräch) führte|die fragen stellte)\s?:?\s(?=\S)/iu;
const name = /^(?:(?:Dr|Prof|Dipl\.-\p{L}{1,6}|Mag)\.\s){0,3}\p{Lu}[\p{L}.’'-]*(?:\s(?:von|van|de|zu|der|\p{Lu}[\p{L}.’'-]*)){1,4}$/u;

/** The names in a list of names, or null when it is none. */
export function namesIn(text: string): string[] | null {
  const parts = text
    .replace(/\.$/, '')
    .split(/\s?[,;/]\s|\sund\s|\s&\s/u)
    .map((part) => part.trim());
  return parts.length <= 6 && parts.every((part) => part.length <= 60 && name.test(part)) ? parts : null;
}

/** „Von Max Muster und Eva Beispiel“. `to` is the end of the label, `value` the names parted by a line break. */
export const authorLine: RecogniseRule = {
  name: 'author-line',
  find: (unit) => {
    if (unit.text.length > 140 || unit.kind === 'heading') return null;
    const found = label.exec(unit.text);
    if (writtenDates(unit.text).length > 0) return beside(unit.text);
    const names = found ? namesIn(unit.text.slice(found[0].length)) : null;
    return found && names ? { from: 0, to: found[0].length, value: names.join('\n'), extra: '' } : null;
  },
};

/** Names in a line that also tells the date. */
function beside(text: string): Sign | null {
  for (const part of text.split(/[|·•,]|\s[–—-]\s/u)) {
    const names = namesIn(part.trim().replace(label, ''));
    if (names !== null && !isTopic(names[0] ?? '') && !/^(?:Bad|Sankt)\s/u.test(names[0] ?? '')) {
      return { from: 0, to: text.length, value: names.join('\n'), extra: '' };
    }
  }
  return null;
}
