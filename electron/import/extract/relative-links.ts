import { collapsed } from '../collapsed.ts';
import type { LostLink } from '../source-document.ts';
import { attribute, textOf, walk } from './html-tree.ts';
import type { HtmlElement, HtmlParent } from './html-tree.ts';

const mostLinks = 500;
/** So many letters on either side tell one „mehr“ from another. */
const beside = 40;
const inline = new Set(['b', 'strong', 'em', 'i', 'u', 'span', 'font']);

/** Links whose address is only good beside the page: without the page's own address they lead nowhere. */
export function relativeLinks(document: HtmlParent): LostLink[] {
  const found: LostLink[] = [];
  walk(document, {
    enter: (element) => {
      if (element.tagName !== 'a') return true;
      const href = attribute(element, 'href')?.trim() ?? '';
      const isRelative = href !== '' && !/^(?:#|\/\/|[a-z][a-z0-9+.-]*:)/i.test(href);
      const words = isRelative && found.length < mostLinks ? collapsed(textOf(element)) : '';
      if (words.length >= 3) found.push({ words, around: around(element) });
      return false;
    },
    leave: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** The words of a link with what stands right before and behind it in its sentence. */
function around(link: HtmlElement): string {
  let inner: HtmlElement = link;
  for (let step = 0; step < 5; step += 1) {
    const outer: HtmlParent | null = inner.parentNode;
    if (outer === null) break;
    const at = outer.childNodes.indexOf(inner);
    const [before, behind] = [outer.childNodes[at - 1], outer.childNodes[at + 1]].map((node) =>
      node !== undefined && 'value' in node && node.nodeName === '#text' ? node.value : '',
    );
    if (`${before ?? ''}${behind ?? ''}`.trim() !== '')
      return collapsed(`${(before ?? '').slice(-beside)}${textOf(link)}${(behind ?? '').slice(0, beside)}`);
    if (!('tagName' in outer) || !inline.has(outer.tagName)) break;
    inner = outer;
  }
  return collapsed(textOf(link));
}
