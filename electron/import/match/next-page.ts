import { comparePrints } from '#shared/text/compare-prints.ts';
import type { Fingerprint, KnownText } from './fingerprint.ts';
import type { Judgement } from './judge.ts';
import { linksOf } from './same-keys.ts';

/** From this overlap on it is not another page but the same. */
const samePage = 0.5;

/** Whether a record is another page of a report: the same address or headline, a page that is not at hand yet. Files arrive in any order. */
export function judgePage(mine: Fingerprint, theirs: KnownText): Judgement | null {
  if (mine.extent !== 'full' || theirs.extent !== 'full') return null;
  const links = linksOf(mine, theirs);
  if (!links.url && !links.headline) return null;
  if (mine.datelineDate !== null && theirs.datelineDate !== null && mine.datelineDate !== theirs.datelineDate) return null;
  const page = mine.page ?? 1;
  const read = theirs.pages();
  const pages = read.length > 0 ? read : [1];
  if (pages.includes(page)) return null;
  const overlap = comparePrints(mine.print, theirs.print())?.overlap ?? null;
  if (overlap !== null && overlap >= samePage) return null;
  return { reason: 'next-page', score: pages.includes(page - 1) || pages.includes(page + 1) ? 0.95 : 0.85, overlap };
}
