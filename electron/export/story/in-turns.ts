import { setImmediate as giveWay } from 'node:timers/promises';
import { FaultError } from '#shared/result.ts';
import type { ExportContext } from '../format.ts';

/** How long text is written without others being answered, in milliseconds. */
const longest = 20;

/** Text that is written piece by piece, as UTF-8; others are answered in between, and a cancelled one throws `cancelled`. */
export async function bytesInTurns(pieces: Iterable<string>, { signal }: Pick<ExportContext, 'signal'>): Promise<Uint8Array> {
  const written: Uint8Array[] = [];
  let pending: string[] = [];
  let since = performance.now();
  const settle = (): void => {
    written.push(Buffer.from(pending.join('')));
    pending = [];
  };
  if (signal.aborted) throw new FaultError('cancelled');
  for (const piece of pieces) {
    pending.push(piece);
    if (performance.now() - since < longest) continue;
    settle();
    await giveWay();
    if (signal.aborted) throw new FaultError('cancelled');
    since = performance.now();
  }
  settle();
  return Buffer.concat(written);
}
