import { useEffect } from 'react';
import type { Command } from './commands.ts';
import { isPressed } from './shortcut.ts';

/** Runs commands by their keys, unless a view has already taken the key or a dialog is open. */
export function useShortcuts(commands: readonly Command[]): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('.ui-dialog-veil')) return;
      const command = commands.find((candidate) => candidate.shortcuts.some((shortcut) => isPressed(shortcut, event)));
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [commands]);
}
