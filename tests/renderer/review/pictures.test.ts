import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdPicture, pictureAddress } from '#renderer/stores/pictures.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { fail, ok } from '#shared/result.ts';

let asked: string[] = [];
let missing = new Set<string>();
const revoked: string[] = [];

beforeEach(() => {
  asked = [];
  missing = new Set();
  revoked.length = 0;
  const requests = new Proxy({} as Bridge['requests'], {
    get: () => async (input: { id: string }) => {
      asked.push(input.id);
      return missing.has(input.id) ? fail('not-found') : ok({ bytes: btoa(input.id), mediaType: 'image/png' });
    },
  });
  vi.stubGlobal('window', { umbruch: { requests, onEvent: () => () => undefined } });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void revoked.push(url));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const shown = async (id: string): Promise<{ address: string; release: () => void }> => {
  const release = holdPicture(id);
  for (let turn = 0; turn < 100 && pictureAddress(id) === null; turn += 1) await Promise.resolve();
  expect(pictureAddress(id)).not.toBeNull();
  return { address: pictureAddress(id) ?? '', release };
};

describe('pictures of the window', () => {
  it('are asked for again when they could not be had before', async () => {
    missing.add('spaeter');
    holdPicture('spaeter')();
    await vi.waitFor(() => expect(asked).toEqual(['spaeter']));
    await Promise.resolve();
    missing.clear();
    await vi.waitFor(() => {
      holdPicture('spaeter')();
      expect(pictureAddress('spaeter')).not.toBeNull();
    });
  });

  it('are asked for once while several places show them', async () => {
    const { release } = await shown('doppelt');
    const second = holdPicture('doppelt');
    release();
    expect(pictureAddress('doppelt')).not.toBeNull();
    second();
    expect(asked).toEqual(['doppelt']);
  });

  it('are let go of once many others were shown since, but never while they are seen', async () => {
    const seen = await shown('gesehen');
    const first = await shown('zuerst');
    first.release();
    for (let at = 0; at < 60; at += 1) (await shown(`bild-${String(at)}`)).release();
    expect(revoked).toContain(first.address);
    expect(revoked).not.toContain(seen.address);
    expect([pictureAddress('zuerst'), pictureAddress('gesehen'), pictureAddress('bild-59') === null]).toEqual([null, seen.address, false]);
    const again = await shown('zuerst');
    expect(again.address).not.toBe(first.address);
  });
});
