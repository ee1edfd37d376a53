import type { TypesetReport } from './typeset-request.ts';

/** Lines that are free on the last page, those of all columns together; null where the browser made the pages. */
export function linesFree({ pages }: Pick<TypesetReport, 'pages'>): number | null {
  const last = pages.at(-1);
  return last ? Math.max(0, last.room - last.filled) : null;
}

/** Lines too many for so many pages; 0 where they fit, null where the browser made the pages. */
export function linesOver({ pages }: Pick<TypesetReport, 'pages'>, wished: number): number | null {
  return pages.length === 0 ? null : pages.slice(wished).reduce((sum, { filled }) => sum + filled, 0);
}
