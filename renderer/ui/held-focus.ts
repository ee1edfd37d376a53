import { useEffect } from 'react';
import type { RefObject } from 'react';
import { focusable } from './focusable.ts';

/** A part of the document that holds the focus, and its place among its neighbours. */
interface Step {
  readonly element: Element;
  readonly parent: Element;
  readonly place: number;
}

/** From what has the focus outwards to the whole view. */
function trailOf(focused: Element, whole: Element): Step[] {
  const trail: Step[] = [];
  for (let element = focused; element !== whole && element.parentElement; element = element.parentElement)
    trail.push({ element, parent: element.parentElement, place: [...element.parentElement.children].indexOf(element) });
  return trail;
}

const takesFocus = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.matches(focusable) && !element.matches('[role="separator"]') && element.checkVisibility();

const within = (part: Element | undefined): HTMLElement | null =>
  part === undefined ? null : ([part, ...part.querySelectorAll(focusable)].find(takesFocus) ?? null);

/** Who takes the focus of what is gone: what stands in its place now, else what stood before it, else whatever is near; a view's list first. */
function heirOf(trail: readonly Step[], whole: Element): HTMLElement | null {
  for (const { parent, place } of trail) {
    if (!parent.isConnected || parent === whole) continue;
    const heir = within(parent.children[place]) ?? within(parent.children[place - 1]) ?? within(parent);
    if (heir) return heir;
  }
  return within([...whole.querySelectorAll('[role="listbox"], [role="tree"]')].find(takesFocus)) ?? within(whole);
}

/** Keeps the keyboard in a view: when what had the focus is gone (a row taken out, a button of no more use), something near it gets it. */
export function useHeldFocus(view: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const whole = view.current;
    if (!whole) return;
    let trail: readonly Step[] = [];
    const isLost = (): boolean => document.activeElement === document.body && trail[0]?.element.isConnected === false;
    const watch = new MutationObserver(() => {
      // A dialog that closes gives the focus back by itself in the next frame.
      if (isLost()) requestAnimationFrame(() => isLost() && heirOf(trail, whole)?.focus({ preventScroll: true }));
    });
    const onFocus = ({ target }: FocusEvent) => {
      trail = target instanceof Element ? trailOf(target, whole) : [];
    };
    watch.observe(whole, { childList: true, subtree: true });
    whole.addEventListener('focusin', onFocus);
    return () => {
      watch.disconnect();
      whole.removeEventListener('focusin', onFocus);
    };
  }, [view]);
}
