import { beforeEach, expect, it } from 'vitest';
import { changeLook, setLogo } from '#renderer/stores/house-look.ts';
import { changeSettings, loadSettings, settingsStore } from '#renderer/stores/settings.ts';
import { assetId } from '#shared/model/ids.ts';
import { defaultSettings } from '#shared/model/settings.ts';
import type { Settings } from '#shared/model/settings.ts';
import { fail } from '#shared/result.ts';
import { fakeBridge, openFakeWindow } from './fake-bridge.ts';

let kept: Settings;
let isReadOnly: boolean;
const logo = assetId.parse('b'.repeat(64));
const withLook = (look: Partial<Settings['look']>): Settings => ({ ...kept, look: { ...kept.look, ...look } });
const core = fakeBridge({
  'settings.get': () => kept,
  'settings.set': (changes) =>
    isReadOnly ? Promise.resolve(fail('disk-read-only')) : (kept = { ...kept, ...changes, look: withLook(changes.look ?? {}).look }),
  'settings.setLogo': () => (kept = withLook({ logo })),
});
const sent = () => core.asked.filter(({ name }) => name === 'settings.set').map(({ input }) => input);

beforeEach(async () => {
  kept = defaultSettings;
  isReadOnly = false;
  openFakeWindow(core.bridge);
  core.asked.length = 0;
  await loadSettings();
});

it('keeps the logo when a colour is chosen before the window knows of the logo', async () => {
  const file = { name: 'logo.png', size: 3, slice: () => new Blob(['abc']) };
  const both = setLogo(file);
  await changeLook({ accent: '#8a1c3c' });
  await both;
  expect(sent()).toEqual([{ look: { accent: '#8a1c3c' } }]);
  expect(kept.look).toMatchObject({ logo, accent: '#8a1c3c' });
  expect(settingsStore.getState().settings.look).toEqual(kept.look);
});

it('sends what was changed and nothing else', async () => {
  await changeSettings({ theme: 'dark' });
  await changeLook({ textFace: 'sans' });
  expect(sent()).toEqual([{ theme: 'dark' }, { look: { textFace: 'sans' } }]);
  expect(settingsStore.getState().settings).toMatchObject({ theme: 'dark', look: { ...defaultSettings.look, textFace: 'sans' } });
});

it('shows after a refusal what is kept, not what the window knew', async () => {
  kept = withLook({ logo });
  isReadOnly = true;
  await changeLook({ accent: '#8a1c3c' });
  expect(settingsStore.getState().settings.look).toEqual(kept.look);
});
