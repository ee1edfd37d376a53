import { isMadeOf } from '#shared/text/line-shape.ts';
import { dropUnits } from './removing.ts';

const buttons = new Set([
  'alle cookies akzeptieren',
  'cookies akzeptieren',
  'alle akzeptieren',
  'alle ablehnen',
  'akzeptieren',
  'ablehnen',
  'nur notwendige cookies',
  'nur essenzielle cookies akzeptieren',
  'nur notwendige',
  'einstellungen',
  'cookie-einstellungen',
  'cookie einstellungen',
  'einstellungen anpassen',
  'einstellungen verwalten',
  'cookie-hinweis',
  'auswahl speichern',
  'auswahl erlauben',
  'zustimmen',
  'einverstanden',
  'accept all',
  'datenschutzeinstellungen',
  'privatsphäre-einstellungen',
]);

/** What stands in place of something from another site until the reader agrees. */
const embedded =
  /^(?:(?:empfohlener |an dieser stelle .{0,40})?(?:redaktioneller |externer? )+inhalt|(?:externe|eingebettete) inhalte? (?:anzeigen|laden|zulassen)|wenn sie diese[sn]? .{0,30}(?:video|inhalt|karte|tweet|beitrag).{0,40}(?:sehen|laden|anzeigen|ansehen) (?:möchten|wollen)|um diese[sn]? (?:video|inhalt|karte|element).{0,80}(?:cookies|einwilligung|zustimm)|(?:ich bin damit einverstanden|hiermit (?:erlaube|stimme) ich|ich stimme zu),? .{0,20}(?:dass|externe)|(?:video|inhalt|karte) (?:laden|anzeigen|abspielen)$)/iu;

/** Cookie and consent wording: the site speaking of itself, not a report about cookies. */
export const consentLine = dropUnits('consent-line', ({ text }) => {
  if (isMadeOf(text, buttons) || (text.length < 320 && embedded.test(text))) return true;
  if (text.length > 700 || !/cookies?\b|einwilligung|tracking/iu.test(text)) return false;
  return (
    /\b(?:wir|unsere? (?:partner|website|webseite|seite|internetseite)|diese[rs]? (?:website|webseite|seite|internetseite))\b/iu.test(
      text,
    ) && /\b(?:verwende[nt]|nutz(?:en|t)|setz(?:en|t)|benutz(?:en|t)|einwillig\p{L}*|zustimm\p{L}*|akzeptier\p{L}*)(?!\p{L})/iu.test(text)
  );
});
