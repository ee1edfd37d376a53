import { markdownTable } from '../import/table.ts';
import { queryKinds, readQuerySet } from './query-set.ts';
import type { JudgedQuery } from './query-set.ts';
import { engines } from './search-engines.ts';
import type { Search } from './search-engines.ts';

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

function row(label: string, scores: readonly QueryScore[]): string[] {
  const f1 = (chosen: readonly QueryScore[]): string => decimals(mean(chosen, (score) => score.f1));
  const seen = scores.filter((score) => !score.query.isHeldOut);
  const heldOut = scores.filter((score) => score.query.isHeldOut);
  return [
    label,
    f1(seen),
    f1(heldOut),
    ...[seen, heldOut].map((half) => decimals(mean(half, (score) => score.atTwenty))),
    ...[seen, heldOut].map((half) => decimals(mean(half, (score) => score.reciprocal))),
    ...queryKinds.map((kind) => f1(scores.filter((score) => score.query.kind === kind))),
  ];
}

/** The queries on which an engine does worst, of those that may be looked at: what it missed, what it should not have found. */
function worst(search: Search, texts: readonly string[], scores: readonly QueryScore[]): string[] {
  const shown = scores.filter((score) => !score.query.isHeldOut && score.f1 < 1).sort((one, other) => one.f1 - other.f1);
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

/** F1, P@20 and MRR of Umbruch and its peers over the judged queries, as a Markdown table; with `isTold`, the worst queries too. */
export function searchQuality(isTold: boolean): string {
  const { texts, queries } = readQuerySet();
  const head = ['search', 'F1', 'held out', 'P@20', 'held out', 'MRR', 'held out', ...queryKinds.map((kind) => `F1 ${kind}`)];
  const told: string[] = [];
  const rows = engines.map(({ label, fill }) => {
    const search = fill(texts);
    const scores = queries.map((query) => scoreOf(query, search(query.text)));
    if (isTold && label === 'Umbruch') told.push('', ...worst(search, texts, scores));
    return row(label, scores);
  });
  const sizes = `${String(queries.length)} queries over ${String(texts.length)} short texts, half of the queries held out`;
  return [`### Search (${sizes})`, '', markdownTable([head, ...rows]), ...told].join('\n');
}
