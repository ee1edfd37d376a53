import { headingBlock, listBlock, paragraphBlock, quoteBlock } from '#shared/document/build-document.ts';
import type { BlockNode, InlineNode } from '#shared/document/document-schema.ts';
import { InlineBuilder } from './inline-builder.ts';
import { isSilent, nameOf, styleWithin } from './markup-node.ts';
import type { MarkupNode, Style } from './markup-node.ts';

const deepest = 200;
const blockNames = new Set(
  'address article aside body center dd details div dl dt fieldset figcaption figure footer header hr html legend main nav p pre section summary table tbody tfoot thead tr'.split(
    ' ',
  ),
);
const plain: Style = { bold: false, italic: false };
type MakeBlock = (children: InlineNode[]) => BlockNode;

/** Reads a parsed page into the blocks Umbruch knows. What it does not know is read for its words; nothing else comes along. */
export function blocksFromMarkup(root: MarkupNode, startDepth = 0): BlockNode[] {
  const blocks: BlockNode[] = [];
  const inline = new InlineBuilder();
  let make: MakeBlock = paragraphBlock;

  const close = () => {
    const children = inline.take();
    if (children.length > 0) blocks.push(make(children));
  };
  const within = (next: MakeBlock, node: MarkupNode, style: Style, url: string | null, depth: number) => {
    close();
    const before = make;
    make = next;
    visitAll(node, style, url, depth);
    close();
    make = before;
  };

  const visit = (node: MarkupNode, style: Style, url: string | null, depth: number): void => {
    const name = nameOf(node);
    if (name === '#text') return inline.add(node.nodeValue ?? '', style, url);
    if (depth > deepest || isSilent(node)) return;
    if (name === 'br') return inline.addBreak();
    if (name === 'ul' || name === 'ol') {
      close();
      const items = itemsOf(node, depth + 1);
      if (items.length > 0) blocks.push(listBlock(name === 'ol', items));
      return;
    }
    // Headings come without their own boldness: the page's subhead is bold by design.
    if (/^h[1-6]$/.test(name))
      return within((children) => headingBlock(name <= 'h2' ? 'h2' : 'h3', unbold(children)), node, plain, url, depth);
    if (name === 'blockquote') return within(quoteBlock, node, style, url, depth);
    if (name === 'td' || name === 'th') {
      inline.add(' ', style, null);
      return visitAll(node, style, url, depth);
    }
    const inner = styleWithin(node, style);
    const address = name === 'a' ? (node.getAttribute?.('href') ?? null) : url;
    if (name === 'pre') {
      close();
      inline.add(textOf(node, depth), inner, address, true);
      return close();
    }
    if (blockNames.has(name) || name === 'li') return within(make, node, inner, address, depth);
    visitAll(node, inner, address, depth);
  };
  const visitAll = (node: MarkupNode, style: Style, url: string | null, depth: number): void => {
    for (const child of Array.from(node.childNodes)) visit(child, style, url, depth + 1);
  };

  visit(root, plain, null, startDepth);
  close();
  return blocks;
}

const unbold = (children: InlineNode[]): InlineNode[] =>
  children.map((child) => (child.type === 'text' ? { ...child, format: child.format & ~1 } : child));

/** The items of a list; a list inside an item is read as further items of the same list. */
function itemsOf(list: MarkupNode, depth: number): InlineNode[][] {
  const items: InlineNode[][] = [];
  for (const child of Array.from(list.childNodes)) {
    if (nameOf(child) === '#text' || isSilent(child) || depth > deepest) continue;
    const inner = { nodeName: 'div', nodeValue: null, childNodes: nameOf(child) === 'li' ? child.childNodes : [child] };
    for (const block of blocksFromMarkup(inner, depth)) {
      if (block.type === 'list')
        items.push(...block.children.map((item) => item.children.filter((node): node is InlineNode => node.type !== 'list')));
      else if (block.type !== 'image') items.push(block.children);
    }
  }
  return items;
}

function textOf(node: MarkupNode, depth: number): string {
  if (nameOf(node) === '#text') return node.nodeValue ?? '';
  if (nameOf(node) === 'br') return '\n';
  if (depth > deepest || isSilent(node)) return '';
  return Array.from(node.childNodes)
    .map((child) => textOf(child, depth + 1))
    .join('');
}
