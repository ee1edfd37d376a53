import type { PageSize } from './open-pdf.ts';

/** How large pages are shown: as fits, or in CSS pixels a point. */
export type Zoom = 'page' | 'width' | number;

/** A CSS pixel is three quarters of a point: so many make pages as large as on paper. */
const paperScale = 4 / 3;
const steps = [0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3].map((percent) => percent * paperScale);
/** Room around a page, in CSS pixels. */
export const pageMargin = 24;

/** The scale of a zoom in a view of that size. */
export function scaleOf(zoom: Zoom, page: PageSize, view: { readonly width: number; readonly height: number }): number {
  if (typeof zoom === 'number') return zoom;
  const byWidth = (view.width - 2 * pageMargin) / page.width;
  const byHeight = (view.height - 2 * pageMargin) / page.height;
  return Math.max(0.05, zoom === 'width' ? byWidth : Math.min(byWidth, byHeight));
}

/** The next larger or smaller step from a scale. */
export const stepFrom = (scale: number, direction: 1 | -1): number =>
  direction > 0
    ? (steps.find((step) => step > scale * 1.01) ?? steps.at(-1) ?? scale)
    : (steps.findLast((step) => step < scale * 0.99) ?? steps[0] ?? scale);

/** The scale as it is said: 100 is as large as on paper. */
export const percentOf = (scale: number): number => Math.round((scale / paperScale) * 100);
