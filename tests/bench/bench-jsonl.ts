/**
 * `npm run bench:jsonl [-- --records 200000 --take-over 1000]`: streams a generated file of one report a line through the real core,
 * parser process included, and prints how fast it goes and how much memory it takes.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLibrary } from '#electron/app.ts';
import { ask } from '../support/import-files.ts';
import { unusedHost } from '../support/unused-host.ts';
import { generatedRecords } from '../support/generated-records.ts';

const { values } = parseArgs({
  options: { records: { type: 'string', default: '200000' }, 'take-over': { type: 'string', default: '1000' }, keep: { type: 'boolean' } },
});
const records = Number(values.records);
const chunkBytes = 1_000_000;
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
const seconds = (from: number): number => (performance.now() - from) / 1_000;

/** Resident memory of a process, and its highest so far, in bytes; zero where it is gone or the system does not tell. */
function memoryOf(pid: number): { now: number; peak: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
    return { now: read('VmRSS'), peak: read('VmHWM') };
  } catch {
    return { now: 0, peak: 0 };
  }
}
const children = (): number[] =>
  readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

let parserPeak = 0;
const trace: number[] = [];
const sampler = setInterval(() => {
  for (const pid of children()) parserPeak = Math.max(parserPeak, memoryOf(pid).peak);
  trace.push(memoryOf(process.pid).now);
}, 500);
/** The host's memory in tenths of the time so far: flat means flat. */
const shape = (): string =>
  Array.from({ length: 10 }, (_, part) =>
    Math.max(...trace.slice(Math.floor((part * trace.length) / 10), Math.floor(((part + 1) * trace.length) / 10) + 1)),
  )
    .map((bytes) => (bytes / 1024 / 1024).toFixed(0))
    .join(' ');

const folder = mkdtempSync(join(tmpdir(), 'umbruch-jsonl-'));
const opened = await openLibrary({
  folder,
  host: unusedHost,
  parserPath: join(import.meta.dirname, '../../electron/import/parser/parser-main.ts'),
});
if (!opened.ok) throw new Error(opened.fault.code);
const { port, importsIdle, close } = opened.value;

let byteCount = 0;
for (const record of generatedRecords(records)) byteCount += Buffer.byteLength(record);
console.log(`${records} generated reports, ${megabytes(byteCount)} of JSONL`);

const sent = performance.now();
const begun = await ask(port, 'imports.begin', { files: [{ name: 'archiv.jsonl', byteCount }] });
const uploadId = begun.uploads[0];
if (!uploadId) throw new Error('refused');
let offset = 0;
let waiting: Buffer[] = [];
let size = 0;
const flush = async (): Promise<void> => {
  const bytes = Buffer.concat(waiting);
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes);
    await ask(port, 'imports.upload', { uploadId, offset, chunk: chunk.toString('base64'), last: offset + chunk.length === byteCount });
    offset += chunk.length;
  }
  waiting = [];
  size = 0;
};
for (const record of generatedRecords(records)) {
  const bytes = Buffer.from(record);
  waiting.push(bytes);
  size += bytes.length;
  if (size >= chunkBytes) await flush();
}
await flush();
console.log(`sent and stored: ${seconds(sent).toFixed(1)} s`);

const read = performance.now();
const progress = setInterval(() => {
  void ask(port, 'imports.list', {}).then(([batch]) =>
    console.log(`  ${seconds(read).toFixed(0)} s: ${batch?.done} of ${batch?.total} parts`),
  );
}, 30_000);
await importsIdle();
clearInterval(progress);
const listed = performance.now();
const rows = (await ask(port, 'imports.list', {}))[0]?.proposals ?? [];
const listTime = performance.now() - listed;
const found = rows.reduce((sum, row) => sum + row.articles + row.teasers, 0);
const states = Object.entries(Object.groupBy(rows, (row) => row.state)).map(([state, some]) => `${some?.length} ${state}`);
console.log(
  `read: ${found} reports in ${rows.length} parts (${states.join(', ')}), ${seconds(read).toFixed(1)} s, ${(found / seconds(read)).toFixed(0)} reports/s`,
);
console.log(`imports.list with ${rows.length} rows: ${listTime.toFixed(1)} ms`);
console.log(
  `memory: host at most ${megabytes(memoryOf(process.pid).peak)}, in tenths of the time ${shape()} MB; parser at most ${megabytes(parserPeak)}`,
);
console.log(`library: ${megabytes(sizeOf(folder))}, of it originals ${megabytes(sizeOf(join(folder, 'originals')))}`);

const ids = rows
  .filter((row) => row.state === 'clear' || row.state === 'look')
  .map((row) => row.id)
  .slice(0, Number(values['take-over']));
if (ids.length > 0) {
  trace.length = 0;
  const taken = performance.now();
  const summary = await ask(port, 'proposals.commit', { ids });
  const time = seconds(taken);
  console.log(
    `taken over: ${ids.length} parts in one step, ${summary.articles} reports and ${summary.teasers} teasers new, ${summary.joined} joined, ${time.toFixed(1)} s, ${((summary.articles + summary.teasers) / time).toFixed(0)} reports/s; host at most ${megabytes(memoryOf(process.pid).peak)}; library ${megabytes(sizeOf(folder))}`,
  );
}
clearInterval(sampler);
await close();
if (values.keep !== true) rmSync(folder, { recursive: true, force: true });
process.exit(0);
