import type { KnownReport } from '#shared/model/known-report.ts';
import { wordHashes } from '#shared/text/compared-words.ts';
import { compareOnce } from './compare-once.ts';
import type { Fingerprint } from './fingerprint.ts';
import { linksOf, sameKeys } from './same-keys.ts';

/** So many notices of one form beside a record make a series of them. */
export const seriesFrom = 2;
/** Of the shorter text so much is the form. */
const leastForm = 0.5;
/** No more new words in a row than a weekday and a date have. */
const longestDate = 6;
/** A single new figure may be a correction, unless it is the day. */
const fewestFigures = 2;

/**
 * Whether a known report has the same form with other figures, such as last week's market notice: another headline, another day, and
 * nothing new but figures and dates.
 */
export function isOfSeries(mine: Fingerprint, theirs: KnownReport): boolean {
  if (mine.extent !== theirs.extent || sameKeys(mine, theirs) > 0) return false;
  const links = linksOf(mine, theirs);
  const sameDay = mine.datelineDate !== null && mine.datelineDate === theirs.datelineDate;
  if (links.headline || links.number || links.url || sameDay) return false;
  const compared = compareOnce(mine.print, theirs.print());
  return (
    compared !== null &&
    compared.overlap >= leastForm &&
    compared.spread &&
    compared.longestNew <= longestDate &&
    (compared.newFigures >= fewestFigures || (compared.newFigures > 0 && areOwn(mine, theirs)))
  );
}

/** Whether all new figures are told by the record's own headline or day: „Sprechstunde am 10. März“. */
function areOwn(mine: Fingerprint, theirs: KnownReport): boolean {
  const day = (mine.datelineDate ?? '').split('-').map(Number).join(' ');
  const own = new Set(wordHashes(`${mine.headlineKey} ${day}`).numbers);
  const known = new Set(theirs.print().numbers);
  return [...mine.print.numbers].every((number) => known.has(number) || own.has(number));
}
