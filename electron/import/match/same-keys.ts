import type { KnownReport } from '#shared/model/known-report.ts';
import { fold } from '#shared/text/fold.ts';
import type { Fingerprint } from './fingerprint.ts';

/** Opening words that say enough to tell a text by. */
const fewestLeading = 6;
/** „Kurz gemeldet“ stands over many texts of one day. */
const fewestHeadlineWords = 3;

const wordCount = (key: string): number => key.split(' ').length;

/** Whether a folded headline says enough to tell a report by. */
export const isTellingHeadline = (key: string): boolean => wordCount(key) >= fewestHeadlineWords;

/** 0…1: how surely two reports are the same by headline, opening and date alone. Headlines repeat over the years, so another date rules it out. */
export function sameKeys(mine: Fingerprint, theirs: KnownReport): number {
  if (mine.datelineDate !== null && theirs.datelineDate !== null && mine.datelineDate !== theirs.datelineDate) return 0;
  const sameText = mine.textKey !== '' && mine.textKey === theirs.textKey && wordCount(mine.textKey) >= fewestLeading;
  const { headline: sameHeadline, day: sameDay } = linksOf(mine, theirs);
  const sameKicker = fold(mine.kicker) === fold(theirs.kicker);
  if (sameText && sameHeadline) return 0.99;
  if (sameHeadline && sameKicker && sameDay) return 0.97;
  if (sameText) return 0.95;
  if (sameHeadline && sameKicker && isTellingHeadline(mine.headlineKey)) return 0.85;
  return 0;
}

/** What else than the text says that two records are one report. */
export interface Links {
  readonly number: boolean;
  readonly url: boolean;
  readonly headline: boolean;
  readonly day: boolean;
}

export const linksOf = (mine: Fingerprint, theirs: KnownReport): Links => ({
  number: mine.number !== null && mine.number === theirs.number,
  url: mine.urlKey !== '' && mine.urlKey === theirs.urlKey,
  headline: mine.headlineKey !== '' && mine.headlineKey === theirs.headlineKey,
  day: mine.datelineDate !== null && mine.datelineDate === theirs.datelineDate,
});
