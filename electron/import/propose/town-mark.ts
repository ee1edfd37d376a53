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

/** Words that end as towns do and are none. */
const noTown =
  /^(?:(?:Innen|Haupt|Landeshaupt|Groß|Klein|Vor|Kreis|Partner|Universitäts|Hanse|Welt|Süd|Nord|Ost|West|Garten|Alt|Kern|Modell)stadt|\p{L}{0,20}(?:pflege|alten|kinder|wohn|tier|senioren|jugend)heim|(?:Ferien|Museums|Eltern|Kinder|Olympia)dorf)$/iu;
const townEnding =
  /\p{L}{2}(?:stadt|burg|heim|hausen|dorf|furt|kirchen|hofen|weiler|brück|brücken|hafen|münde|büttel|stedt|stetten|rode|roda|hagen|ingen|walde|heide)$/u;
const townStart = /^(?:Bad|Sankt|St\.|Markt)\s\p{Lu}/u;
/** No town is called like a thing, or like people in the plural. */
const thing = /(?:ung|heit|keit|schaft|tät|ismus|ion|ment|nis|tum|chen|lein|innen|ik|ie)(?:en|e|s)?$/iu;

const withArticle =
  /(?<!\p{L})(?:der|die|das|den|dem|des|eine?[rsnm]?|zu[rm]|ims?|beim|vom|keine?[rsnm]?|diese[rsnm]?|ihre?[rsnm]?|unsere?[rsnm]?|viele[rn]?|alle[rn]?)\s$/iu;
const asTown =
  /(?<!\p{L})(?:Stadt|Gemeinde|Marktgemeinde|Kreisstadt|Ortsteil|Stadtteil|Landkreis|Kreis|Rathaus|Stadtrat|Gemeinderat)(?:\s(?:von|in))?\s$/u;
const asPlace = /(?<!\p{L})(?:in|aus|bei|nach|um|von)\s$/iu;

const mostOccurrences = 200;

/** What stands before each of a name's occurrences in a text, and right behind it. */
function* around(text: string, name: string): Generator<{ readonly before: string; readonly behind: string }> {
  let count = 0;
  for (let at = text.indexOf(name); at >= 0 && count < mostOccurrences; at = text.indexOf(name, at + name.length)) {
    count += 1;
    yield { before: text.slice(Math.max(0, at - 30), at), behind: text.slice(at + name.length, at + name.length + 12) };
  }
}

/** A town that the report itself speaks of as one: „die Stadt Hohenau“, „in Hohenau“, „die Hohenauer Schule“, and never „die Hohenau“. */
export function isTownHere({ town, whole }: TownMark, { fields, blocks }: ReportRecord): boolean {
  if (noTown.test(town) || thing.test(town) || agencyIn(town) !== null) return false;
  // „Hohenau. – Der …“ and „(Hohenau) Der …“ begin no sentence.
  const isApart = whole.startsWith('(') || /\.\s?[–—-]/u.test(whole);
  const isNamedSo = townStart.test(town) || townEnding.test(town);
  if (isApart && isNamedSo) return true;
  const text = [fields.headline?.value, fields.subheadline?.value, fields.lead?.value, ...blocks.map((block) => block.text)]
    .filter((part) => part !== undefined)
    .join('\n')
    .replace(whole, '');
  let isPlaced = false;
  for (const { before, behind } of around(text, town)) {
    if (/^\p{L}/u.test(behind)) continue;
    if (withArticle.test(before)) return false;
    if (asTown.test(before)) return true;
    isPlaced ||= asPlace.test(before);
  }
  const stem = town.replace(/en$/u, '');
  const isLivedIn = [...around(text, `${stem}er`)].some(({ behind }) => /^\s\p{Lu}/u.test(behind));
  return isPlaced && (isApart || isNamedSo || isLivedIn);
}
