import { type RecogniseRule, whole } from './sign.ts';

const contact =
  /^(?:(?:tel(?:efon)?|fon|fax|telefax|mobil)\.?\s?:?\s?[+(\d]|e-?mail\s?:?\s?\S+@|internet\s?:|web\s?:|www\.|\S+@\S+\.\p{L}{2,}$|\d{5}\s\p{Lu}[\p{L} ()./-]{1,50}$|\p{Lu}[\p{L} .-]{2,50}(?:str(?:aße|\.)|platz|weg|allee|ring|gasse|damm|ufer|markt)\s?\d{1,4}\s?\p{L}?$|[\p{L}.-]{2,50}-(?:str(?:aße|\.)|platz|weg|allee|ring)\s\d{1,4}\s?\p{L}?$|vertreten durch|ust-?id|registergericht|amtsgericht|hrb\s)/iu;

/** Street, town with postcode, telephone, mail: parts of an address. */
export const contactLine: RecogniseRule = {
  name: 'contact-line',
  find: (unit) => (unit.text.length < 140 && contact.test(unit.text) ? whole(unit) : null),
};
