/**
 * `npm run bench:import`: Umbruch beside other extractors, in the same run, on pages with known answers that lie beside the repository.
 * Options: --set web-de|web-en, --limit N, --only umbruch,readability, --seconds N (a page), --part web,formats, --write (into docs/benchmarks.md).
 * On a machine that others keep busy `UMBRUCH_BENCH_CLOCK=cpu` counts the processor time of each extractor's thread.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from './import/corpus.ts';
import { extractors } from './import/extractors.ts';
import { formatBench } from './import/format-bench.ts';
import type { Extracting } from './import/page-answer.ts';
import { hasPython, publishedScore, pythonPeers, startPython } from './import/python-peers.ts';
import { runExtractor, startNode } from './import/run-extractor.ts';
import { score } from './import/score.ts';
import { type Row, tableOf, writeBetweenMarks } from './import/table.ts';

const { values: options } = parseArgs({
  options: {
    set: { type: 'string' },
    limit: { type: 'string', default: '100000' },
    only: { type: 'string' },
    part: { type: 'string', default: 'web,formats' },
    seconds: { type: 'string', default: '30' },
    write: { type: 'boolean', default: false },
  },
});
const parts = options.part.split(',');
const sets = !parts.includes('web') ? [] : options.set === undefined ? ['web-de', 'web-en'] : options.set.split(',');
const isWanted = (name: string): boolean => options.only?.split(',').includes(name) ?? true;
const results = mkdtempSync(join(tmpdir(), 'umbruch-bench-import-'));
const written: string[] = [];
const say = (text: string): void => {
  console.log(text);
  written.push(text);
};

say(
  `${String(cpus().length)} cores, Node ${process.versions.node}. Every extractor has a process of its own and ${options.seconds} s a page (a page over it counts as empty); Umbruch is called through the \`readFile\` of its parser process, without the messages between processes.`,
);
for (const set of sets) {
  const pages = readCorpus(set, Number(options.limit));
  if (pages === null) {
    say(`\nThe pages of \`${set}\` do not lie beside the repository (../shared/corpora/${set}): nothing measured.`);
    continue;
  }
  const rows: Row[] = [];
  const run = async (name: string, label: string, start: () => Promise<Extracting>): Promise<void> => {
    const answers = await runExtractor(start, pages, Number(options.seconds) * 1000);
    writeFileSync(join(results, `${set}-${name}.jsonl`), answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
    rows.push({ label, score: score(pages, answers) });
    console.error(`${set} ${name}: F ${rows.at(-1)?.score.f.toFixed(3) ?? ''}`);
  };
  for (const [name, { label }] of Object.entries(extractors).filter(([name]) => isWanted(name)))
    await run(name, label, () => startNode(name));
  for (const [name, peer] of Object.entries(pythonPeers).filter(([name]) => isWanted(name))) {
    if (hasPython(peer)) await run(name, peer.label, () => startPython(name));
    else if (set === 'web-de') rows.push({ label: `${peer.label}: published, not of this run`, score: publishedScore(peer) });
  }
  const baseline = rows.find((row) => row.label.startsWith('@mozilla/readability'))?.score.median ?? null;
  say(`\n### ${set} (${String(pages.length)} pages)\n\n${tableOf(rows, baseline)}`);
}
if (parts.includes('formats') && options.only === undefined && options.set === undefined)
  say(`\n${await formatBench(Math.min(12, Number(options.limit)))}`);
if (sets.length > 0) console.log(`\nEach page's answers: ${results}`);
if (options.write)
  writeBetweenMarks(
    join(import.meta.dirname, '..', '..', 'docs', 'benchmarks.md'),
    'bench:import',
    'Reading web pages beside the peers',
    written.join('\n'),
  );
