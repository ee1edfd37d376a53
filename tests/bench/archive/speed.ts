import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { markdownTable } from '../import/table.ts';
import { keptOrBuilt } from './kept-library.ts';
import type { Latency } from './latency.ts';
import { peerLabels } from './speed-peers.ts';
import type { PeerName } from './speed-peers.ts';
import type { Asked, Build } from './speed-umbruch.ts';

/** MiniSearch holds everything in memory: more reports than this do not fit. */
const mostInMemory = 100_000;

/** Runs one step in a process of its own and answers its figures. */
async function runStep<Figures>(step: string, folder: string, count: number): Promise<Figures> {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=8000', join(import.meta.dirname, 'speed-child.ts'), step, folder, String(count)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const answer = await text(child.stdout);
  if ((await ended) !== 0) throw new Error(`The step ${step} over ${String(count)} reports failed`);
  // A run over a million takes an hour: each step tells at once what it found.
  console.error(`${String(count)} reports, ${step}: ${answer.trim()}`);
  return JSON.parse(answer) as Figures;
}

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const both = (latency: Latency | undefined): string => (latency ? `${ms(latency.p50)} / ${ms(latency.p99)}` : '–');
const whole = (value: number): string => (value === 0 ? '–' : value.toFixed(0));

/** Where built libraries stay from run to run, by size: building takes minutes. */
const keptLibraries = process.env.UMBRUCH_BENCH_KEEP;

async function measureSize(count: number, folder: string): Promise<string> {
  const library = join(keptLibraries ?? folder, String(count));
  const build = await keptOrBuilt(library, (empty) => runStep<Build>('build', empty, count));
  const asked = await runStep<Asked>('ask', library, count);
  const names: readonly PeerName[] = count <= mostInMemory ? ['fts5', 'trigram', 'minisearch'] : ['fts5', 'trigram'];
  const peers: (Build & Asked & { readonly name: PeerName })[] = [];
  for (const name of names) peers.push({ name, ...(await runStep<Build & Asked>(name, folder, count)) });
  const all = [{ ...build, ...asked }, ...peers];
  const rows = [
    ['build the index, s', ...all.map((one) => whole(one.indexSeconds))],
    ['index on disk, MB', ...all.map((one) => whole(one.indexMegabytes))],
    ['memory at most, MB', ...all.map((one) => whole(one.residentMegabytes))],
    ...Object.keys(asked.latencies).map((what) => [`${what}, ms`, ...all.map((one) => both(one.latencies[what]))]),
  ];
  const head = ['p50 / p99', build.isKept ? 'Umbruch (built earlier, kept)' : 'Umbruch', ...names.map((name) => peerLabels[name])];
  return [`### ${count.toLocaleString('en')} reports`, '', markdownTable([head, ...rows])].join('\n');
}

/** Build time, disk, memory and latencies of archives of these sizes beside the peers, as Markdown tables. */
export async function archiveSpeed(sizes: readonly number[]): Promise<string> {
  const tables: string[] = [];
  for (const count of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'umbruch-archive-'));
    try {
      tables.push(await measureSize(count, folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return [
    ...tables,
    'Umbruch answers whole rows with marks and snippets through its router; the peers answer the places of the hits and read nothing else. A peer’s memory includes the generator. A save while the index is busy is timed from the moment it is due.',
  ].join('\n\n');
}
