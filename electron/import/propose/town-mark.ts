import type { ReportRecord } from '#shared/model/reading.ts';
import { isCapitals } from '#shared/text/line-shape.ts';
import { isPlace } from '#shared/text/topics.ts';
import { agencyIn } from '../recognise/agency.ts';

/** A town in front of a text. */
export interface TownMark {
  /** All that stands in front of the text, the blank behind it too. */
  readonly whole: string;
  readonly town: string;
  /** The agency in brackets behind it; empty without one. */
  readonly agency: string;
}

/** „BERLIN. Die …“, „Bad Beispiel (dpa) – Die …“, „Neustadt an der Aue – Das …“ */
const dateline =
  /^(\p{Lu}[\p{Lu}-]{1,30}(?:[/ ]\p{Lu}[\p{Lu}-]{1,30}){0,2}|(?:(?:Bad|Sankt|St\.|Markt)\s)?\p{Lu}[\p{L}-]{2,24}(?:\/\p{Lu}[\p{L}-]{2,24}|\s(?:am|an der|im|in der|bei|ob der|vor der)\s\p{Lu}[\p{L}-]{2,24})?)\s?(?:\((\p{L}{2,12}(?:[/, -]{1,2}\p{L}{2,6}){0,3})\)\s?[.:–—-]{0,2}\s|\.?\s?[–—-]{1,2}\s|\.\s)(?=["„»]?\p{Lu})/u;
/** „(Beispielstadt) Der Rat …“ */
const bracketed =
  /^\(((?:(?:Bad|Sankt|St\.|Markt)\s)?\p{Lu}[\p{L}-]{2,24}(?:\/\p{Lu}[\p{L}-]{2,24}|\s(?:am|an der|im|in der|bei|ob der|vor der)\s\p{Lu}[\p{L}-]{2,24})?)\)\s?[.:–—-]{0,2}\s(?=["„»]?\p{Lu})/u;

/** What may be a town at the start of a text, and stands apart from the sentence behind it; null where nothing does. */
export function townMark(text: string): TownMark | null {
  const found = dateline.exec(text.slice(0, 80)) ?? bracketed.exec(text.slice(0, 80));
  return found === null ? null : { whole: found[0], town: (found[1] ?? '').trim(), agency: found[2] ?? '' };
}

/** Whether a name is that of a known town, or is made as towns' names are. */
export const isCalledAsTown = (name: string): boolean =>
  isPlace(name) || ((townStart.test(name) || townEnding.test(name)) && !noTown.test(name) && !thing.test(name));

/** A known town, or one in capitals; capitals in brackets shout anything. */
export function isTown({ town: text, whole }: TownMark): boolean {
  const name = text.toLowerCase().replaceAll(/(?:^|[\s/-])\p{L}/gu, (start) => start.toUpperCase());
  if (isPlace(name.split('/')[0] ?? '')) return true;
  return (
    !whole.startsWith('(') &&
    isCapitals(text) &&
    text.length >= 5 &&
    !/\d|(?:ION|UNG|HEIT|KEIT|SCHAFT|TÄT|ISMUS|IK|IE|NEWS|VIEW|TIPP|INFO)S?$/u.test(text)
  );
}

/** Words that end as towns do and are none, and what is said without an article as towns are. */
const noTown =
  /^(?:(?:Innen|Haupt|Landeshaupt|Groß|Klein|Vor|Kreis|Partner|Universitäts|Hanse|Welt|Süd|Nord|Ost|West|Garten|Alt|Kern|Modell)stadt|\p{L}{0,20}(?:pflege|alten|alters|kinder|wohn|tier|senioren|jugend|vereins|studenten)heim|(?:Ferien|Museums|Eltern|Kinder|Olympia|Weihnachts)dorf|(?:Flug|See|Binnen|Jacht|Fähr)hafen|Weihnachten|Ostern|Pfingsten|Silvester|Advent|Karneval|Fasching|Corona)$/iu;
/** Ends as a town does. It is never enough by itself. */
const townEnding =
  /\p{L}{2}(?:stadt|burg|heim|hausen|dorf|furt|hofen|weiler|brück|hafen|münde|büttel|stedt|stetten|rode|roda|(?<!be)hagen|(?<!spr|br|dr|zw|kl|schw)ingen|walde|heide|bach|berg|feld|born|brunn|kirch|(?:n|d|g|k|ss)au)$/u;
const townStart = /^(?:Bad|Sankt|St\.|Markt)\s\p{Lu}/u;
/** No town is called like a thing, or like people in the plural. */
const thing = /(?:ung|heit|keit|schaft|tät|ismus|ion|ment|nis|tum|chen|lein|innen|ik|ie)(?:en|e|s)?$/iu;

const withArticle =
  /(?<!\p{L})(?:der|die|das|den|dem|des|eine?[rsnm]?|zu[rm]|ims?|am|beim|vom|ins|keine?[rsnm]?|diese[rsnm]?|ihre?[rsnm]?|seine?[rsnm]?|unsere?[rsnm]?|viele[rn]?|alle[rn]?)\s$/iu;
const asTown = /(?<!\p{L})(?:Stadt|Gemeinde|Marktgemeinde|Kreisstadt|Ortsteil|Stadtteil|Landkreis|Rathaus)\s$/u;
const inPlace = /(?<!\p{L})in\s$/iu;
/** As towns are spoken of, and firms, people and feasts as well. */
const otherwise = /(?<!\p{L})(?:aus|bei|nach|um|von|mit|für|an|auf|zu|seit|vor|wegen|gegen|durch|ohne|laut|über|unter)\s$/iu;
/** What belongs to a town: „das Hohenauer Rathaus“; „Arbeiter“ and „Musiker“ stand in front of names. */
const ofTown =
  /^\s(?:Rat(?:haus|es)?(?!\p{L})|(?:Stadt|Gemeinde|Kreis|Land)(?:rat|rät|tag|verwaltung|werke|halle)|Verwaltung|(?:Ober)?[Bb]ürgermeister|\p{L}{0,8}[Ss]chule|Gymnasium|Feuerwehr|Polizei|(?:Alt|Innen)stadt|Bahnhof|Marktplatz|Klinik|Krankenhaus|(?:Orts|Stadt)teil|Amtsgericht|Landgericht)/u;

const mostOccurrences = 200;

/** What stands before each of a name's occurrences in a text, and right behind it; parts of longer words are none. */
function* around(text: string, name: string): Generator<{ readonly before: string; readonly behind: string }> {
  let count = 0;
  for (let at = text.indexOf(name); at >= 0 && count < mostOccurrences; at = text.indexOf(name, at + name.length)) {
    count += 1;
    const before = text.slice(Math.max(0, at - 30), at);
    const behind = text.slice(at + name.length, at + name.length + 24);
    if (!/[\p{L}-]$/u.test(before) && !/^[\p{L}-]/u.test(behind)) yield { before, behind };
  }
}

/**
 * A town that the report itself speaks of as one: „die Stadt Hohenau“, „das Hohenauer Rathaus“, or only ever „in Hohenau“ where it is called
 * like a town; and never „die Hohenau“. Where that is in doubt the text stays as it is.
 */
export function isTownHere({ town, whole }: TownMark, { fields, blocks }: ReportRecord): boolean {
  if (noTown.test(town) || thing.test(town) || agencyIn(town) !== null) return false;
  const told = [fields.lead?.value, ...blocks.map((block) => block.text)].filter((part) => part !== undefined);
  const text = told.join('\n').replace(whole, '');
  let isPlaced = false;
  let isOther = false;
  // Headlines leave out articles and say „Feuer in Altenheim“: they tell of no town but by its own word.
  let isCalledTown = [...around(`${fields.headline?.value ?? ''}\n${fields.subheadline?.value ?? ''}`, town)].some(({ before }) =>
    asTown.test(before),
  );
  for (const { before } of around(text, town)) {
    if (withArticle.test(before)) return false;
    isCalledTown ||= asTown.test(before);
    isPlaced ||= inPlace.test(before);
    isOther ||= otherwise.test(before);
  }
  const isNamedSo = townStart.test(town) || townEnding.test(town);
  return isCalledTown || (isPlaced && !isOther && isNamedSo) || isLivedIn(town, text);
}

const isLivedIn = (town: string, text: string): boolean =>
  [...around(text, `${town.replace(/en?$/u, '')}er`)].some(({ behind }) => ofTown.test(behind));
