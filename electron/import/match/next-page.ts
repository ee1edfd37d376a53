import type { KnownReport } from '#shared/model/known-report.ts';
import { compareOnce } from './compare-once.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Judgement } from './judge.ts';
import { isTellingHeadline, linksOf } from './same-keys.ts';

/** From this overlap on it is not another page but the same. */
const samePage = 0.5;
/** Only the headline speaks for it: the editor is asked. */
const unsure = 0.7;

/**
 * Whether a record is another page of a report: the same address or headline, a page that is not at hand yet. Files arrive in any order.
 * By itself it joins only under the same address, or as the neighbouring page under a telling headline of the same day: „Personalien“ stand in every issue.
 */
export function judgePage(mine: Fingerprint, theirs: KnownReport): Judgement | null {
  if (mine.extent !== 'full' || theirs.extent !== 'full') return null;
  const links = linksOf(mine, theirs);
  if (!links.url && !links.headline) return null;
  if (mine.datelineDate !== null && theirs.datelineDate !== null && mine.datelineDate !== theirs.datelineDate) return null;
  const page = mine.page ?? 1;
  const read = theirs.pages();
  const pages = read.length > 0 ? read : [1];
  if (pages.includes(page)) return null;
  const overlap = compareOnce(mine.print, theirs.print())?.overlap ?? null;
  if (overlap !== null && overlap >= samePage) return null;
  const isNeighbour = pages.includes(page - 1) || pages.includes(page + 1);
  const isSure = links.url || (isNeighbour && links.day && isTellingHeadline(mine.headlineKey));
  return { reason: 'next-page', score: isSure ? (isNeighbour ? 0.95 : 0.85) : unsure, overlap };
}
