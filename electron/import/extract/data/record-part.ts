import type { Result } from '#shared/result.ts';
import type { Extraction } from '../../formats.ts';
import type { ReadOptions } from '../../options.ts';
import { isObject, rowOf } from './json-rows.ts';
import { parsed } from './json-scan.ts';
import type { PartNote } from './part-note.ts';
import { readTable } from './read-table.ts';

/** Reads a part of a long data file, one record a line, as a part of the file that it was cut from. */
export function extractRecordPart(name: string, note: PartNote, bytes: Uint8Array, options: ReadOptions): Result<Extraction> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const rows = text.split('\n').map(parsed).filter(isObject).map(rowOf);
  const { format, encoding, warnings, beside = [], broken = [] } = note;
  return readTable({ rows, beside, broken }, { name, format, encoding, warnings, options });
}
