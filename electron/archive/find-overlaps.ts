import { isAlike } from '#shared/text/alike.ts';
import { comparePrints } from '#shared/text/compare-prints.ts';
import { similarTexts } from '#shared/text/similar-texts.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { isAtHand, pairsOfOpenings, seqsWithTwins } from '#electron/store/overlap-pairs.ts';
import type { FoundOverlap } from '#electron/store/overlaps.ts';
import { archiveShingles, articlePrint } from '#electron/store/shingles.ts';

/** Reports that a single one is compared with. */
const mostTwins = 12;
/** More than an editor can ever tidy; kept bounded. */
export const mostOverlaps = 50_000;
/** What the parts of the work cost, roughly. */
const shareOfIndex = 0.35;
const shareOfOpenings = 0.15;

/** Earlier reports in whose words this one is written, or which are written in its words. */
function twinsOf(db: ReadableDb, seq: number): FoundOverlap[] {
  if (!isAtHand(db, seq)) return [];
  const mine = articlePrint(db, seq);
  return similarTexts(mine, archiveShingles(db), mostTwins).flatMap(({ key, telling }) => {
    if (key >= seq || !isAtHand(db, key)) return [];
    const theirs = articlePrint(db, key);
    const compared = comparePrints(mine, theirs);
    if (!compared || !isAlike(compared, telling)) return [];
    const inMine = comparePrints(theirs, mine)?.mineInTheirs ?? 0;
    return [{ firstSeq: key, secondSeq: seq, overlap: compared.overlap, firstInSecond: inMine, secondInFirst: compared.mineInTheirs }];
  });
}

/** Texts too short to compare that begin alike are the same notice. */
const areSameNotice = (db: ReadableDb, first: number, second: number): boolean =>
  comparePrints(articlePrint(db, first), articlePrint(db, second)) === null;

/** Looks through the whole archive for reports that share text, in small steps; yields how far it has come, 0…1, and answers the pairs. */
export function* findOverlaps(db: ReadableDb): Generator<number, FoundOverlap[]> {
  const looking = seqsWithTwins(db);
  let step = looking.next();
  for (; !step.done; step = looking.next()) yield step.value * shareOfIndex;
  const seqs = step.value;
  const openings = pairsOfOpenings(db, mostOverlaps);
  let opening = openings.next();
  for (; !opening.done; opening = openings.next()) yield shareOfIndex + opening.value * shareOfOpenings;
  const found: FoundOverlap[] = [];
  for (const [firstSeq, secondSeq] of opening.value) {
    if (areSameNotice(db, firstSeq, secondSeq)) found.push({ firstSeq, secondSeq, overlap: 1, firstInSecond: 1, secondInFirst: 1 });
    yield shareOfIndex + shareOfOpenings;
  }
  const before = shareOfIndex + shareOfOpenings;
  for (const [index, seq] of seqs.entries()) {
    if (found.length >= mostOverlaps) break;
    found.push(...twinsOf(db, seq));
    yield before + (1 - before) * ((index + 1) / seqs.length);
  }
  return found.slice(0, mostOverlaps);
}
