import { dropUnits } from './removing.ts';

/** „Seite 1 von 3“, „1 2 3 weiter“, „Zurück Weiter“. */
export const pagePosition = dropUnits(
  'page-position',
  ({ text }) =>
    text.length < 60 &&
    /^(?:[-–]?\s?seite \d{1,4}(?: (?:von|\/) \d{1,4})?\s?[-–]?|(?:(?:«|‹|zurück|vorherige(?: seite)?|erste)\s)?(?:\d{1,3}\s){1,12}(?:…\s)?(?:\d{1,3}\s)?(?:weiter|nächste(?: seite)?|»|›|letzte)|(?:nächste|vorherige) seite|zurück\s?[|/]?\s?weiter)$/iu.test(
      text,
    ),
);
