import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '#electron/store/database.ts';
import type { Store } from '#electron/store/database.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { changes, harderChanges } from '../support/similar-reports/changed-report.ts';
import { figuresOf, fillWithReports, matchOf, qualityOf } from '../support/similar-reports/measure-matching.ts';
import type { Figures, Question } from '../support/similar-reports/measure-matching.ts';
import { minHashPeer, pairwisePeer, simHashPeer } from './duplicate-peers.ts';
import type { Peer } from './duplicate-peers.ts';
import { figure, line } from './measure.ts';
import type { Figure } from './measure.ts';

const reports = 20_000;
const questionsPerKind = 100;

interface Run {
  readonly figures: readonly Figures[];
  readonly time: Figure;
}

/** Asks every question, timing each. */
function ask(what: string, questions: readonly Question[], match: Parameters<typeof figuresOf>[1]): Run {
  const times: number[] = [];
  const figures = figuresOf(questions, (record) => {
    const begun = performance.now();
    const found = match(record);
    times.push(performance.now() - begun);
    return found;
  });
  return { figures, time: figure(what, times) };
}

const textOfRecord = (record: ReportRecord): string =>
  [record.fields.lead?.value ?? '', ...record.blocks.map((block) => block.text)].join('\n');

function askPeer(peer: Peer, questions: readonly Question[]): Run {
  return ask(peer.name, questions, (record) => {
    const articleId = peer.find(textOfRecord(record));
    return articleId === null
      ? null
      : { recordId: record.id, reason: 'near-duplicate', score: 1, overlap: null, target: { articleId, headline: '' }, headline: '' };
  });
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`.padStart(8);

/** Precision and recall over what must be found and what must stay apart, then each kind. */
function quality(name: string, run: Run, questions: readonly Question[]): string {
  const promised = run.figures.filter(({ kind }) => !(kind in harderChanges));
  const { precision, recall } = qualityOf(
    promised,
    questions.filter(({ kind }) => !(kind in harderChanges)),
  );
  return `  ${name.padEnd(44)} precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, p95 ${run.time.p95.toFixed(2)} ms`;
}

/** Near-duplicates among 20,000 reports: found, and kept apart, beside three known methods on the same questions. */
export function benchDuplicates(): string[] {
  const store: Store = openStore(mkdtempSync(join(tmpdir(), 'umbruch-duplicates-')), 0);
  const { questions, texts } = fillWithReports(store, randomUUID, reports, questionsPerKind, { ...changes, ...harderChanges });
  const ours = ask(`near-duplicates of a report, ${reports} reports`, questions, (record) => matchOf(store, record));
  const peers = [minHashPeer(texts), simHashPeer(texts)].map((peer) => askPeer(peer, questions));
  // Every pair takes seconds a question: a tenth of them tells enough of its time and quality.
  const few = questions.filter((_, index) => index % 10 === 0);
  const pairwise = askPeer(pairwisePeer(texts), few);
  store.close();
  return [
    line(ours.time, pairwise.time),
    quality('Umbruch', ours, questions),
    ...peers.map((peer) => quality(peer.time.what, peer, questions)),
    quality(`${pairwise.time.what}, every tenth question`, pairwise, few),
    ...ours.figures.map(({ kind, asked, right, sure, wrong }) => {
      const isApart = questions.some((question) => question.kind === kind && question.answer === null);
      return `  ${kind.padEnd(44)} ${isApart ? `kept apart ${percent(asked - wrong, asked)}` : `found ${percent(right, asked)}, sure ${percent(sure, asked)}`}`;
    }),
  ];
}
