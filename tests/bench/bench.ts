/** `npm run bench`: what an editor waits for, as median and 95th percentile, each beside a peer in the same run where one is at hand. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '#electron/store/database.ts';
import { fillLibrary } from '../support/generated-articles.ts';
import { benchDuplicates } from './bench-duplicates.ts';
import { benchImport } from './bench-import.ts';
import { benchPdf } from './bench-pdf.ts';
import { benchSearch } from './bench-search.ts';
import { benchStart } from './bench-start.ts';
import { benchTyping } from './bench-typing.ts';

const reports = 10_000;
const library = mkdtempSync(join(tmpdir(), 'umbruch-bench-'));
const store = openStore(library, 0);
const begun = performance.now();
fillLibrary(store, randomUUID, reports);
console.log(
  `${cpus().length} cores, Node ${process.versions.node}; ${reports} generated reports written in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
);
console.log(`${''.padEnd(46)}   median      p95  (runs)   peer: median / p95, ratio of medians`);

const lines = [...(await benchSearch(store))];
store.close();
for (const line of lines) console.log(line);
for (const bench of [benchDuplicates, benchImport, () => benchStart(library), () => benchTyping(), () => benchPdf()])
  for (const line of await bench()) console.log(line);
process.exit(0);
