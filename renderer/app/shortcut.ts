import type { Messages } from '#shared/messages/catalogue.ts';

/** Keys pressed together. `key` as in KeyboardEvent.key; letters in lower case. */
export interface Shortcut {
  readonly key: string;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  /** Left out: the key itself decides (`?` needs Shift on most keyboards). */
  readonly shift?: boolean;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export const isPressed = (shortcut: Shortcut, event: Pressed): boolean =>
  event.key.toLowerCase() === shortcut.key.toLowerCase() &&
  (event.ctrlKey || event.metaKey) === (shortcut.ctrl ?? false) &&
  event.altKey === (shortcut.alt ?? false) &&
  (shortcut.shift === undefined || event.shiftKey === shortcut.shift);

const signs: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

/** How a shortcut is written in menus: „Strg K“, „Alt ←“. */
export function shortcutText(shortcut: Shortcut, keys: Messages['shell']['keys']): string {
  const parts = [shortcut.ctrl ? keys.ctrl : '', shortcut.alt ? keys.alt : '', shortcut.shift ? keys.shift : ''];
  return [...parts, signs[shortcut.key] ?? (shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key)]
    .filter(Boolean)
    .join(' ');
}
