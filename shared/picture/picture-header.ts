import type { ReadAsset } from '../model/reading.ts';

/** What a picture says of itself in its first bytes; sides in pixels, none of them 0. */
export type PictureHeader = Pick<ReadAsset, 'mediaType' | 'width' | 'height'>;

/** Reads make and size of a PNG, JPEG, GIF or WebP; null for anything else. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const header = pngHeader(bytes) ?? jpegHeader(bytes) ?? gifHeader(bytes) ?? webpHeader(bytes);
  return header !== null && header.width > 0 && header.height > 0 ? header : null;
}

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function pngHeader(bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 33 || !startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return null;
  if (!startsWith(bytes, ascii('IHDR'), 12)) return null;
  const view = viewOf(bytes);
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gifHeader(bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 14 || !(startsWith(bytes, ascii('GIF87a')) || startsWith(bytes, ascii('GIF89a')))) return null;
  const view = viewOf(bytes);
  return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Walks the segments to the frame header; each step moves on, so any bytes end the walk. */
function jpegHeader(bytes: Uint8Array): PictureHeader | null {
  if (!startsWith(bytes, [0xff, 0xd8, 0xff])) return null;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const standsAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    if (marker === 0xd9 || marker === 0xda) return null;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += standsAlone ? 2 : 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** WebP comes in three makes: lossy, lossless, and extended with alpha or animation. */
function webpHeader(bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 30 || !startsWith(bytes, ascii('RIFF')) || !startsWith(bytes, ascii('WEBP'), 8)) return null;
  const view = viewOf(bytes);
  const at = (index: number): number => bytes[index] ?? 0;
  if (startsWith(bytes, ascii('VP8X'), 12)) {
    const side = (index: number): number => 1 + at(index) + at(index + 1) * 256 + at(index + 2) * 65_536;
    return { mediaType: 'image/webp', width: side(24), height: side(27) };
  }
  if (startsWith(bytes, ascii('VP8L'), 12) && at(20) === 0x2f) {
    const bits = view.getUint32(21, true);
    return { mediaType: 'image/webp', width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (startsWith(bytes, ascii('VP8 '), 12) && startsWith(bytes, [0x9d, 0x01, 0x2a], 23)) {
    return { mediaType: 'image/webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  return null;
}
