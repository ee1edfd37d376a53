import { daysIn } from './written-date.ts';

/** What stands beside a day or a name in lines that tell when and by whom, and says nothing of what a report is about. */
const beside =
  /(?<!\p{L})(?:veröffentlicht|veröffentlichung|publiziert|publikation|erstellt|erschienen|erscheint|eingestellt|verfasst|geschrieben|gepostet|hochgeladen|letzte[rsn]?|änderung|stand|datum|aktualisiert|aktualisierung|zuletzt|geändert|bearbeitet|überarbeitet|erstmals|online|seit|vom|von|am|den|um|uhr|in|unter|und|mit|meldung|pressemitteilung|artikel|beitrag|eintrag|redaktion|date|published|updated|posted|on|by|lesezeit|lesedauer|dauer|minuten?|min|stunden?|tage[n]?|kommentare?|aufrufe|kategorien?|rubrik|tags?|drucken|teilen|merken|weiterlesen|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?|mo|di|mi|do|fr|sa|so|\d{1,2}[:.]\d{2})(?!\p{L})/giu;
/** „Dieser Beitrag wurde am … veröffentlicht“, „Er ist zuletzt am … geändert worden“: whole sentences about the page. */
const aboutPage =
  /(?<!\p{L})(?:dieser? (?:beitrag|artikel|eintrag|text|seite|meldung)|(?:beitrag|artikel|eintrag|text)) (?:wurde|ist)(?!\p{L})/iu;

/**
 * Whether a line tells more than when and by whom: a sentence, or the subject of a heading. Such a line is never taken for the fact that was
 * found in it. In doubt it tells more, because a line too many is seen and a sentence lost is not.
 */
export function tellsMore(text: string, isHeading = false): boolean {
  if (text.length > 600) return true;
  if (aboutPage.test(text)) return false;
  const rest = daysIn(text)
    .reduce((left, day) => left.replace(day.text, ' | '), text)
    .replace(beside, ' ');
  return rest.split(/[|·•/()[\]]/u).some((part) => {
    const words = part.match(/\p{L}[\p{L}\p{N}.’'-]*/gu) ?? [];
    if (isHeading) return words.length > 0;
    // Names, towns and topics are written with capitals; what is told of them is not.
    const told = words.filter((word) => /^\p{Ll}[\p{L}-]{2,}/u.test(word));
    return words.length >= 9 || (words.length >= 3 && told.length > 0);
  });
}
