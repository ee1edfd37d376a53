import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/**
 * The value as it was when the pointer or the focus came into `box`, for as long as it stays there: what is about to be pressed never
 * moves away underneath. The second answer lets go at once, for a change that was made somewhere else and wants to be seen.
 */
export function useStill<T>(value: T, box: RefObject<HTMLElement | null>): readonly [shown: T, letGo: () => void] {
  const [held, setHeld] = useState<{ readonly value: T } | null>(null);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  // The listeners stay: those changed while an event goes round would miss it.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const hold = () => {
      const current = latest.current;
      setHeld((now) => now ?? { value: current });
    };
    const release = () => {
      if (!element.matches(':hover') && !element.contains(document.activeElement)) setHeld(null);
    };
    const later = () => requestAnimationFrame(release);
    element.addEventListener('pointerenter', hold);
    element.addEventListener('focusin', hold);
    element.addEventListener('pointerleave', later);
    element.addEventListener('focusout', later);
    return () => {
      element.removeEventListener('pointerenter', hold);
      element.removeEventListener('focusin', hold);
      element.removeEventListener('pointerleave', later);
      element.removeEventListener('focusout', later);
    };
  }, [box]);
  return [held ? held.value : value, () => setHeld(null)];
}
