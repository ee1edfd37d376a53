import type { KnownReport } from '#shared/model/known-report.ts';
import { wordHashes } from '#shared/text/compared-words.ts';
import { compareOnce } from './compare-once.ts';
import type { Fingerprint } from './fingerprint.ts';
import { isCorrection, tells } from './moments.ts';
import { linksOf, sameKeys } from './same-keys.ts';

/** So many notices of one form beside a record make a series of them. */
export const seriesFrom = 2;
/** Of the shorter text so much is the form. */
const leastForm = 0.5;
/** No more new words in a row than a weekday and a date have. */
const longestDate = 6;
/** A single new figure may be a correction, unless it is the day. */
const fewestFigures = 2;

/** A report with so few of the new figures that the others have is nearer than a coincidence makes it. */
const nearest = 0.5;
const fewestCompared = 3;

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

/** What a report of the same form has in common with a record. */
export interface Sibling {
  /** For each of the record's moments, whether it tells the same. */
  readonly told: readonly boolean[];
  /** Figures of the record that it does not name. */
  readonly newFigures: number;
}

export const siblingOf = (mine: Fingerprint, theirs: KnownReport): Sibling => ({
  told: mine.moments.map((moment) => tells(theirs.print(), moment)),
  newFigures: compareOnce(mine.print, theirs.print())?.newFigures ?? 0,
});

/**
 * Whether a record of a series may correct one of its siblings: it says so, tells of a day that one of them told, or differs from one of
 * them in far fewer figures than from all others. What all of them say is their form.
 */
export function mayCorrect(mine: Fingerprint, siblings: readonly Sibling[]): boolean {
  if (isCorrection(`${mine.kicker} ${mine.headline}`)) return true;
  const own = mine.moments.flatMap(({ kind }, at) => {
    const tellers = siblings.filter(({ told }) => told[at] === true).length;
    return tellers < siblings.length ? [{ kind, tellers }] : [];
  });
  if (own.some(({ kind }) => kind === 'correction')) return true;
  const day = own.find(({ kind }) => kind === 'day');
  if (day !== undefined && day.tellers > 0) return true;
  const [first = 0, second = 0] = siblings.map(({ newFigures }) => newFigures).toSorted((a, b) => a - b);
  return second >= fewestCompared && first <= second * nearest;
}
