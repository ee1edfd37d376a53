import { createGiveWay } from '#electron/give-way.ts';
import { FaultError } from '#shared/result.ts';
import type { ExportContext } from '../format.ts';

/** So many letters become bytes at once. */
const lettersAtOnce = 1 << 18;

/** Text that is written piece by piece, as UTF-8; others are answered in between, and a cancelled one throws `cancelled`. */
export async function bytesInTurns(pieces: Iterable<string>, { signal }: Pick<ExportContext, 'signal'>): Promise<Uint8Array> {
  if (signal.aborted) throw new FaultError('cancelled');
  const whenever = createGiveWay(signal);
  const written: Uint8Array[] = [];
  let pending: string[] = [];
  let letters = 0;
  const settle = (): void => {
    written.push(Buffer.from(pending.join('')));
    pending = [];
    letters = 0;
  };
  for (const piece of pieces) {
    pending.push(piece);
    letters += piece.length;
    if (letters >= lettersAtOnce) settle();
    await whenever();
  }
  settle();
  return Buffer.concat(written);
}
