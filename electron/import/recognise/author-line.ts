import type { RecogniseRule } from './sign.ts';

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
    const names = found ? namesIn(unit.text.slice(found[0].length)) : null;
    return found && names ? { from: 0, to: found[0].length, value: names.join('\n'), extra: '' } : null;
  },
};
