import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call, onEvent } from '#renderer/api/api.ts';
import { defaultSettings } from '#shared/model/settings.ts';
import type { Settings, SettingsChanges } from '#shared/model/settings.ts';
import { notify } from './notices.ts';
import { sentenceFor, wordingStore } from './wording.ts';

interface SettingsState {
  readonly settings: Settings;
  readonly isLoaded: boolean;
}

export const settingsStore = createStore<SettingsState>(() => ({ settings: defaultSettings, isLoaded: false }));
export const useSettings = (): Settings => useStore(settingsStore, (state) => state.settings);

function take(settings: Settings): void {
  settingsStore.setState({ settings, isLoaded: true });
  wordingStore.setState({ language: settings.language });
}

export async function loadSettings(): Promise<void> {
  const answer = await call('settings.get', {});
  if (answer.ok) take(answer.value);
}

/** Changes settings at once on screen and keeps them; a refusal puts the kept ones back. */
export async function changeSettings(part: SettingsChanges): Promise<void> {
  const before = settingsStore.getState().settings;
  take({ ...before, ...part, look: { ...before.look, ...part.look } });
  // These alone: the window may not know yet what was changed elsewhere.
  const answer = await call('settings.set', part);
  if (answer.ok) return;
  take(before);
  notify({ tone: 'error', text: sentenceFor(answer.fault) });
  await loadSettings();
}

/** Shows the watched folder in the file manager. */
export async function revealInbox(): Promise<void> {
  const answer = await call('imports.revealInbox', {});
  if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
}

/** Remembers the width of a pane; `null` goes back to the width by the window. */
export function keepWidth(pane: string, width: number | null): void {
  const { [pane]: _old, ...others } = settingsStore.getState().settings.layout;
  void changeSettings({ layout: width === null ? others : { ...others, [pane]: Math.round(width) } });
}

export function followSettings(): () => void {
  void loadSettings();
  return onEvent('settings.changed', () => void loadSettings());
}
