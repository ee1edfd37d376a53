import { FaultError } from '#shared/result.ts';
import type { ExportContext } from './format.ts';

/** Text made at once, as UTF-8; an export cancelled meanwhile gives nothing. */
export async function textBytes(text: string, context: Pick<ExportContext, 'signal' | 'report'>): Promise<Uint8Array> {
  if (context.signal.aborted) throw new FaultError('cancelled');
  context.report(0.9);
  return new TextEncoder().encode(text);
}
