import type { Picture } from '../nodes/node-context.ts';

export interface PictureSize {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** How large a picture of the library is, from its first bytes; null for anything that is none. */
export function pictureSize({ mediaType, bytes }: Picture): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bytes.length < 30 ? null : sizeIn(view, mediaType);
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

function sizeIn(view: DataView, mediaType: string): PictureSize | null {
  switch (mediaType) {
    case 'image/png':
      return { width: view.getUint32(16), height: view.getUint32(20) };
    case 'image/gif':
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    case 'image/jpeg':
      return jpegSize(view);
    case 'image/webp':
      return webpSize(view);
    default:
      return null;
  }
}

/** Steps over the segments (ITU T.81, B.1.1.3) to the frame header, any of SOF0…SOF15. */
function jpegSize(view: DataView): PictureSize | null {
  for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
    at += marker === 0xff ? 1 : isBare ? 2 : 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** The first chunk says which of three makes it is (RFC 9649, 2.5–2.7). */
function webpSize(view: DataView): PictureSize | null {
  switch (view.getUint32(12)) {
    case 0x56_50_38_58: // VP8X
      return { width: 1 + (view.getUint32(23, true) >>> 8), height: 1 + (view.getUint32(26, true) >>> 8) };
    case 0x56_50_38_4c: {
      // VP8L
      const bits = view.getUint32(21, true);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    case 0x56_50_38_20: // VP8
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return null;
  }
}

/** As large as its pixels at 96 a `inch`, but not beyond the room there is; all in one unit. */
export function fitted({ width, height }: PictureSize, inch: number, room: PictureSize): PictureSize {
  const natural = inch / 96;
  const scale = Math.min(natural, room.width / width, room.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
