import { isPlace, isTopic } from '#shared/text/topics.ts';
import { isAgency } from './agency.ts';
import { bylineNames, hasBylineLabel } from './author-names.ts';
import type { RecogniseRule, Sign } from './sign.ts';
import { daysIn } from './written-date.ts';

const label =
  /^(?:von|text(?: von)?|text und fotos?|autor|autorin|autoren|verfasst von|geschrieben von|bericht|protokoll|ein (?:beitrag|gastbeitrag|kommentar) von|interview|das (?:interview|gespräch) führte|die fragen stellte)\s?:?\s(?=\S)/iu;
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
    if (daysIn(unit.text).length > 0) return beside(unit.text);
    const names = found ? namesIn(unit.text.slice(found[0].length)) : null;
    if (found && names) return { from: 0, to: found[0].length, value: names.join('\n'), extra: '' };
    return hasBylineLabel(unit.text) && unit.text.length <= 110 ? loose(unit.text, found?.[0].length ?? 0) : null;
  },
};

/** „Von Max Muster, Berlin“, „Text: Eva Beispiel, dpa“: names beside towns and agencies, and nothing else. `extra` is the agency. */
function loose(text: string, to: number): Sign | null {
  const { names, agency } = bylineNames(text, true);
  if (names.length === 0) return null;
  const rest = names
    .reduce((left, one) => left.replace(one, ' '), text.slice(to))
    .split(/[,;|/()]|(?<!\p{L})(?:und|mit)(?!\p{L})/u)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
  return rest.every((part) => isPlace(part) || isAgency(part) || /^(?:Text|Fotos?|Bild(?:er)?)$/u.test(part))
    ? { from: 0, to, value: names.join('\n'), extra: agency ?? '' }
    : null;
}

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
