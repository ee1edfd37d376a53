import type { Messages } from '#shared/messages/catalogue.ts';
import type { Article } from '#shared/model/article.ts';
import { fold } from '#shared/text/fold.ts';
import type { CommonGround } from './common-ground.ts';
import type { NearReport } from './nearest-reports.ts';

/** From here on two reports tell of the same matter. */
const sameMatter = 0.35;
const sameEventDays = 3;
const wordsNamed = 3;
const reasonsNamed = 2;

/** Words of the draft by which the report was found: each as it stands there, without inflected doubles. */
function namedWords(report: NearReport, words: ReadonlyMap<string, string>): string[] {
  const named: string[] = [];
  for (const term of report.shared) {
    const word = words.get(term);
    if (word === undefined || !/^\p{Lu}/u.test(word)) continue;
    const key = fold(word);
    if (named.some((other) => fold(other).startsWith(key.slice(0, 6)) || key.startsWith(fold(other)))) continue;
    named.push(word);
    if (named.length === wordsNamed) break;
  }
  return named;
}

/** Why a report is offered: at most two sentence parts, the most telling first. */
export function reasonFor(
  article: Article,
  report: NearReport,
  ground: CommonGround,
  words: ReadonlyMap<string, string>,
  wording: Messages['archive'],
): string {
  const { days } = ground;
  const reasons: string[] = [];
  if (report.cosine >= sameMatter && days !== null) {
    if (Math.abs(days) <= sameEventDays) reasons.push(wording.sameEvent);
    else reasons.push(days > 0 ? wording.newerState : wording.earlierState);
  }
  if (report.isLinked) reasons.push(wording.sameSeries);
  if (ground.keywords.length > 0) reasons.push(wording.sharedKeywords(ground.keywords.slice(0, wordsNamed)));
  const named = namedWords(report, words);
  if (named.length > 0) reasons.push(wording.sharedWords(named));
  if (ground.isSamePlace) reasons.push(wording.samePlace(article.header.place));
  if (reasons.length === 0) reasons.push(wording.similarText);
  return reasons.slice(0, reasonsNamed).join(' · ');
}
