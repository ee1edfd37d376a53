import type { ReadAsset } from '#shared/model/reading.ts';
import { get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

/** Records a picture whose bytes are already stored; the same picture is kept once. */
export function insertAsset(db: WritableDb, asset: ReadAsset, now: number): void {
  run(
    db,
    `INSERT INTO assets (sha256, media_type, width_px, height_px, byte_count, added_at_ms) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    asset.id,
    asset.mediaType,
    asset.width,
    asset.height,
    asset.byteCount,
    now,
  );
}

/** What is known of a picture; null where there is none under this hash. */
export function findAsset(db: ReadableDb, sha256: string): ReadAsset | null {
  const row = get<{ media_type: ReadAsset['mediaType']; width_px: number; height_px: number; byte_count: number }>(
    db,
    'SELECT media_type, width_px, height_px, byte_count FROM assets WHERE sha256 = ?',
    sha256,
  );
  return row ? { id: sha256, mediaType: row.media_type, width: row.width_px, height: row.height_px, byteCount: row.byte_count } : null;
}
