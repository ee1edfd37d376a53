/**
 * One extractor in a process of its own: a page in, its answer out. A page it throws on counts as empty. With `UMBRUCH_BENCH_CLOCK=cpu`
 * (a machine that others keep busy) the processor time of the extractor's own thread is counted, for every extractor alike.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { extractors } from './extractors.ts';
import { noAnswer, type PageAnswer } from './page-answer.ts';

const wanted = extractors[process.argv[2] ?? ''];
if (wanted === undefined) throw new Error('no such extractor');
const extract = await wanted.load();

/** Milliseconds: of the wall, or of the processor. */
const now = (): number => {
  if (process.env.UMBRUCH_BENCH_CLOCK !== 'cpu') return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

process.on('message', (asked: { readonly path: string; readonly url: string }) => {
  const page = gunzipSync(readFileSync(asked.path)).toString('utf8');
  const begun = now();
  void answer(page, asked.url).then((found) => process.send?.({ ...found, ms: now() - begun }));
});
process.send?.('ready');

async function answer(page: string, url: string): Promise<PageAnswer> {
  try {
    return await extract(page, url);
  } catch {
    return noAnswer;
  }
}
