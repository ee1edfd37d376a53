import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

const card = '.export-finding';

/** The focus goes on: to the card that takes the place of a mended one, or after the last to its way back. It is never taken from another card. */
export function useNextCard(isMending: boolean): {
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly onMend: (index: number) => void;
} {
  const pane = useRef<HTMLDivElement>(null);
  const mended = useRef<number | null>(null);
  useLayoutEffect(() => {
    const at = mended.current;
    if (isMending || at === null || !pane.current) return;
    mended.current = null;
    if (document.activeElement?.closest(card)) return;
    const cards = pane.current.querySelectorAll(card);
    const next = cards[Math.min(at, cards.length - 1)] ?? pane.current.querySelector('.export-mended-row:last-child');
    next?.querySelector<HTMLElement>('input, textarea, button:not(:disabled)')?.focus();
  }, [isMending]);
  return { pane, onMend: (index) => void (mended.current = index) };
}
