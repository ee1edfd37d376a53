import type { HtmlElement } from './html-tree.ts';

/** Whether the page keeps an element from its readers' eyes. */
export function isHidden(element: HtmlElement): boolean {
  for (const { name, value } of element.attrs) {
    if (name === 'hidden' || (name === 'aria-hidden' && value.toLowerCase() === 'true')) return true;
    if (name === 'style' && hiding.test(value)) return true;
  }
  return false;
}

const hiding = /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i;
