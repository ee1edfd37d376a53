import type { CommonGround } from './common-ground.ts';

/** What a report has beyond its words, each against a cosine of 0…1. */
const weightOf = { keywords: 0.3, place: 0.06, rubric: 0.03, near: 0.12, link: 0.25 } as const;
/** After so many days the same words are another matter as often as not. */
const nearDays = 60;

/** What tells whether a report belongs to a draft: how alike their words are, how it is linked, and what else they share. */
export interface Likeness extends Pick<CommonGround, 'keywordShare' | 'isSamePlace' | 'isSameRubric' | 'days'> {
  readonly cosine: number;
  readonly isLinked: boolean;
}

/** How likely a report belongs to a draft: the cosine of their words, raised by what they share beyond them. */
export function relationScore({ cosine, isLinked, keywordShare, isSamePlace, isSameRubric, days }: Likeness): number {
  const nearness = days === null ? 0 : Math.exp(-Math.abs(days) / nearDays);
  return (
    cosine +
    weightOf.keywords * keywordShare +
    (isSamePlace ? weightOf.place : 0) +
    (isSameRubric ? weightOf.rubric : 0) +
    weightOf.near * nearness * Math.min(1, cosine * 3) +
    (isLinked ? weightOf.link : 0)
  );
}
