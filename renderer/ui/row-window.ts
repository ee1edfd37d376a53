import { useCallback, useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Browsers place things to the pixel in boxes of up to 2²⁴ pixels, and draw none of twice that; a longer list is scrolled in larger steps. */
const highest = 16_000_000;
/** Rows kept in the document above and below those on screen. */
const beside = 6;

/** What a list of rows of one height shows. All in pixels: `top` how far the box is scrolled, `height` what of it is on screen. */
export interface View {
  readonly top: number;
  readonly height: number;
}

/** Where the rows stand. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
  /** Height of the box that is scrolled. */
  readonly boxHeight: number;
  /** Where a row is drawn in that box. */
  readonly rowTop: (index: number) => number;
  /** Where the box must be scrolled to so that a row is in full view; where it is, if it is already. */
  readonly topFor: (index: number) => number;
}

/** Rows on screen for a view. Where the box would be too high, one pixel of scrolling stands for several. */
export function rowWindow(count: number, rowHeight: number, { top, height }: View): RowWindow {
  const whole = count * rowHeight;
  const boxHeight = Math.min(whole, highest);
  const step = boxHeight === whole ? 1 : (whole - height) / (boxHeight - height);
  const hidden = Math.min(top, Math.max(0, boxHeight - height)) * step;
  return {
    first: Math.max(0, Math.floor(hidden / rowHeight) - beside),
    last: Math.min(count - 1, Math.ceil((hidden + height) / rowHeight) - 1 + beside),
    boxHeight,
    rowTop: (index) => index * rowHeight - hidden + hidden / step,
    topFor: (index) => {
      const start = index * rowHeight;
      if (start < hidden) return Math.floor(start / step);
      if (start + rowHeight > hidden + height) return Math.ceil((start + rowHeight - height) / step);
      return top;
    },
  };
}

/** The rows that a scrolled box shows, as it is scrolled and changes its size; and a way to bring a row into view. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow & { readonly bringIntoView: (index: number) => void } {
  const [view, setView] = useState<View>({ top: 0, height: 0 });
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = () => {
      const seen = viewOf(box);
      setView((before) => (before.top === seen.top && before.height === seen.height ? before : seen));
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [scroller]);
  const bringIntoView = useCallback(
    (index: number) => {
      const box = scroller.current;
      if (box) box.scrollTop = rowWindow(count, rowHeight, viewOf(box)).topFor(index);
    },
    [scroller, count, rowHeight],
  );
  return { ...rowWindow(count, rowHeight, view), bringIntoView };
}

const viewOf = (box: HTMLElement): View => ({ top: box.scrollTop, height: box.clientHeight });
