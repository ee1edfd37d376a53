import { FaultError } from '#shared/result.ts';
import { unlessCancelled } from './unless-cancelled.ts';
import { withTimeout } from './with-timeout.ts';

const leastMs = 120_000;
const perMegabyteMs = 30_000;
/** No print may take longer, in ms. */
export const mostPrintMs = 900_000;

/** How long a page may take to print, in ms: longer ones more, within bounds. */
export const printLimitMs = (html: string): number =>
  Math.min(mostPrintMs, leastMs + Math.floor(Buffer.byteLength(html) / 1_000_000) * perMegabyteMs);

/** Waits for the print of a page: not longer than it may take, and not once it is cancelled (`cancelled`). */
export async function whilePrinting<T>(html: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  if (signal.aborted) throw new FaultError('cancelled');
  return unlessCancelled(withTimeout(work(), printLimitMs(html), 'Printing took too long'), signal);
}
