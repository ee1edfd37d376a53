import { wordCount } from '#shared/text/line-shape.ts';
import { type RecogniseRule, whole } from './sign.ts';

const phrase =
  /^[»›>→[(]?\s?(?:mehr(?: erfahren| lesen| dazu| infos?| informationen| hierzu| zum thema| im blog)?|weiter(?:lesen| lesen)?|zum (?:\p{L}|-){3,40}(?: \p{L}+){0,3}|zur (?:\p{L}|-){3,40}(?: \p{L}+){0,3}|zu den (?:\p{L}|-){3,40}(?: \p{L}+){0,2}|hier (?:anmelden|klicken|lesen|mehr(?: erfahren| lesen)?|geht(?:’|'|‘)?s .{2,40}|weiterlesen)|jetzt (?:\p{L}+ )?(?:anmelden|lesen|bewerben|ansehen|entdecken|teilnehmen|herunterladen|mitmachen|informieren)|(?:infos?|informationen|weitere infos?|weitere informationen|anmeldung|programm|details|download|video|podcast|link)(?: und (?:anmeldung|programm|download|infos?|informationen))?(?: (?:hier|unter|finden sie hier|gibt es hier|zum .{3,30}|zur .{3,30}))?|lesen sie (?:hier )?(?:mehr|weiter|den .{3,40})|ganze(?:n)? (?:artikel|beitrag|meldung|interview) lesen|artikel lesen|beitrag lesen|(?:den )?ganzen beitrag lesen|details ansehen|(?:alle|weitere|mehr) (?:termine|veranstaltungen|meldungen|nachrichten|beiträge|artikel|news)(?: (?:anzeigen|ansehen|lesen|laden|aufrufen))|alle (?:termine|veranstaltungen|meldungen|nachrichten|beiträge|artikel|news)|read more|details)\s?(?:\.{2,3}|…|»|›|>|→)?[\])]?[.!:]?$/iu;

/** „Mehr erfahren“, „Zur Beratung“, „Infos und Anmeldung hier“: a link in a line of its own. */
export const linkPhrase: RecogniseRule = {
  name: 'link-phrase',
  find: (unit) =>
    unit.text.length <= 70 && wordCount(unit.text) <= 8 && unit.kind !== 'heading' && phrase.test(unit.text) ? whole(unit) : null,
};
