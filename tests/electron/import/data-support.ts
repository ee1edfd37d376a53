import { readFile } from '#electron/import/parser/read-file.ts';
import type { ReadOptions } from '#electron/import/options.ts';
import type { Reading } from '#shared/model/reading.ts';
import { holdings } from './reading-support.ts';

export { readBytes } from './reading-support.ts';

/** Why a file is not read; `none` when it is. */
export async function faultOf(name: string, content: string | Uint8Array): Promise<string> {
  const { outcome } = await readFile(name, typeof content === 'string' ? Buffer.from(content) : content);
  return outcome.ok ? 'none' : outcome.fault.code;
}

/** Reads a file with the columns that the editor chose for files of its make. */
export async function readWith(name: string, text: string, mappings: ReadOptions['mappings']): Promise<Reading> {
  const { outcome } = await readFile(name, Buffer.from(text), { mappings, prefer: null });
  if (!outcome.ok || outcome.value.reading === null) throw new Error('not read');
  return outcome.value.reading;
}

/** Words that neither a record nor a removal holds. */
export function heldAtLeastOnce(reading: Reading): string[] {
  const { records, removals } = holdings(reading);
  const lost: string[] = [];
  for (const [at, { text }] of reading.lines.entries()) {
    for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      if ((records[at]?.[match.index] ?? 0) + (removals[at]?.[match.index] ?? 0) === 0) lost.push(match[0]);
    }
  }
  return lost;
}

/** All that was taken out, as „rule: text“. */
export const removedFrom = (reading: Reading): string[] => reading.removals.map(({ rule, text }) => `${rule}: ${text}`);

/** Column → field of a reading. */
export const fieldsOf = (reading: Reading): Readonly<Record<string, string>> =>
  Object.fromEntries((reading.mapping?.columns ?? []).map(({ key, field }) => [key, field]));
