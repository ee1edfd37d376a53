import { attribute } from './html-tree.ts';
import type { HtmlElement } from './html-tree.ts';

/** Whether the page keeps an element from its readers' eyes. */
export function isHidden(element: HtmlElement): boolean {
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden')?.toLowerCase() === 'true') return true;
  const style = attribute(element, 'style');
  return style !== null && /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
