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

/** Cookie and consent wording: the site speaking of itself, not a report about cookies. */
export const consentLine = dropUnits('consent-line', ({ text }) => {
  if (isMadeOf(text, buttons)) return true;
  if (text.length > 700 || !/cookies?\b|einwilligung|tracking/iu.test(text)) return false;
  return (
    /\b(?:wir|unsere? (?:partner|website|webseite|seite|internetseite)|diese[rs]? (?:website|webseite|seite|internetseite))\b/iu.test(
      text,
    ) && /\b(?:verwende[nt]|nutz(?:en|t)|setz(?:en|t)|benutz(?:en|t)|einwillig\p{L}*|zustimm\p{L}*|akzeptier\p{L}*)(?!\p{L})/iu.test(text)
  );
});
