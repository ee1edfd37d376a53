/** Whether keys go into a text there. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea') !== null);
}

/** Keeps the focus where it is while things around it move; moving an element in the document would lose it. */
export function keepFocus(): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return;
  requestAnimationFrame(() => {
    if (focused.isConnected && document.activeElement !== focused) focused.focus();
    focused.scrollIntoView({ block: 'nearest' });
  });
}

/** Puts the cursor into the first field of what was just added, once it stands and a menu has given the focus back. */
export function focusFirstField(find: () => Element | null | undefined): void {
  const later = () => find()?.querySelector<HTMLElement>('input, textarea, [contenteditable="true"]')?.focus();
  requestAnimationFrame(() => requestAnimationFrame(later));
}

/** Before `element` is taken away: puts the focus on what stands next to it once it is gone, so that it is never lost. */
export function focusNeighbour(element: Element | null | undefined, selector: string): void {
  const list = element?.parentElement;
  const near = element?.nextElementSibling ?? element?.previousElementSibling;
  requestAnimationFrame(() => {
    const target = near?.querySelector<HTMLElement>(selector) ?? list?.nextElementSibling?.querySelector<HTMLElement>('button');
    target?.focus();
  });
}
