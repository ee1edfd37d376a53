import type { ReadBackReference, ReadingBlock } from '#shared/model/reading.ts';
import { isoDay, monthNumber } from '#shared/text/german-date.ts';
import { daysIn } from '../recognise/written-date.ts';

/** In parentheses, the number of older portal pages before it. */
const inBrackets =
  /\((?:(\d{1,8})\s?\+\s?)?((?:wir (?:haben )?(?:bereits )?(?:mehrfach )?bericht(?:et(?:en)?)?(?:\s[^()]{1,60})?|(?:siehe|vgl\.|s\.|mehr dazu in|lesen sie dazu)\s(?:auch\s)?(?:unsere |die |den )?(?:meldung|bericht|beitrag|artikel|ausgabe)\s(?:nr\.?\s|nummer\s|vom\s)?\d[^()]{0,40}|wie berichtet))\)/giu;
/** In the running text only where a number, an issue or a day is named: those can be found again. */
const inText =
  /(?<![\p{L}(+])(?:siehe|vgl\.|mehr dazu in|lesen sie dazu|wie in|wir berichteten (?:in|am)|wie (?:wir )?(?:bereits )?(?:am|in))\s(?:auch\s)?(?:unserer |der |die )?(?:(?:meldung|bericht|beitrag|artikel)\s(?:nr\.?\s|nummer\s)?\d{1,8}|(?:ausgabe|heft)\s\d{1,3}\/\d{2,4}|\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})(?:\s?\d{4})?(?:\sberichtet(?:en)?)?)(?![\p{L}\d])/giu;
const numbered = /(?:meldung|bericht|beitrag|artikel)\s(?:nr\.?\s|nummer\s)?(\d{1,8})(?!\d|[./]\d)/iu;

/** „(wir berichteten)“, „(3046+wir berichteten)“, „siehe Meldung 3046“, „wir berichteten am 12. Mai“ in the blocks. The words stay in the text. */
export const findBackReferences = (blocks: readonly ReadingBlock[]): ReadBackReference[] =>
  blocks.flatMap((block) => {
    // Most paragraphs name neither a number nor anything in brackets.
    if (!/[(\d]/u.test(block.text)) return [];
    const found = [...block.text.matchAll(inBrackets)].map((match) => {
      const start = match.index + 1;
      const text = match[0].slice(1, -1);
      return { start, reference: referenceOf(match[1] ?? numbered.exec(text)?.[1], text, block, start) };
    });
    const free = [...block.text.matchAll(inText)]
      .filter((match) => !/^wie (?:wir )?(?:bereits )?(?:am|in)\s/iu.test(match[0]) || /berichtet/iu.test(match[0]))
      .filter((match) => found.every(({ start, reference }) => match.index >= start + reference.text.length || match.index < start))
      .map((match) => ({ start: match.index, reference: referenceOf(numbered.exec(match[0])?.[1], match[0], block, match.index) }));
    return [...found, ...free].toSorted((a, b) => a.start - b.start).map(({ reference }) => reference);
  });

const referenceOf = (number: string | undefined, text: string, block: ReadingBlock, start: number): ReadBackReference => ({
  number: number === undefined ? null : Number(number),
  date: daysIn(text)[0]?.iso ?? null,
  articleId: null,
  text,
  passages: placeOf(block, start, start + text.length),
});

/** Days named without a year are those last before the report's own date. */
export function datedReferences(references: readonly ReadBackReference[], own: string | null): ReadBackReference[] {
  return references.map((reference) => {
    const found = reference.date === null && own !== null ? /(\d{1,2})\.\s?(?:(\d{1,2})\.|(\p{L}{3,9}))/u.exec(reference.text) : null;
    if (found === null || own === null) return reference;
    const month = found[2] === undefined ? monthNumber(found[3] ?? '') : Number(found[2]);
    const year = Number(own.slice(0, 4));
    const day = month === null ? null : isoDay(year, month, Number(found[1]));
    const before = day !== null && day > own ? isoDay(year - 1, month ?? 1, Number(found[1])) : day;
    return { ...reference, date: before };
  });
}

/** The passages of a part of a block's text. Exact while the block has no mended words before it; else the nearest line. */
function placeOf(block: ReadingBlock, from: number, to: number): ReadBackReference['passages'] {
  const found: ReadBackReference['passages'] = [];
  let offset = 0;
  for (const passage of block.passages) {
    const length = passage.end - passage.start;
    const start = Math.max(from - offset, 0);
    const end = Math.min(to - offset, length);
    if (start < end) found.push({ line: passage.line, start: passage.start + start, end: passage.start + end });
    offset += length + 1;
  }
  return found;
}
