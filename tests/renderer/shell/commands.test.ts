import { beforeAll, describe, expect, it } from 'vitest';
import { appCommands } from '#renderer/app/commands.ts';
import { placeIdOf, places } from '#renderer/app/places.ts';
import { isPressed, shortcutText } from '#renderer/app/shortcut.ts';
import type { Shortcut } from '#renderer/app/shortcut.ts';
import { catalogue } from '#shared/messages/catalogue.ts';
import { fakeBridge, openFakeWindow } from './fake-bridge.ts';

const commands = appCommands({ openHelp: () => undefined, openSearchHelp: () => undefined });
const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('the commands of the window', () => {
  beforeAll(() => openFakeWindow(fakeBridge({}).bridge));

  it('have names and keys of their own', () => {
    const keys = commands.flatMap((command) =>
      command.shortcuts.map((shortcut: Shortcut) => shortcutText(shortcut, catalogue.de.shell.keys)),
    );
    expect(new Set(commands.map((command) => command.id)).size).toBe(commands.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('have a word in both languages', () => {
    const words = (['de', 'en'] as const).flatMap((language) => commands.map((command) => command.label(catalogue[language].shell)));
    expect(words.filter((word) => word.trim() === '')).toEqual([]);
  });

  it('take Ctrl and Cmd alike, and no key held too many', () => {
    const search = { key: 'k', ctrl: true };
    expect([
      isPressed(search, press('k', { ctrlKey: true })),
      isPressed(search, press('K', { metaKey: true })),
      isPressed(search, press('k')),
      isPressed(search, press('k', { ctrlKey: true, altKey: true })),
    ]).toEqual([true, true, false, false]);
  });

  it('are written as on a German keyboard', () => {
    expect(shortcutText({ key: 'ArrowLeft', alt: true }, catalogue.de.shell.keys)).toBe('Alt ←');
    expect(shortcutText({ key: 'k', ctrl: true }, catalogue.de.shell.keys)).toBe('Strg K');
  });

  it('reach every place of the navigation', () => {
    expect(places.map((entry) => placeIdOf(entry.place))).toEqual(places.map((entry) => entry.id));
    expect(commands.filter((command) => command.group === 'places')).toHaveLength(places.length);
  });
});
