import { useEffect, useRef } from 'react';
import type { FocusEvent, RefObject } from 'react';

/** Where the keyboard was last, and the column around it. */
interface Last {
  readonly element: Element;
  readonly column: HTMLElement | null;
}

const isOff = (element: Element): boolean => !element.isConnected || element.matches(':disabled');

/**
 * Keeps the keyboard in the review: when what had the focus is gone (a row taken over, a step taken back), the focus goes to its
 * column, else to the list; a button that was only out of use for a while gets it back. Answers the listener for the whole view.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, busy: boolean): (event: FocusEvent) => void {
  const last = useRef<Last | null>(null);
  const wasOff = useRef(false);
  useEffect(() => {
    const before = last.current;
    if (before === null || document.activeElement !== document.body) return;
    if (isOff(before.element)) wasOff.current = true;
    if (busy || !wasOff.current) return;
    wasOff.current = false;
    const target =
      !isOff(before.element) && before.element instanceof HTMLElement
        ? before.element
        : before.column?.isConnected
          ? before.column
          : list.current;
    target?.focus({ preventScroll: true });
  });
  return ({ target }) => {
    wasOff.current = false;
    last.current = { element: target, column: target.closest<HTMLElement>('.review-column') };
  };
}
