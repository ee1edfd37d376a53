import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPictureKeeper, describePicture, maxPictures } from '#electron/import/extract/picture.ts';
import type { FoundPart } from '#electron/import/formats.ts';

const bytesOf = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)));
const wide = (value: number): number[] => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** A whole PNG in one colour; `shade` makes its bytes its own. */
function png(width: number, height: number, shade = 0): Uint8Array {
  const pixels = [...deflateSync(Buffer.from([0, shade]))];
  return bytesOf(
    [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
    wide(13),
    'IHDR',
    wide(width),
    wide(height),
    [8, 0, 0, 0, 0],
    wide(0),
    wide(pixels.length),
    'IDAT',
    pixels,
    wide(0),
    wide(0),
    'IEND',
    wide(0),
  );
}
const jpeg = (width: number, height: number): Uint8Array =>
  bytesOf(
    [0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4, 0xff, 0xff, 0xc2, 0, 17, 8],
    wide(height).slice(2),
    wide(width).slice(2),
    [3, 1, 2, 3, 4],
  );
const gif = (width: number, height: number): Uint8Array =>
  bytesOf('GIF89a', [width & 255, width >> 8, height & 255, height >> 8, 0, 0, 0, 0x3b]);
const webp = (chunk: string, rest: readonly number[]): Uint8Array =>
  bytesOf('RIFF', [50, 0, 0, 0], 'WEBP', chunk, [20, 0, 0, 0], rest, Array<number>(12).fill(0));

describe('pictures of a document', () => {
  it('reads kind and size of each kept kind from the header', () => {
    const seen = (bytes: Uint8Array): unknown => {
      const { mediaType, width, height } = describePicture(bytes) ?? {};
      return [mediaType, width, height];
    };
    expect(seen(png(640, 480))).toEqual(['image/png', 640, 480]);
    expect(seen(jpeg(1200, 801))).toEqual(['image/jpeg', 1200, 801]);
    expect(seen(gif(300, 2))).toEqual(['image/gif', 300, 2]);
    expect(seen(webp('VP8X', [0, 0, 0, 0, 0x1f, 3, 0, 0x57, 2, 0]))).toEqual(['image/webp', 800, 600]);
    expect(seen(webp('VP8L', [0x2f, 0x1f, 0xc3, 0x95, 0x00]))).toEqual(['image/webp', 800, 600]);
    expect(seen(webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x20, 3, 0x58, 2]))).toEqual(['image/webp', 800, 600]);
  });

  it('goes by the bytes and keeps no drawing that may hold scripts', () => {
    expect(describePicture(bytesOf('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><script>1</script></svg>'))).toBeNull();
    expect(describePicture(bytesOf('%PDF-1.7'))).toBeNull();
    expect(describePicture(new Uint8Array())).toBeNull();
  });

  it('refuses pictures that would fill the memory once drawn', () => {
    expect(describePicture(png(16_385, 10))).toBeNull();
    expect(describePicture(png(10_000, 10_000))).toBeNull();
    expect(describePicture(png(0, 10))).toBeNull();
    expect(describePicture(png(8_000, 6_000))?.width).toBe(8_000);
  });

  it('survives headers of any bytes', () => {
    const starts = [png(2, 2), jpeg(2, 2), gif(2, 2), webp('VP8X', []), webp('VP8 ', []), webp('VP8L', [])];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.nat(30), fc.uint8Array({ maxLength: 60 }), (start, keep, rest) => {
        const seen = describePicture(Uint8Array.from([...start.subarray(0, keep), ...rest]));
        expect(seen === null || seen.width * seen.height <= 50_000_000).toBe(true);
      }),
    );
  });

  it('hands each picture over once and stops at two hundred', () => {
    const parts: FoundPart[] = [];
    const keep = createPictureKeeper({ emit: (part) => parts.push(part) });
    const first = keep(png(3, 3));
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(keep(png(3, 3))).toBe(first);
    expect(keep(bytesOf('no picture'))).toBeNull();
    expect(parts.length).toBe(1);
    for (let side = 4; side < 4 + maxPictures; side += 1) keep(png(side, side));
    expect(parts.length).toBe(maxPictures);
    expect(keep(png(999, 999))).toBeNull();
    expect(keep(png(3, 3))).toBe(first);
  });
});
