import { longReport } from './long-report.ts';
import { longReports } from './many-reports.ts';
import { familyMemory } from './memory.ts';
import { ours } from './our-ways.ts';

const many = 40;
const prints = 50;
const tenth = 10;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** How long an export goes on after it was cancelled, in milliseconds; null where it had ended before. */
async function cancelled(print: (signal: AbortSignal) => Promise<unknown>, afterMs: number): Promise<number | null> {
  const abort = new AbortController();
  let at = 0;
  const timer = setTimeout(() => {
    at = performance.now();
    abort.abort();
  }, afterMs);
  try {
    await print(abort.signal);
    return null;
  } catch (error) {
    if (!abort.signal.aborted) throw error;
    return performance.now() - at;
  } finally {
    clearTimeout(timer);
  }
}

/** Prints one after the other: time, memory from the first to the last, and how soon a print ends that is cancelled. */
export async function benchLongRuns(): Promise<void> {
  console.log('\nLong runs');
  const report = longReport();
  await ours(report, 'magazine');
  const memory: number[] = [];
  let size = 0;
  let spent = 0;
  for (let index = 0; index < prints; index += 1) {
    const start = performance.now();
    const { length } = await ours(report, 'magazine');
    if (index < many) {
      spent += performance.now() - start;
      size += length;
    }
    memory.push(familyMemory() ?? 0);
  }
  console.log(`Umbruch, ${many} magazine pages one by one: ${spent.toFixed(0)} ms, ${(size / 1e6).toFixed(1)} MB`);
  console.log(
    `Memory over ${prints} prints, with the browser and the bench: ${median(memory.slice(0, tenth)).toFixed(0)} MB in the first ten, ${median(memory.slice(-tenth)).toFixed(0)} MB in the last ten`,
  );
  const issue = longReports(many);
  for (const afterMs of [100, 600, 1_500]) {
    const ms = await cancelled((signal) => ours(issue, 'dossier', signal), afterMs);
    console.log(
      `Cancelled ${afterMs} ms after the start of ${many} reports in one document: ${ms === null ? 'it had ended' : `${ms.toFixed(0)} ms to the end`}`,
    );
  }
}
