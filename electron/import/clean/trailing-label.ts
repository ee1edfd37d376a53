import { dropUnits } from './removing.ts';

const label =
  /^(?:aktuelle (?:meldungen|nachrichten|beiträge|termine)|aktuelles|neueste (?:meldungen|beiträge|artikel)|meistgelesen(?:e (?:artikel|beiträge))?|top-?themen|weitere (?:meldungen|themen|artikel|beiträge|nachrichten|informationen)|(?:meist|oft) gelesen|kommentare|service|newsletter|mediadaten|partner|sponsoren|galerie|bildergalerie|themen|links|downloads?|das könnte sie auch interessieren|ähnliche (?:artikel|beiträge|themen))\W*$/iu;

/** Labels of lists that did not come along: nothing but other labels follow. */
export const trailingLabel = dropUnits('trailing-label', (unit, index, units) => {
  if (unit.text.length > 60 || !label.test(unit.text)) return false;
  return units.slice(index + 1, index + 6).every((later) => label.test(later.text)) && index + 6 > units.length - 1 && index > 0;
});
