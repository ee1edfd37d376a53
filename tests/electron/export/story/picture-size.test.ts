import { expect, it } from 'vitest';
import { fitted, pictureSize } from '#electron/export/story/picture-size.ts';
import { pngOf } from '../../../support/pictures.ts';

const size = (mediaType: string, hex: string) =>
  pictureSize({ mediaType, bytes: new Uint8Array(Buffer.from(hex.replace(/ /g, '').padEnd(64, '0'), 'hex')) });

it('knows how large a picture of every make is', () => {
  expect(pictureSize({ mediaType: 'image/png', bytes: pngOf(640, 480) })).toEqual({ width: 640, height: 480 });
  expect(size('image/gif', '474946383961 8002 e001')).toEqual({ width: 640, height: 480 });
  // APP0 of 16 bytes, a byte of filling, then the frame header.
  expect(size('image/jpeg', 'ffd8 ffe0 0010 4a46494600010100000100010000 ff ffc2 0011 08 01e0 0280 03')).toEqual({
    width: 640,
    height: 480,
  });
  expect(size('image/webp', '52494646 00000000 57454250 56503820 00000000 000000 9d012a 8002 e001')).toEqual({ width: 640, height: 480 });
  expect(size('image/webp', `52494646 00000000 57454250 5650384c 00000000 2f ${'7fc27700'}`)).toEqual({ width: 640, height: 480 });
  expect(size('image/webp', '52494646 00000000 57454250 56503858 00000000 00000000 7f0200 df0100')).toEqual({ width: 640, height: 480 });
});

it('says nothing of what is no picture', () => {
  expect(size('image/svg+xml', '3c737667')).toBeNull();
  expect(size('image/jpeg', 'ffd8 ffda 0000')).toBeNull();
  expect(pictureSize({ mediaType: 'image/png', bytes: new Uint8Array(10) })).toBeNull();
  expect(pictureSize({ mediaType: 'image/png', bytes: pngOf(0, 5) })).toBeNull();
});

it('fits a picture into its room without bending it, and enlarges none', () => {
  const room = { width: 600, height: 400 };
  expect(fitted({ width: 96, height: 48 }, 96, room)).toEqual({ width: 96, height: 48 });
  expect(fitted({ width: 1_200, height: 600 }, 96, room)).toEqual({ width: 600, height: 300 });
  expect(fitted({ width: 600, height: 1_200 }, 96, room)).toEqual({ width: 200, height: 400 });
  expect(fitted({ width: 16_000, height: 1 }, 96, room)).toEqual({ width: 600, height: 1 });
});
