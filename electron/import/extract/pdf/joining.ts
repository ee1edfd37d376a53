import { startsLower } from '#shared/text/line-shape.ts';

const standsAlone = new Set(
  'und oder bzw beziehungsweise sowie als bis statt mit noch aber city cities data government service services learning office source based line ready free friendly house start work working mail news media tech'.split(
    ' ',
  ),
);
const adjective = /(?:isch|lich|ig)$/u;
const adjectiveForm = /(?:isch|lich|ig|al|iv|ell|är)(?:e|en|er|es|em)?$/u;

/** How two lines of a paragraph go together: the end of the first without its hyphen where the word was only parted there. */
export function joinTexts(
  first: string,
  second: string,
  isKnown: (word: string) => boolean,
): { readonly first: string; readonly glue: string } {
  if (first.endsWith('\u00ad')) return { first: first.slice(0, -1), glue: '' };
  const parted = /(?<before>[\p{L}\p{N}]{1,60})-$/u.exec(first.slice(-61))?.groups?.before;
  // „Koordinatorinnen und -“ / „Koordinatoren“
  if (/(?:\s(?:und|oder|bzw\.|sowie)|[,/])\s-$/u.test(first.slice(-20))) return { first, glue: '' };
  if (parted === undefined) return { first, glue: isAddressGoingOn(first, second) ? '' : ' ' };
  const next = /^\p{L}{1,60}/u.exec(second)?.[0] ?? '';
  if (standsAlone.has(next) && /^\p{Ll}/u.test(next) && /^(?:und|oder|bzw|beziehungsweise|sowie|als|bis|statt|noch|aber)$/u.test(next))
    return { first, glue: ' ' };
  return { first: keepsHyphen(parted, next, second, isKnown) ? first : first.slice(0, -1), glue: '' };
}

function keepsHyphen(before: string, next: string, second: string, isKnown: (word: string) => boolean): boolean {
  // „Land-/Gefälle“, „Smart-City“, „12-jährig“, „IT-gestützt“
  if (!startsLower(second) || next === '') return true;
  if (/^\p{Lu}+$|\p{N}$/u.test(before)) return true;
  if (isKnown(`${before}${next}`)) return false;
  if (isKnown(`${before}-${next}`) || standsAlone.has(next)) return true;
  return next.length >= 5 && (adjective.test(before) || /^(?:deutsch|sozio|öko)$/iu.test(before)) && adjectiveForm.test(next);
}

/** An address that went on in the next line. */
const isAddressGoingOn = (first: string, second: string): boolean =>
  /(?:https?:\/\/|www\.)\S{1,300}[/=&?_.]$/u.test(first.slice(-320)) && /^[\p{Ll}\p{N}%_~-]\S/u.test(second);

/** All words of the pages, to know which words are whole and which have a hyphen of their own. */
export function vocabularyOf(texts: readonly string[]): (word: string) => boolean {
  const known = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){0,6}/gu)) known.add(word.toLowerCase());
  }
  return (word) => known.has(word.toLowerCase());
}
