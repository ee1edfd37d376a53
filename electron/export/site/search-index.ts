import { setImmediate as giveWay } from 'node:timers/promises';
import { documentText } from '#shared/document/document-text.ts';
import { fold } from '#shared/text/fold.ts';
import { FaultError } from '#shared/result.ts';
import { shortened } from '../shortened.ts';
import { openingOf, titleOf } from './site-plan.ts';
import type { SitePlan, SiteReport } from './site-plan.ts';

/** Words that stand in every text and find nothing. */
const emptyWords = new Set(
  (
    'aber alle als also am an auch auf aus bei bis da damit dann das dass dem den denn der des die dies diese diesem diesen dieser dieses durch ' +
    'ein eine einem einen einer eines er es fuer gegen haben hat hatte ihr ihre ihren im in ins ist kann koennen mehr mit nach nicht noch nur ob ' +
    'oder ohne schon sei sein seine sich sie sind so soll sollen sowie ueber um und uns unter vom von vor war waren was wenn werden wie wird ' +
    'worden wurde wurden zu zum zur zwischen'
  ).split(' '),
);
const longestWord = 40;
const indexedAtOnce = 20;

/** Numbers of reports by word, each less the one before it. */
type Places = Readonly<Record<string, readonly number[]>>;
interface SearchIndex {
  /** Title, path, day, rubric and first words of each report, newest first. */
  readonly reports: readonly (readonly [string, string, string, string, string])[];
  /** Words of headlines and Stichwörter. */
  readonly heads: Places;
  readonly words: Places;
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    fold(text)
      .split(' ')
      .filter((word) => word.length >= 2 && !emptyWords.has(word))
      .map((word) => word.slice(0, longestWord)),
  );

const headOf = ({ input, keywords, rubric }: SiteReport): string =>
  [
    titleOf(input),
    input.article.header.subheadline,
    input.article.header.place,
    rubric?.name ?? '',
    ...keywords.map(({ name }) => name),
  ].join(' ');

const textOf = ({ input }: SiteReport): string => {
  const { header, body } = input.article;
  return [header.lead, header.teaser, header.authors.join(' '), documentText(body)].join(' ');
};

/** What the search of the site looks in, as a script that sets one value: scripts, unlike data, are also read from a folder. */
export async function searchIndex(plan: SitePlan, signal: AbortSignal): Promise<string> {
  const heads = new Map<string, number[]>();
  const words = new Map<string, number[]>();
  for (const [number, report] of plan.reports.entries()) {
    const head = wordsOf(headOf(report));
    for (const word of head) add(heads, word, number);
    for (const word of wordsOf(textOf(report))) if (!head.has(word)) add(words, word, number);
    if (number % indexedAtOnce < indexedAtOnce - 1) continue;
    await giveWay();
    if (signal.aborted) throw new FaultError('cancelled');
  }
  const index: SearchIndex = {
    reports: plan.reports.map(({ input, path, rubric }) => [
      titleOf(input),
      path,
      input.article.header.datelineDate ?? '',
      rubric?.name ?? '',
      shortened(openingOf(input), 200),
    ]),
    heads: placesOf(heads),
    words: placesOf(words),
  };
  return `self.siteIndex = ${JSON.stringify(index)};\n`;
}

function add(places: Map<string, number[]>, word: string, number: number): void {
  const known = places.get(word);
  if (known) known.push(number);
  else places.set(word, [number]);
}

/** In the order of the alphabet, so that the same reports give the same bytes. */
const placesOf = (places: ReadonlyMap<string, readonly number[]>): Places =>
  Object.fromEntries(
    [...places]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, numbers]) => [word, numbers.map((number, index) => number - (numbers[index - 1] ?? 0))]),
  );
