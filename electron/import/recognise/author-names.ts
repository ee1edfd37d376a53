import { fold } from '#shared/text/fold.ts';
import { isPlace } from '#shared/text/topics.ts';
import { isAgency } from './agency.ts';
import { daysIn } from './written-date.ts';

/** What a byline tells apart from names. */
export interface Byline {
  readonly names: readonly string[];
  readonly agency: string | null;
}

const label =
  /^(?:(?:ein|eine|einen)\s(?:beitrag|gastbeitrag|artikel|gastartikel|kommentar|gastkommentar|interview|analyse|kolumne|bericht|text|rezension|gespräch|essay|reportage|glosse|porträt|leitartikel)\s(?:von|mit|vom)|(?:alle|zeige alle|view all|mehr|weitere|sämtliche)\s(?:posts|beiträge|artikel|einträge|articles)?\s?(?:von|by|des autors)|text von|mehr (?:von|über)|über (?:den autor|die autorin|die autoren)|about the author|(?:dieser (?:beitrag|artikel|eintrag) wurde\s)?(?:geschrieben|verfasst|erstellt|veröffentlicht|gepostet|eingestellt|publiziert|posted|written|published|submitted|created|hochgeladen|recherchiert)\s?(?:von|durch|by)?|(?:das )?(?:interview|gespräch) führten?|die fragen stellten?|(?:text|texte|words|autor:in(?:nen)?|autor\*in(?:nen)?|autor_in(?:nen)?|autor\/in|autorinnen|autor|autorin|autoren|author|authors|verfasser|verfasserin|verfasser\/in|redakteur|redakteurin|bericht|beitrag|artikel|redaktion|text und fotos?|text & fotos?|text\/fotos?|bericht und fotos?|protokoll|name|benutzer)\s?(?::|\||–)\s?(?:von|by)?|von|vom|by|autor|autorin|author|durch|geschr\. v\.)(?=[\s:|–—]|$)\s?[:|–—-]?\s?/iu;
const tail =
  /(?:\s[-–—|·•]\s.*|\s(?:am|on|um|at|in|unter|aus|für|vom|anzeigen|ansehen|auf (?:twitter|facebook|google\+?)|posted|schreibt|about the author|weitere beiträge|zum (?:profil|autor)|profil)(?:\s.*)?|,\s?(?:am|den)(?:\s.*)?|\s?[|•·–—:;,<>»*/(]+)$/iu;
const role =
  /^(?:(?:freier?|freie|leitende[rn]?|stellvertretende[rn]?|stv\.|ehemalige[rn]?|unser[em]*|externe[rn]?)\s)?(?:chef(?:redakteur(?:in)?)?|redakteur(?:in)?|journalist(?:in)?|autor(?:in)?|autoren|author|gastautor(?:in)?|volontär(?:in)?|reporter(?:in)?|korrespondent(?:in)?|fotograf(?:in)?|herausgeber(?:in)?|editor|admin(?:istrator)?|webmaster|pressesprecher(?:in)?|mitarbeiter(?:in)?|geschäftsführer(?:in)?|kolumnist(?:in)?|blogger(?:in)?|mitglied|gast|moderator(?:in)?|profil|kontakt|e-?mail|mail|twitter|facebook|instagram|linkedin|xing|website|webseite|rss|google\+?|kommentare?|comments?|info|mehr|teilen|share|drucken|merken|folgen|follow|vita|biografie)\b/iu;
const noise =
  /https?:|www\.|@\S+\.\p{L}{2}|[{}<>=]|^\d+$|(?:^|\s)(?:uhr|minuten?|lesezeit|kommentare?|comments?|antworten|cookies?|datenschutz|impressum|bildquelle|lizenz|copyright|klicken|weiterlesen|abonnieren|anmelden|registrieren)(?:\s|$)/iu;
const photo =
  /(?:^|[\s,;|/(])(?:fotos?|bild(?:er)?|grafik(?:en)?|photos?|illustration(?:en)?|zeichnung(?:en)?|video|kamera|schnitt)\s?(?:(?:von)?\s?:|von\s|©).*$/iu;
const notName =
  /^(?:von|vom|by|am|an|im|in|on|at|und|auf|aus|uhr|autor|name|unbekannt|anonym|anonymous|n\.?\s?n\.?|null|none|the|der|die|das|ein|eine|text|artikel|beitrag|(?:artikel|beitrag|text|beiträge|ein beitrag) von|im wortlaut|vor \d.*|alle (?:beiträge|artikel|posts|blogbeiträge).*|zur person|unknown|super ?user|benutzername|zitat von .*|.*\s(?:artikel|seite) empfehlen|germany|deutschland|heute.*|gestern.*|\d.*|.*\sago)$/iu;
const personName =
  /^(?:(?:Dr|Prof|Dipl|Mag|Ing|Univ|h|c|med|phil|jur|rer|nat|PD|MMag|DDr|Lic|Pfr|Pfarrer|Pastor|Bischof|Frau|Herr)\.?(?:-Ing\.?)?\s){0,5}(?:\p{Lu}[\p{L}.’'‘-]{0,30}\s){1,3}(?:(?:von|van|de|zu|der|den|del|di|da|dos|el|al|ter|ten|vom|zum|le|la)\s){0,2}(?:\p{Lu}[\p{L}.’'‘-]{0,30})(?:\s\p{Lu}[\p{L}.’'‘-]{1,30}){0,1}$/u;

const phrase =
  /^(?:\p{L}{2,20}(?:ische|liche|ende|elle|ige|ale|bare)[rnsm]?|aktuelles?|weitere[rs]?|unsere?[rs]?|neue[rs]?|mehr|alles?|ihre?|zum|zur|im|am|das|der|die|ein|eine|wie|was|so|noch|jetzt|kontakt|newsletter|foto|bild|quelle|themen|service)\s/iu;

/** Whether a text has the form of a person's full name. */
export const isPersonName = (text: string): boolean => text.length <= 60 && personName.test(text) && !isPlace(text) && !phrase.test(text);

/** The names of a line that holds nothing else: `Karin Muster, Ole Beispiel und Jo Probe`. Where no comma tells that it is a list, both must be names. */
export function listedNames(line: string): string[] {
  const parts = line.split(/,\s/u);
  const [, first, second] = /^(.+)\sund\s(.+)$/u.exec(parts.at(-1) ?? '') ?? [];
  const isPair = first !== undefined && second !== undefined && (parts.length > 1 || (isPersonName(first) && isPersonName(second)));
  return isPair ? [...parts.slice(0, -1), first, second] : parts;
}

/** Whether a text has the marks of a byline at its start. */
export const hasBylineLabel = (text: string): boolean => label.test(text);

/**
 * The names of a byline, free of labels, dates, places, offices, photographers and agencies. `strict` accepts full names only, as
 * in running lines; else any short name counts, as where the page itself says that this is the author.
 */
export function bylineNames(text: string, strict: boolean): Byline {
  let rest = text.replace(/\s+/gu, ' ').trim().slice(0, 240).replace(photo, '').trim();
  const [day] = daysIn(rest);
  if (day !== undefined)
    rest =
      day.index < 12 && !label.test(rest)
        ? rest.slice(day.index + day.text.length).replace(/^[\s,|•·–—-]+|^\s?\d{1,2}[:.]\d{2}(?:\suhr)?/giu, '')
        : rest.slice(0, day.index);
  // „Disko Von Max Muster“: something else in front of the label.
  rest = stripped(rest)
    .replace(/^[^,;|]{1,40}\s(?:Von|VON|By|BY)\s(?=\p{L})/u, '')
    .replace(/\smit\s(?!(?:dpa|afp|reuters|apa|sda|epd|kna|sid)(?:$|[\s,/])).*$/iu, '');
  const names: string[] = [];
  const agencies: string[] = [];
  for (const raw of rest.split(/,?\s(?:und|and|sowie|u\.|mit)\s|\s?[,;|•·/]\s?(?!\p{Ll}{2,4}$)|\s?&\s?|\s\+\s/u)) {
    const part = stripped(
      raw
        .replace(/\s\d{1,5}$/u, '')
        .replace(/\s?\([^()]{0,80}\)?$/u, '')
        .replace(/^[\s"„“»«'–—-]+|[\s"„“»«'–—.:-]+$/gu, ''),
    );
    if (part === '') continue;
    if (isAgency(part)) agencies.push(part);
    else if (isName(part, strict) && !names.some((name) => name.toLowerCase() === part.toLowerCase())) names.push(part);
    if (names.length >= 12) break;
  }
  return { names, agency: agencies.length === 0 ? null : agencies.join(', ') };
}

function stripped(text: string): string {
  let rest = text.trim();
  for (let round = 0; round < 4; round += 1) {
    const found = label.exec(rest);
    const next = found === null || found[0].length >= rest.length ? rest.replace(tail, '').trim() : rest.slice(found[0].length).trim();
    if (next === rest) break;
    rest = next;
  }
  return rest;
}

function isName(part: string, strict: boolean): boolean {
  if (part.length < 2 || part.length > 60 || noise.test(part) || role.test(part) || isPlace(part)) return false;
  if (notName.test(part)) return false;
  if (strict) return isPersonName(part);
  return part.split(' ').length <= 5 && /\p{L}{2}|\p{L}\d/u.test(part) && !/[.!?]\s\p{Lu}\p{Ll}{3,}\s\p{Ll}/u.test(part);
}

/** Names that stand for no person: the house, its staff, the software. */
export const isHouseName = (name: string, site: string): boolean =>
  /(?:redaktion|redakteure|team|admin|webmaster|verlag|presse(?:stelle|mitteilung|dienst)|online|e\.\s?v\.|gmbh|nachrichten|zeitung|magazin|\bag\b|stiftung|verein|verband|bundes|ministerium|universität|\.(?:de|com|at|ch|org|net)\b)/iu.test(
    name,
  ) || isLike(fold(name).replaceAll(' ', ''), fold(site).replaceAll(' ', ''));

const isLike = (name: string, site: string): boolean =>
  site.length >= 3 && name.length >= 3 && (site.includes(name) || name.includes(site));
