import { collapsed } from '../collapsed.ts';
import { attribute, textOf, walk } from './html-tree.ts';
import type { HtmlElement, HtmlParent } from './html-tree.ts';

const mostLinks = 500;

/** The words of links in running text whose address is only good beside the page: without the page's own address they lead nowhere. */
export function relativeLinks(document: HtmlParent): string[] {
  const found: string[] = [];
  walk(document, {
    enter: (element) => {
      if (element.tagName !== 'a') return true;
      const href = attribute(element, 'href')?.trim() ?? '';
      const isRelative = href !== '' && !/^(?:#|\/\/|[a-z][a-z0-9+.-]*:)/i.test(href);
      const words = isRelative && found.length < mostLinks && isInParagraph(element) ? collapsed(textOf(element)) : '';
      if (words.length >= 3) found.push(words);
      return false;
    },
    leave: () => undefined,
    text: () => undefined,
  });
  return found;
}

function isInParagraph(element: HtmlElement): boolean {
  let outer: HtmlParent | null = element.parentNode;
  for (let step = 0; step < 5 && outer !== null; step += 1) {
    if (outer.nodeName === 'p') return true;
    outer = 'parentNode' in outer ? outer.parentNode : null;
  }
  return false;
}
