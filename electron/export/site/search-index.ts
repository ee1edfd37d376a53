import { oneByOne } from '#electron/give-way.ts';
import { documentText } from '#shared/document/document-text.ts';
import { fold } from '#shared/text/fold.ts';
import { shortened } from '../shortened.ts';
import { setSpaces } from '../typography.ts';
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

/**
 * What the search of the site looks in, as a script that sets one value: scripts, unlike data, are also read from a folder.
 * `empty` are words that stand in every text and are not looked for; `reports` holds title, path, day, rubric and first words of each, newest first; `heads` (words of headlines and Stichwörter) and `words`
 * hold the numbers of reports by word, each less the one before it.
 */
export async function searchIndex(plan: SitePlan, signal: AbortSignal): Promise<string> {
  const heads = new Map<string, number[]>();
  const words = new Map<string, number[]>();
  const reports = await oneByOne(plan.reports, signal, (report, number) => {
    const head = wordsOf(headOf(report));
    for (const word of head) add(heads, word, number);
    for (const word of wordsOf(textOf(report))) if (!head.has(word)) add(words, word, number);
    const { input, path, rubric } = report;
    const day = input.article.header.datelineDate ?? '';
    // Shown as they stand here, and never searched: a line must not end within „14. März“.
    const [title, opening] = [setSpaces(titleOf(input)), setSpaces(shortened(openingOf(input), 200))];
    return JSON.stringify([title, path, day, rubric?.name ?? '', opening]);
  });
  const [headPlaces, wordPlaces] = [await placesOf(heads, signal), await placesOf(words, signal)];
  return `self.siteIndex = {"empty":${JSON.stringify([...emptyWords])},\n"reports":[${reports.join(',\n')}],\n"heads":{${headPlaces}},\n"words":{${wordPlaces}}};\n`;
}

function add(places: Map<string, number[]>, word: string, number: number): void {
  const known = places.get(word);
  if (known) known.push(number);
  else places.set(word, [number]);
}

/** In the order of the alphabet, so that the same reports give the same bytes. */
async function placesOf(places: ReadonlyMap<string, readonly number[]>, signal: AbortSignal): Promise<string> {
  const words = [...places.keys()].sort();
  const entries = await oneByOne(words, signal, (word) => {
    const numbers = places.get(word) ?? [];
    return `${JSON.stringify(word)}:[${numbers.map((number, index) => number - (numbers[index - 1] ?? 0)).join(',')}]`;
  });
  return entries.join(',');
}
