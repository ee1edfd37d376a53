import { useEffect, useLayoutEffect, useRef } from 'react';

/** What carries this mark the kit leaves alone. */
const mark = 'data-react-aria-top-layer';

/**
 * While a list below a field opens, the kit hides the rest of the window from screen readers, although the keyboard still reaches it.
 * The mark stands only from before it does so (its effect runs between these two) until just after.
 */
export function useNothingHidden(isOpen: boolean): void {
  const marked = useRef<Element[]>([]);
  useLayoutEffect(() => {
    if (!isOpen) return;
    marked.current = [...document.body.children].filter((child) => !child.hasAttribute(mark));
    for (const child of marked.current) child.setAttribute(mark, '');
  }, [isOpen]);
  useEffect(() => {
    for (const child of marked.current) child.removeAttribute(mark);
    marked.current = [];
  }, [isOpen]);
}
