import type { Article } from '#shared/model/article.ts';
import type { KeywordId } from '#shared/model/ids.ts';
import { fold } from '#shared/text/fold.ts';
import type { NearReport } from './nearest-reports.ts';

/** What a report that is near has in common with the draft beyond its words. */
export interface CommonGround {
  readonly keywords: readonly string[];
  readonly keywordShare: number;
  readonly isSamePlace: boolean;
  readonly isSameRubric: boolean;
  /** Days from the draft to the report, positive when it is newer; null where a date is missing. */
  readonly days: number | null;
}

const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

/** Rare Stichwörter in common say more than those that half of the archive has. */
function keywordShare(mine: Article, theirs: NearReport, uses: ReadonlyMap<KeywordId, number>): number {
  const worth = (id: KeywordId): number => 1 / Math.log2(2 + (uses.get(id) ?? 1));
  const sum = (ids: readonly { readonly id: KeywordId }[]): number => ids.reduce((total, { id }) => total + worth(id), 0);
  const shared = theirs.keywords.filter(({ id }) => mine.keywords.some((own) => own.id === id));
  const both = Math.sqrt(sum(mine.keywords) * sum(theirs.keywords));
  return both === 0 ? 0 : sum(shared) / both;
}

export function commonGround(mine: Article, theirs: NearReport, uses: ReadonlyMap<KeywordId, number>): CommonGround {
  const own = mine.header;
  const { row } = theirs;
  const isSame = (one: string, other: string): boolean => one !== '' && fold(one) === fold(other);
  return {
    keywords: theirs.keywords.filter(({ id }) => mine.keywords.some((keyword) => keyword.id === id)).map(({ label }) => label),
    keywordShare: keywordShare(mine, theirs, uses),
    isSamePlace: isSame(own.place, row.place),
    isSameRubric: isSame(own.rubric, row.rubric),
    days: own.datelineDate === null || row.datelineDate === null ? null : dayOf(row.datelineDate) - dayOf(own.datelineDate),
  };
}
