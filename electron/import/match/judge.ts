import type { KnownReport } from '#shared/model/known-report.ts';
import type { RecordMatch } from '#shared/model/proposal.ts';
import { isAlike, lookFrom } from '#shared/text/alike.ts';
import type { Comparison } from '#shared/text/compare-prints.ts';
import { compareOnce } from './compare-once.ts';
import type { Fingerprint } from './fingerprint.ts';
import { judgePage } from './next-page.ts';
import { isTellingHeadline, linksOf, sameKeys } from './same-keys.ts';
import type { Links } from './same-keys.ts';

export interface Judgement {
  readonly reason: RecordMatch['reason'];
  readonly score: number;
  readonly overlap: number | null;
}

/** The editor is asked. */
export const justBelow = 0.79;

/** Containment from which a text is a duplicate (measured: tests/bench/bench-duplicates.ts). */
const duplicateFrom = 0.5;
/** So much of a teaser must stand in a report to be its beginning. */
const teaserFrom = 0.8;
/** Nothing new to speak of, unless a figure is. */
const allKnown = 0.97;
/** Below this a text of the same headline was rewritten. */
const smallEdits = 0.8;
/** A notice that returns word for word after so many days is for the editor to decide. */
const returnsAfterDays = 60;

/** Whether a known report is the one a record is, and in which way; null when it is another. */
export function judge(mine: Fingerprint, theirs: KnownReport): Judgement | null {
  const page = judgePage(mine, theirs);
  if (page) return page;
  const keys = sameKeys(mine, theirs);
  const links = linksOf(mine, theirs);
  // Only the headline in common, and not found by its words: the texts need not be compared.
  if (keys === 0 && theirs.telling === null && !links.number && !links.url && !(links.headline && links.day)) return null;
  const compared = compareOnce(mine.print, theirs.print());
  const overlap = compared?.overlap ?? null;
  if (mine.extent === 'teaser' || theirs.extent === 'teaser') {
    const reason = teaserReason(mine, theirs);
    if (keys > 0) return { reason, score: keys, overlap };
    if (!compared || !isAlike(compared, theirs.telling)) return null;
    return { reason: compared.overlap >= teaserFrom ? reason : 'near-duplicate', score: scoreOf(compared, mine, theirs), overlap };
  }
  if (!compared)
    return keys > 0 ? { reason: 'same-report', score: isSaidAlike(mine, theirs) ? keys : Math.min(keys, justBelow), overlap } : null;
  return isAlike(compared, theirs.telling) ? judgeAlike(mine, theirs, compared, links, keys) : judgeUnlike(mine, compared, links);
}

/** Of texts too short to compare: whether they begin alike, or one has none that could be lost. */
const isSaidAlike = (mine: Fingerprint, theirs: KnownReport): boolean =>
  mine.textKey === '' || theirs.textKey === '' || mine.textKey === theirs.textKey;

function teaserReason(mine: Fingerprint, theirs: KnownReport): RecordMatch['reason'] {
  if (mine.extent === 'full') return 'report-of-teaser';
  return theirs.extent === 'teaser' ? 'same-teaser' : 'teaser-of-report';
}

const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

/** Figures of a folded headline. */
const figuresIn = (key: string): string[] => key.split(' ').filter((word) => /^\d+$/.test(word));

/** A figure that the known report does not name is news, however little else is: 47 offices that have become 52, another control centre. */
function saysMore(compared: Comparison, mine: Fingerprint, theirs: KnownReport): boolean {
  if (compared.added > 0 || compared.newFigures > 0) return true;
  const known = figuresIn(theirs.headlineKey);
  return known.length > 0 && figuresIn(mine.headlineKey).some((figure) => !known.includes(figure));
}

/** Containment as confidence: a duplicate from .8 on, below that to be looked at. */
function scoreOf(compared: Comparison, mine: Fingerprint, theirs: KnownReport): number {
  const { overlap } = compared;
  const score = overlap >= duplicateFrom ? 0.8 + (overlap - duplicateFrom) * 0.38 : 0.5 + (overlap - lookFrom) * 1.45;
  const days = mine.datelineDate && theirs.datelineDate ? Math.abs(dayOf(mine.datelineDate) - dayOf(theirs.datelineDate)) : 0;
  return saysMore(compared, mine, theirs) || days > returnsAfterDays ? Math.min(score, justBelow) : score;
}

function judgeAlike(mine: Fingerprint, theirs: KnownReport, compared: Comparison, links: Links, keys: number): Judgement {
  const { overlap } = compared;
  const linked = links.number || links.url || links.headline;
  const before = theirs.datelineDate ?? '';
  const older = mine.datelineDate !== null && before !== '' && mine.datelineDate < before;
  const newer = before !== '' && ((mine.datelineDate ?? '') > before || (mine.updatedDate ?? '') > before);
  const more = saysMore(compared, mine, theirs);
  const nothingNew = compared.mineInTheirs >= allKnown && !more;
  if (nothingNew && !newer && (keys > 0 || links.number || links.url))
    return { reason: 'same-report', score: Math.max(keys, 0.95), overlap };
  const changed = more || compared.mineInTheirs < smallEdits;
  if (linked && !older && !nothingNew && (changed || newer)) return { reason: 'new-version', score: 0.8 + overlap * 0.19, overlap };
  if (keys > 0 && !more && overlap >= duplicateFrom) return { reason: 'same-report', score: keys, overlap };
  return { reason: 'near-duplicate', score: scoreOf(compared, mine, theirs), overlap };
}

/** The same number, or the same headline of the same day or address, over another text: rewritten, or another report. The editor decides. */
function judgeUnlike(mine: Fingerprint, compared: Comparison, links: Links): Judgement | null {
  const rewritten = links.number || (links.headline && (links.url || (links.day && isTellingHeadline(mine.headlineKey))));
  return rewritten ? { reason: 'new-version', score: 0.6, overlap: compared.overlap } : null;
}
