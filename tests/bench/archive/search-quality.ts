import { markdownTable } from '../import/table.ts';
import { queryKinds, queryParts, readQuerySet } from './query-set.ts';
import type { JudgedQuery, QueryPart } from './query-set.ts';
import { engines } from './search-engines.ts';
import type { Search } from './search-engines.ts';

/** What the parts are called in the tables: single answers to two of them were printed once, see README.md. */
const partLabels = { tuning: 'tuning', 'held out': 'held out (seen)', blind: 'blind (seen once)', 'blind 2': 'blind 2' } as const;

interface QueryScore {
  readonly query: JudgedQuery;
  readonly f1: number;
  /** Share of relevant texts among the first twenty that are judged; nothing found counts 0. */
  readonly atTwenty: number;
  /** One by the place of the first relevant text. */
  readonly reciprocal: number;
  readonly precision: number;
  readonly recall: number;
}

/** How well the answer to a query fits its judgement. */
function scoreOf(query: JudgedQuery, answer: readonly number[]): QueryScore {
  const judged = answer.filter((text) => query.relevant.has(text) || !query.unjudged.has(text));
  const right = judged.filter((text) => query.relevant.has(text)).length;
  const precision = judged.length === 0 ? 0 : right / judged.length;
  const recall = right / query.relevant.size;
  const first = judged.slice(0, 20);
  const place = judged.findIndex((text) => query.relevant.has(text));
  return {
    query,
    precision,
    recall,
    f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    atTwenty: first.length === 0 ? 0 : first.filter((text) => query.relevant.has(text)).length / first.length,
    reciprocal: place < 0 ? 0 : 1 / (place + 1),
  };
}

const mean = (scores: readonly QueryScore[], value: (score: QueryScore) => number): number =>
  scores.reduce((sum, score) => sum + value(score), 0) / Math.max(1, scores.length);
const decimals = (value: number): string => value.toFixed(3).replace(/^0/, '');

/** F1, P@20 and MRR of an engine, each in every part of the set. */
function partRow(label: string, scores: readonly QueryScore[]): string[] {
  const values = [({ f1 }: QueryScore) => f1, ({ atTwenty }: QueryScore) => atTwenty, ({ reciprocal }: QueryScore) => reciprocal];
  const parts = queryParts.map((part) => scores.filter(({ query }) => query.part === part));
  return [label, ...values.flatMap((value) => parts.map((part) => decimals(mean(part, value))))];
}

/** The columns of every kind of query: the first two parts together, then each blind one. */
const partsByKind: readonly (readonly QueryPart[])[] = [['tuning', 'held out'], ['blind'], ['blind 2']];

/** F1 of an engine for every kind of query, in the parts of each column. */
function kindRow(label: string, scores: readonly QueryScore[]): string[] {
  const f1 = (chosen: readonly QueryScore[]): string => decimals(mean(chosen, (score) => score.f1));
  return [
    label,
    ...queryKinds.flatMap((kind) => {
      const ofKind = scores.filter(({ query }) => query.kind === kind);
      return partsByKind.map((parts) => f1(ofKind.filter(({ query }) => parts.includes(query.part))));
    }),
  ];
}

/** The queries on which an engine does worst, of those that may be looked at: what it missed, what it should not have found. */
function worst(search: Search, texts: readonly string[], scores: readonly QueryScore[]): string[] {
  const shown = scores.filter((score) => score.query.part === 'tuning' && score.f1 < 1).sort((one, other) => one.f1 - other.f1);
  return shown.slice(0, 25).flatMap(({ query, precision, recall }) => {
    const answer = search(query.text);
    const missed = [...query.relevant].filter((text) => !answer.includes(text));
    const wrong = answer.filter((text) => !query.relevant.has(text) && !query.unjudged.has(text));
    const some = (places: readonly number[]): string =>
      places
        .slice(0, 6)
        .map((place) => texts[place] ?? '')
        .join(' / ');
    return [
      `${query.text}: precision ${decimals(precision)}, recall ${decimals(recall)}`,
      `  missed ${some(missed)}`,
      `  wrong ${some(wrong)}`,
    ];
  });
}

/** F1, P@20 and MRR of Umbruch and its peers over the judged queries, as Markdown tables; with `isTold`, the worst queries too. */
export function searchQuality(isTold: boolean): string {
  const { texts, queries } = readQuerySet();
  const told: string[] = [];
  const scored = engines.map(({ label, fill }) => {
    const search = fill(texts);
    const scores = queries.map((query) => scoreOf(query, search(query.text)));
    if (isTold && label === 'Umbruch') told.push('', ...worst(search, texts, scores));
    return { label, scores };
  });
  const parts = queryParts.map((part) => `${String(queries.filter((query) => query.part === part).length)} ${partLabels[part]}`).join(', ');
  return [
    `### Search (queries over ${String(texts.length)} short texts: ${parts})`,
    '',
    markdownTable([
      ['search', ...['F1', 'P@20', 'MRR'].flatMap((figure) => [figure, partLabels['held out'], partLabels.blind, partLabels['blind 2']])],
      ...scored.map(({ label, scores }) => partRow(label, scores)),
    ]),
    '',
    markdownTable([
      ['search', ...queryKinds.flatMap((kind) => [`F1 ${kind}`, partLabels.blind, partLabels['blind 2']])],
      ...scored.map(({ label, scores }) => kindRow(label, scores)),
    ]),
    '',
    'Seen: the single answers of the parts so named were printed once before the last work on the language layer.',
    ...told,
  ].join('\n');
}
