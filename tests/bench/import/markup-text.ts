import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

const silent = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg', 'iframe']);
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'em',
  'font',
  'i',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
]);

/** The words of markup with a line end wherever a block ends: the same for every peer that answers in HTML. */
export function markupText(markup: string): string {
  const pieces: string[] = [];
  const open: (DefaultTreeAdapterTypes.ChildNode | string)[] = [...parse(markup).childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') pieces.push(node);
    else if (node.nodeName === '#text' && 'value' in node) pieces.push(node.value);
    else if ('tagName' in node && !silent.has(node.tagName)) {
      const gap = inline.has(node.tagName) ? '' : '\n';
      open.push(gap, ...[...node.childNodes].reverse(), gap);
    }
  }
  return pieces
    .join('')
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
