import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultLook } from '#shared/model/house-look.ts';
import { openTestApp } from '../../support/open-test-app.ts';
import type { TestApp } from '../../support/open-test-app.ts';
import { onePixel, pngOf } from '../../support/pictures.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.dispose());

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

it('keeps a picture as the logo, tells every view, and gives it out like any picture', async () => {
  await test.ask('settings.set', { look: { accent: '#8a1c3c' } });
  const { look } = await test.ask('settings.setLogo', { file: { name: 'logo.png', bytes: base64(onePixel) } });
  expect(look).toMatchObject({ accent: '#8a1c3c', logo: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(test.events.at(-1)).toEqual({ name: 'settings.changed', payload: { ids: ['look'] } });
  if (look.logo === null) throw new Error('no logo');
  expect(await test.ask('assets.read', { id: look.logo })).toEqual({ mediaType: 'image/png', bytes: base64(onePixel) });
  expect((await test.ask('settings.setLogo', { file: null })).look).toMatchObject({ accent: '#8a1c3c', logo: null });
});

it.each([
  ['no picture', new TextEncoder().encode('<svg onload="x()"/>'), 'file-unknown-format'],
  ['a picture too large to draw', pngOf(4_001, 10), 'file-unknown-format'],
  ['too many bytes', Buffer.concat([onePixel, new Uint8Array(1_000_000)]), 'file-too-large'],
])('refuses %s and leaves the look as it was', async (_, bytes, code) => {
  const answer = await test.app.port.dispatch('settings.setLogo', { file: { name: 'logo', bytes: base64(bytes) } });
  expect(answer).toMatchObject({ ok: false, fault: { code } });
  expect((await test.ask('settings.get', {})).look).toEqual(defaultLook);
});

it('refuses a colour that cannot be read on paper, whoever asks', async () => {
  const answer = await test.app.port.dispatch('settings.set', { look: { accent: '#f0a000' } });
  expect(answer).toMatchObject({ ok: false, fault: { code: 'invalid-input' } });
});

it('takes each change of the look alone: what a window does not know yet is not written over', async () => {
  const { look } = await test.ask('settings.setLogo', { file: { name: 'logo.png', bytes: base64(onePixel) } });
  const outdated = { ...defaultLook, headingFace: 'sans' as const };
  await test.ask('settings.set', { look: { imprint: 'Musterweg 1' }, theme: 'dark' });
  const after = await test.ask('settings.set', { look: { headingFace: outdated.headingFace } });
  expect(after).toMatchObject({ theme: 'dark', look: { ...look, imprint: 'Musterweg 1', headingFace: 'sans' } });
  // Not even who sends one: the logo comes with its picture or not at all.
  expect((await test.ask('settings.set', { look: outdated })).look.logo).toBe(look.logo);
});
