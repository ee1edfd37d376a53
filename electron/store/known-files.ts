import { get } from './connection.ts';
import type { ReadableDb } from './connection.ts';

/** Whether these bytes came in before under this name, read or waiting to be. */
export const isFileKnown = (db: ReadableDb, sha256: string, name: string): boolean =>
  get(
    db,
    `SELECT 1 FROM sources s WHERE s.sha256 = ?
       AND (s.file_name = ? OR EXISTS (SELECT 1 FROM proposals p WHERE p.source_id = s.id AND p.file_name = ?))`,
    sha256,
    name,
    name,
  ) !== undefined;

/** Whether the inbox said of a file of this name and size that it cannot be read. That it did not arrive, or that the disk was full, says nothing of it. */
export const hasFailedFile = (db: ReadableDb, name: string, byteCount: number): boolean =>
  get(
    db,
    `SELECT 1 FROM proposals WHERE state IN ('failed', 'discarded') AND file_name = ? AND byte_count = ? AND fault_json IS NOT NULL
       AND json_extract(fault_json, '$.code') NOT IN ('upload-lost', 'cancelled', 'invalid-input', 'internal', 'disk-full', 'disk-read-only', 'disk-fault')`,
    name,
    byteCount,
  ) !== undefined;
