const ascii = (bytes: Uint8Array, at: number, length: number): string => String.fromCharCode(...bytes.subarray(at, at + length));

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Width and height of a PNG, JPEG, GIF or WebP in pixels, from its first bytes; null where they do not tell. */
export function pictureSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 30) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size =
    ascii(bytes, 1, 3) === 'PNG'
      ? { width: view.getUint32(16), height: view.getUint32(20) }
      : ascii(bytes, 0, 3) === 'GIF'
        ? { width: view.getUint16(6, true), height: view.getUint16(8, true) }
        : ascii(bytes, 8, 4) === 'WEBP'
          ? webpSize(view, ascii(bytes, 12, 4))
          : jpegSize(view);
  return size === null || size.width < 1 || size.height < 1 ? null : size;
}

/** The frame header of a JPEG (ITU T.81, B.2.2); each step moves on, so any bytes end the walk. */
function jpegSize(view: DataView): Size | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    const standsAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += standsAlone ? 2 : 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** The three makes of WebP: extended, lossless, lossy (RFC 9649). */
function webpSize(view: DataView, make: string): Size | null {
  const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  if (make === 'VP8X') return { width: 1 + three(24), height: 1 + three(27) };
  if (make === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return make === 'VP8 ' ? { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff } : null;
}
