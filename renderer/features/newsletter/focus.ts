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
