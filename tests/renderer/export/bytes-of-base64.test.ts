import { expect, it } from 'vitest';
import { bytesOfBase64 } from '#renderer/stores/bytes-of-base64.ts';

it.each([0, 1, 2, 3, 786_431, 786_432, 786_433, 2_000_000])('reads %d bytes as they were', async (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 255);
  expect(Buffer.from(await bytesOfBase64(Buffer.from(bytes).toString('base64'))).equals(bytes)).toBe(true);
});
