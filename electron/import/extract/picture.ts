import { createHash } from 'node:crypto';
import type { ReadAsset } from '#shared/model/reading.ts';
import { readPictureHeader } from '#shared/picture/picture-header.ts';
import type { ExtractContext } from '../formats.ts';

const maxSide = 16_384;
const maxPixels = 50_000_000;
/** Pictures with different bytes that one document may bring along. */
export const maxPictures = 200;

/** Says what a picture is and how large, from its first bytes alone; null for anything else and for pictures too large to draw safely. */
export function describePicture(bytes: Uint8Array): ReadAsset | null {
  const header = readPictureHeader(bytes);
  if (header === null) return null;
  const { width, height } = header;
  if (width > maxSide || height > maxSide || width * height > maxPixels) return null;
  return { id: createHash('sha256').update(bytes).digest('hex'), ...header, byteCount: bytes.length };
}

/** Hands the pictures of one document to the host: each once, at most 200. Answers the picture's id, or null where it is not kept. */
export function createPictureKeeper(context: Pick<ExtractContext, 'emit'>): (bytes: Uint8Array) => string | null {
  const kept = new Set<string>();
  return (bytes) => {
    const asset = describePicture(bytes);
    if (asset === null) return null;
    if (kept.has(asset.id)) return asset.id;
    if (kept.size >= maxPictures) return null;
    kept.add(asset.id);
    context.emit({ kind: 'asset', asset, bytes });
    return asset.id;
  };
}
