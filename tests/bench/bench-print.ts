/**
 * `npm run bench:print`: one report of 1,200 words, an issue of forty of them and a dossier of a hundred as PDF, set by Umbruch and by the peers that
 * are installed: time, memory, size, and how good the pages are. A part alone: `npm run bench:print -- one issue dossier long`.
 */
import { printHost } from './print/our-ways.ts';
import { benchLongRuns } from './print/bench-long-runs.ts';
import { benchMany } from './print/bench-many.ts';
import { benchOne } from './print/bench-one.ts';
import { longReports, variedReports } from './print/many-reports.ts';
import { missing } from './print/peers.ts';
import { loadTypst } from './print/typst.ts';

const parts = {
  one: benchOne,
  issue: () => benchMany('Issue of 40 reports of 1,200 words in one document (goal 3000 ms)', longReports(40)),
  dossier: () => benchMany('Dossier of 100 varied reports with pictures', variedReports(100)),
  long: benchLongRuns,
};

const absent = [...((await loadTypst()) === null ? ['Typst'] : []), ...missing];
if (absent.length > 0) console.log(`Not installed: ${absent.join(', ')}`);
const wanted = process.argv.slice(2);
const begun = performance.now();
for (const [name, bench] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await bench();
console.log(`The bench took ${((performance.now() - begun) / 1000).toFixed(0)} s`);
await printHost.quit();
