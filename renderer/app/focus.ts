/** Marks in the document that the frame's commands go to. */
export const searchFieldId = 'app-search';
export const paneAttribute = 'data-pane';

export function focusSearch(): void {
  const field = document.getElementById(searchFieldId);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [contenteditable="true"], [tabindex]:not([tabindex="-1"])';

/** Into the next of the window's panes: places, list, content. */
export function focusNextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>(`[${paneAttribute}]`)];
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let step = 1; step <= panes.length; step += 1) {
    const pane = panes[(current + step) % panes.length];
    const target =
      pane?.querySelector<HTMLElement>('[role="listbox"], [aria-current="page"], [contenteditable="true"]') ??
      pane?.querySelector<HTMLElement>(focusable);
    if (target) return target.focus();
  }
}
