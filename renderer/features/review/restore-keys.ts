import type { KeyboardEvent } from 'react';

/** What an arrow key does among the places where something can be done; -1 is the column itself. Null: the key is not ours. */
export function nextRestore(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown' && at + 1 < count) return at + 1;
  if (key === 'ArrowUp' && at > 0) return at - 1;
  if ((key === 'Escape' || key === 'ArrowUp') && at >= 0) return -1;
  return null;
}

/** The source column is one tab stop: arrows go from line to line, Enter restores a passage or says what a line is, Esc goes back to the column. */
export function moveAlongRestores(event: KeyboardEvent<HTMLElement>): void {
  const column = event.currentTarget;
  const buttons = [...column.querySelectorAll<HTMLElement>('.review-stop')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (event.key === 'Enter' && buttons[at]?.classList.contains('review-restore') === true) {
    // The button goes away with what it restores; the focus must not go with it. The click itself follows.
    requestAnimationFrame(() => column.focus({ preventScroll: true }));
    return;
  }
  const next = nextRestore(event.key, at, buttons.length);
  if (next === null) return;
  event.preventDefault();
  (buttons[next] ?? column).focus();
}
