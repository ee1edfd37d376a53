import { isCapitals, wordCount } from '#shared/text/line-shape.ts';
import { type RecogniseRule, whole } from './sign.ts';

const known =
  /^(?:(?:unsere |aktuelle |weitere |neue |kommende |nächste )?(?:termine|veranstaltungen|veranstaltungshinweise|veranstaltungstipps|termine und veranstaltungen|veranstaltungen und termine|terminhinweise|terminvorschau|terminkalender)|aus der praxis|praxisbeispiele?|praxisbericht|gute beispiele|gute praxis|(?:interessante |aktuelle |weitere )themen|aktuelles|aktuelle meldungen|neuigkeiten|neues|neues aus .{3,40}|nachrichten|meldungen|kurz notiert|kurzmeldungen|kurz & knapp|kurz und knapp|im fokus|fokus|schwerpunkt|schwerpunktthema|titelthema|thema des monats|im blickpunkt|blickpunkt|editorial|vorwort|grußwort|rückblick|ausblick|fördermittel|förderung|förderprogramme|aktuelle förderaufrufe|publikationen|veröffentlichungen|lesetipps?|literaturtipps?|linktipps?|tipps?|wissenswertes|service|in eigener sache|personalia|zahl des monats|zitat des monats|projekte|projekt des monats|porträt|im porträt|aus den (?:kommunen|regionen|ländern|projekten)|aus dem netzwerk|aus den ministerien|blick über den tellerrand|studien|umfragen?|ausschreibungen|wettbewerbe|stellenangebote|mitmachen)\s?:?$/iu;
const eventWords = /termin|veranstaltung/iu;

/** The title of a part of a newsletter: a known one, or a few words in capitals. `extra` tells lists of events. */
export const sectionLabel: RecogniseRule = {
  name: 'section-label',
  find: (unit) => {
    if (unit.text.length > 60 || wordCount(unit.text) > 7 || /[.,;?!]$/u.test(unit.text)) return null;
    if (!known.test(unit.text) && !(isCapitals(unit.text) && /^\p{Lu}[\p{Lu}\p{N}\s&/–-]{3,58}:?$/u.test(unit.text))) return null;
    return whole(unit, unit.text, eventWords.test(unit.text) ? 'events' : '');
  },
};
