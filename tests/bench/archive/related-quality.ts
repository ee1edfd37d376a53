import { join } from 'node:path';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import snowball from 'snowball-stemmers';
import { documentFromText } from '#shared/document/build-document.ts';
import { documentText } from '#shared/document/document-text.ts';
import { emptyHeader } from '#shared/model/article.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { App } from '#electron/app.ts';
import { insertArticle } from '#electron/store/articles.ts';
import { attachKeywords } from '#electron/store/keywords.ts';
import { fold } from '#shared/text/fold.ts';
import { openCore } from '../../support/core.ts';
import { unusedHost } from '../../support/unused-host.ts';
import { markdownTable } from '../import/table.ts';
import { ask } from './ask.ts';
import { generateArchive } from './generate.ts';
import { relatedSample } from './related-sample.ts';
import { createTfIdf, plainWords } from './tf-idf.ts';

/** A report in the library of the sample, with what belongs to it. */
interface Placed {
  readonly header: Partial<ArticleHeader>;
  readonly text: string;
  /** Stichwörter in the library. */
  readonly keywords: readonly string[];
  /** Places of the reports that belong to it; empty for what only fills the archive. */
  readonly related: readonly number[];
  /** Stichwörter that a person would give it, taken off it here; empty where it is not asked for. */
  readonly wanted: readonly string[];
}

/** Generated reports beside the sample: what they tell of must not be taken for related. */
const otherReports = 1_500;
/** Generated reports cut into two halves that belong together. */
const halved = 150;
const most = 5;

const idOf = (index: number): ArticleId => `placed-${String(index).padStart(6, '0')}` as ArticleId;

/** The reports of the matters; every fifth lies there without its Stichwörter and is asked for them. */
function placedMatters(): Placed[] {
  const sample = relatedSample();
  return sample.map(({ matter, headline, kicker, place, date, paragraphs, keywords }, index) => ({
    header: { headline, kicker, place, datelineDate: date, lead: paragraphs[0] ?? '' },
    text: paragraphs.slice(1).join('\n\n'),
    keywords: index % 5 === 0 ? [] : keywords,
    related: sample.flatMap((other, at) => (other.matter === matter && at !== index ? [at] : [])),
    wanted: index % 5 === 0 ? keywords : [],
  }));
}

/** Reports of the generated archive: some whole, some in two halves without anything but their words. */
function placedOthers(from: number): Placed[] {
  const placed: Placed[] = [];
  let cut = 0;
  for (const { header, body, keywords } of generateArchive(otherReports, 11)) {
    const paragraphs = documentText(body).split('\n\n');
    if (cut < halved && paragraphs.length >= 6) {
      cut += 1;
      const first = from + placed.length;
      const halves = [0, 1].map((half) => paragraphs.filter((_, index) => index % 2 === half).join('\n\n'));
      halves.forEach((text, half) => placed.push({ header: {}, text, keywords: [], related: [first + 1 - half], wanted: [] }));
    } else placed.push({ header, text: documentText(body), keywords, related: [], wanted: [] });
  }
  return placed;
}

async function libraryOf(placed: readonly Placed[]): Promise<App> {
  const app = await openCore(mkdtempSync(join(tmpdir(), 'umbruch-related-')), unusedHost);
  let count = 0;
  const newId = (): string => `keyword-${String((count += 1)).padStart(6, '0')}`;
  app.context.store.write((db) =>
    placed.forEach(({ header, text, keywords }, index) => {
      insertArticle(db, idOf(index), { ...emptyHeader, ...header }, documentFromText(text), 1_000);
      attachKeywords(db, idOf(index), keywords, newId, 0);
    }),
  );
  await app.indexIdle();
  return app;
}

interface Ranking {
  readonly label: string;
  readonly nearest: (index: number) => Promise<readonly number[]> | readonly number[];
}

const decimals = (value: number): string => value.toFixed(3).replace(/^0/, '');
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** MRR and P@5 (of as many as there are) of the first five answers for the reports asked about. */
async function rankingScore(
  { nearest }: Ranking,
  placed: readonly Placed[],
  asked: readonly number[],
): Promise<readonly [mrr: number, share: number]> {
  const reciprocal: number[] = [];
  const shares: number[] = [];
  for (const index of asked) {
    const related = new Set(placed[index]?.related);
    const found = (await nearest(index)).slice(0, most);
    const first = found.findIndex((other) => related.has(other));
    reciprocal.push(first < 0 ? 0 : 1 / (first + 1));
    shares.push(found.filter((other) => related.has(other)).length / Math.min(most, related.size));
  }
  return [mean(reciprocal), mean(shares)];
}

const german = snowball.newStemmer('german');
const stemmedWords = (text: string): string[] => plainWords(text).map((word) => german.stem(word));
const wholeText = ({ header, text }: Placed): string =>
  [header.kicker, header.headline, header.lead, text].filter((part) => part !== undefined && part !== '').join('\n');

async function relatedTable(app: App, placed: readonly Placed[]): Promise<string> {
  const texts = placed.map(wholeText);
  const plain = createTfIdf(texts);
  const stemmed = createTfIdf(texts, stemmedWords);
  const rankings: Ranking[] = [
    { label: 'tf-idf cosine, exact', nearest: (index) => plain.nearest(index, most) },
    { label: 'tf-idf cosine on Snowball German', nearest: (index) => stemmed.nearest(index, most) },
    {
      label: 'Umbruch',
      nearest: async (index) => {
        const suggested = await ask(app.port, 'relations.suggest', { articleId: idOf(index) });
        return suggested.map(({ article }) => Number(article.id.slice('placed-'.length)));
      },
    },
  ];
  const matters = placed.flatMap(({ related }, index) => (related.length > 1 ? [index] : []));
  const halves = placed.flatMap(({ related }, index) => (related.length === 1 ? [index] : []));
  const rows: string[][] = [];
  for (const ranking of rankings) {
    const [mrr, share] = await rankingScore(ranking, placed, matters);
    const [halfMrr] = await rankingScore(ranking, placed, halves);
    rows.push([ranking.label, decimals(mrr), decimals(share), decimals(halfMrr)]);
  }
  const sizes = `${String(matters.length)} reports on ${String(matters.length / 4)} matters and ${String(halves.length)} halves among ${String(placed.length)}`;
  return [`### Related reports (${sizes})`, '', markdownTable([['method', 'MRR', 'P@5', 'halves MRR'], ...rows])].join('\n');
}

/** Which labels of the vocabulary weigh most in a text, by the tf-idf of their words: a floor that knows the vocabulary. */
function labelsIn(labels: readonly string[], heaviest: readonly string[]): string[] {
  const byKey = new Map(labels.map((label) => [fold(label), label]));
  return heaviest.flatMap((word) => byKey.get(fold(word)) ?? []).slice(0, most);
}

async function keywordTable(app: App, placed: readonly Placed[]): Promise<string> {
  const tfIdf = createTfIdf(placed.map(wholeText));
  const labels = [...new Set(placed.flatMap((report) => report.keywords))];
  const asked = placed.flatMap(({ wanted }, index) => (wanted.length > 0 ? [index] : []));
  const methods: readonly (readonly [string, (index: number) => Promise<readonly string[]> | readonly string[]])[] = [
    ['five heaviest words by tf-idf', (index) => tfIdf.heaviest(index, most)],
    ['labels of the vocabulary by tf-idf', (index) => labelsIn(labels, tfIdf.heaviest(index, 1_000))],
    [
      'Umbruch',
      async (index) => (await ask(app.port, 'keywords.suggest', { articleId: idOf(index) })).map((suggestion) => suggestion.label),
    ],
  ];
  const rows: string[][] = [];
  for (const [label, suggest] of methods) {
    const precision: number[] = [];
    const recall: number[] = [];
    for (const index of asked) {
      const wanted = new Set(placed[index]?.wanted.map(fold));
      const right = (await suggest(index)).slice(0, most).filter((found) => wanted.has(fold(found))).length;
      precision.push(right / most);
      recall.push(right / wanted.size);
    }
    rows.push([label, decimals(mean(precision)), decimals(mean(recall))]);
  }
  const best = mean(asked.map((index) => Math.min(most, placed[index]?.wanted.length ?? 0) / most));
  const sizes = `${String(asked.length)} reports, P@5 can reach ${decimals(best)}`;
  return [`### Stichwörter (${sizes})`, '', markdownTable([['method', 'P@5', 'R@5'], ...rows])].join('\n');
}

/** Related reports and Stichwörter of a linked sample of our own beside tf-idf on the same texts, as Markdown tables. */
export async function relatedQuality(): Promise<string> {
  const matters = placedMatters();
  const placed = [...matters, ...placedOthers(matters.length)];
  const app = await libraryOf(placed);
  try {
    return [await relatedTable(app, placed), await keywordTable(app, placed)].join('\n\n');
  } finally {
    await app.close();
  }
}
