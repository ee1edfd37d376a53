import { dropUnits } from './removing.ts';

/** The label or the hint of a search field. */
export const searchLine = dropUnits(
  'search-line',
  ({ text }) =>
    text.length < 50 &&
    /^(?:suchen?|suchbegriff(?: eingeben)?|(?:volltext|seiten|website)suche|suche nach|suche öffnen|suchformular|search)\s?(?:\.{2,3}|…|:)?$/iu.test(
      text,
    ),
);
