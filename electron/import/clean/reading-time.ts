import { dropUnits } from './removing.ts';

/** How long reading takes, how often it was read. */
export const readingTime = dropUnits(
  'reading-time',
  ({ text }) =>
    text.length < 50 &&
    /^(?:(?:lesezeit|lesedauer)\s?:?\s?(?:ca\.\s)?\d{1,3}\s?(?:min|minuten?)\.?|\d{1,3}\s?(?:min|minuten?)\.? lese(?:zeit|dauer)|\d{1,7} (?:aufrufe|kommentare?|klicks))$/iu.test(
      text,
    ),
);
