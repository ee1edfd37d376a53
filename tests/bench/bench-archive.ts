/**
 * `npm run bench:archive`: search quality, related reports and speed of the archive, each beside its peers in the same run.
 * Options: --part search,related,speed, --size 10k,100k,1M (for speed), --told (the worst queries that may be looked at), --write (into docs/benchmarks.md).
 * `UMBRUCH_BENCH_KEEP=FOLDER` keeps the libraries built for speed there, and their build figures, for the next run.
 * On a machine that others keep busy `UMBRUCH_BENCH_CLOCK=cpu` counts processor time; saves are always timed by the wall.
 */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { relatedQuality } from './archive/related-quality.ts';
import { searchQuality } from './archive/search-quality.ts';
import { archiveSpeed } from './archive/speed.ts';
import { writeBetweenMarks } from './import/table.ts';

const { values: options } = parseArgs({
  options: {
    part: { type: 'string', default: 'search,related,speed' },
    size: { type: 'string', default: '10k,100k' },
    told: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const units: Readonly<Record<string, number>> = { k: 1_000, M: 1_000_000 };
const sizes = options.size.split(',').map((size) => Number.parseInt(size, 10) * (units[size.at(-1) ?? ''] ?? 1));
const parts = options.part.split(',');

const written = [`${String(cpus().length)} cores, Node ${process.versions.node}.`];
const say = (text: string): void => {
  console.log(`${text}\n`);
  written.push(text);
};
if (parts.includes('search')) say(searchQuality(options.told));
if (parts.includes('related')) say(await relatedQuality());
if (parts.includes('speed')) say(await archiveSpeed(sizes));
if (options.write)
  writeBetweenMarks(join(import.meta.dirname, '..', '..', 'docs', 'benchmarks.md'), 'bench:archive', 'The archive', written.join('\n\n'));
process.exit(0);
