import { focusable } from '#renderer/ui/focusable.ts';

/** Marks in the document that the frame's commands go to. */
export const searchFieldId = 'app-search';
export const paneAttribute = 'data-pane';

export function focusSearch(): void {
  const field = document.getElementById(searchFieldId);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}

const insideOf = (pane: HTMLElement | undefined | null): HTMLElement | null =>
  pane?.querySelector<HTMLElement>('[role="listbox"], [role="tree"], [aria-current="page"], [contenteditable="true"]') ??
  pane?.querySelector<HTMLElement>(focusable) ??
  null;

/** Frames to wait for a view to be drawn and filled. */
const patience = 40;

/** Into the list of the place just gone to, or into its content where it has none. */
export function focusPlace(framesLeft = patience): void {
  requestAnimationFrame(() => {
    const pane =
      document.querySelector<HTMLElement>(`[${paneAttribute}="list"]`) ??
      document.querySelector<HTMLElement>(`[${paneAttribute}="content"]`);
    const list = pane?.querySelector<HTMLElement>('[role="listbox"]');
    if (list || framesLeft === 0) (list ?? insideOf(pane))?.focus();
    else if (pane?.querySelector('[data-ready="true"]') && framesLeft < patience - 4) insideOf(pane)?.focus();
    else focusPlace(framesLeft - 1);
  });
}

/** The content's parts stand for it where it has several. */
const isWhole = (pane: HTMLElement): boolean => pane.querySelectorAll(`[${paneAttribute}]`).length < 2;

/** Into the next of the window's panes: places, list, content; in the inbox files, source, proposal and what can be done. */
export function focusNextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>(`[${paneAttribute}]`)].filter(isWhole);
  // The last that holds the focus is the innermost.
  const current = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  for (let step = 1; step <= panes.length; step += 1) {
    const pane = panes[(current + step) % panes.length];
    const target = pane?.matches(focusable) ? pane : insideOf(pane);
    if (target) return target.focus();
  }
}
