import type { PageSize } from './open-pdf.ts';

/** Finer than this nobody sees, and canvases of that size cost memory: pixels of the screen for a CSS pixel. */
const finest = 3;
/** Pixels of one canvas: four bytes each. */
const mostPixels = 16_000_000;
/**
 * Pixels a point at which letters stand where they were set: a canvas moves each to a whole pixel, which closes the gaps between words in
 * small pages. What is shown smaller is drawn larger and made smaller as a picture, up to so many times.
 */
const evenScale = 4;
const mostTimes = 4;

/** How a page is shown and how it is drawn, each in pixels a point, at `scale` CSS pixels a point on a screen of `density` pixels a CSS pixel. */
export function pageDetail(
  { width, height }: PageSize,
  scale: number,
  density: number,
): { readonly shown: number; readonly drawn: number } {
  const most = Math.sqrt(mostPixels / (width * height));
  const shown = Math.min(scale * Math.min(finest, density), most);
  const times = Math.min(mostTimes, Math.max(1, evenScale / shown));
  // By whole times, so that each pixel is made of as many.
  return { shown, drawn: Math.min(shown * Math.ceil(times), most) };
}
