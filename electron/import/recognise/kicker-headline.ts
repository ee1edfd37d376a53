import { looksLikeHead, wordCount } from '#shared/text/line-shape.ts';
import type { Unit } from '../clean/unit.ts';
import type { RecogniseRule } from './sign.ts';

const notKicker =
  /^(?:Stichw(?:ö|oe)rter|Schlagw(?:ö|oe)rter|Tags?|Themen|Von|Text|Foto|Fotos|Bild|Quelle|Autor(?:in)?|Stand|Datum|Telefon|Tel|Fax|E-?Mail|Internet|Web|Link|Links|Ort|Zeit|Rubrik|Kontakt|Hinweis|https?)$/iu;

/** The kicker of „Kicker: Headline“, or null. */
export function kickerBefore(unit: Unit): string | null {
  if (!unit.text.includes(':') || unit.kind === 'table-row' || unit.kind === 'list-item' || !looksLikeHead(unit.text)) return null;
  const found = /^([^:„“"!?]{2,60}):\s(?=\S)/u.exec(unit.text);
  const kicker = found?.[1]?.trim();
  if (kicker === undefined || wordCount(kicker) > 6 || notKicker.test(kicker)) return null;
  return /^[\p{Lu}\p{N}#]/u.test(kicker) && wordCount(unit.text) > wordCount(kicker) ? kicker : null;
}

/** „Sachsen: Neue CIO für den Freistaat“. */
export const kickerHeadline: RecogniseRule = {
  name: 'kicker-headline',
  find: (unit) => {
    const kicker = kickerBefore(unit);
    return kicker === null ? null : { from: 0, to: unit.text.indexOf(':') + 1, value: kicker, extra: '' };
  },
};
