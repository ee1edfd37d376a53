import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

const card = '.export-finding';

/** What the focus follows: the place of a card that is mended, or a card that comes back, by its key. */
type Next = { readonly kind: 'mended'; readonly at: number } | { readonly kind: 'back'; readonly key: string };

/**
 * The focus goes on: to the card that takes the place of a mended one, or after the last to its way back; to the card that comes back when
 * a mending is taken back. It is never taken from another card.
 */
export function useNextCard(isMending: boolean): {
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly onMend: (at: number) => void;
  readonly onUnmend: (key: string) => void;
} {
  const pane = useRef<HTMLDivElement>(null);
  const next = useRef<Next | null>(null);
  useLayoutEffect(() => {
    const wish = next.current;
    const element = pane.current;
    if (isMending || wish === null || !element) return;
    next.current = null;
    if (document.activeElement?.closest(card)) return;
    const cards = [...element.querySelectorAll<HTMLElement>(card)];
    const found =
      wish.kind === 'mended' ? cards[Math.min(wish.at, cards.length - 1)] : (cards.find((one) => one.dataset.key === wish.key) ?? cards[0]);
    const place = found ?? element.querySelector('.export-mended-row:last-child');
    (place?.querySelector<HTMLElement>('input, textarea, button:not(:disabled)') ?? element).focus();
  }, [isMending]);
  return {
    pane,
    onMend: (at) => void (next.current = { kind: 'mended', at }),
    onUnmend: (key) => void (next.current = { kind: 'back', key }),
  };
}
