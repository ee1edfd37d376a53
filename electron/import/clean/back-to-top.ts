import { dropUnits } from './removing.ts';

/** Ways back: to the top, to the overview. */
export const backToTop = dropUnits(
  'back-to-top',
  ({ text }) =>
    text.length < 60 &&
    /^(?:[«‹<^↑←]\s?)?(?:nach oben|zum seitenanfang|seitenanfang|zurück(?: zur (?:übersicht|startseite|liste|ergebnisliste))?|zur übersicht|zur startseite|back to top)$/iu.test(
      text,
    ),
);
