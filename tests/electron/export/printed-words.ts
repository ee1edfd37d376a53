import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { extractText, getDocumentProxy } from 'unpdf';

type Node = DefaultTreeAdapterTypes.Node;

const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}]/gu, '');
const blockTags = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'li', 'figcaption']);
const isNested = (node: Node): boolean => 'tagName' in node && ['ul', 'ol', 'p'].includes(node.tagName);
const classOf = (node: Node): string => ('attrs' in node ? (node.attrs.find(({ name }) => name === 'class')?.value ?? '') : '');

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node && !isNested(node) ? node.childNodes.map(textOf).join('') : '';

/** A block of a page: its letters, and whether it stands beside the text, where a PDF may draw it earlier. */
export interface PageBlock {
  readonly letters: string;
  readonly isBeside: boolean;
}

/** The blocks of a page in their order, without what is there for the eye alone. */
export function pageBlocks(html: string): PageBlock[] {
  const blocks: PageBlock[] = [];
  const visit = (node: Node, isBeside: boolean, parent = ''): void => {
    const name = 'tagName' in node ? node.tagName : '';
    const className = classOf(node);
    if (['head', 'style'].includes(name) || className === 'numbers' || className === 'imprint-line') return;
    const beside =
      isBeside || ['facts', 'picture-mark', 'publisher', 'label'].includes(className) || (name === 'h2' && parent === 'contents');
    if (blockTags.has(name) && 'childNodes' in node)
      blocks.push({ letters: letters(node.childNodes.map(textOf).join('')), isBeside: beside });
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, beside, className);
  };
  visit(parse(html), false);
  return blocks.filter((block) => block.letters !== '');
}

/** The text of each page of a PDF as it is drawn. */
export async function pageTexts(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: false });
  return text;
}

/** The heads and feet of a page by its sheet: of the first page, and of all others. */
function framesOf(html: string): { readonly first: readonly string[]; readonly following: readonly string[] } {
  const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>'));
  const contents = [...style.matchAll(/(:first\{@bottom-left\{)?content:\s*"((?:[^"\\]|\\.)*)"/g)].map(([, isFirst, text = '']) => ({
    isFirst: isFirst !== undefined,
    text: letters(text.replace(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))),
  }));
  const textsOf = (first: boolean): string[] =>
    ['Seitevon', ...contents.filter(({ isFirst, text }) => isFirst === first && text !== '').map(({ text }) => text)].sort(
      (one, other) => other.length - one.length,
    );
  return { first: textsOf(true), following: textsOf(false) };
}

/** Blocks of the page that the PDF does not have, or has in another order. Heads and feet stand first on each page. */
export function lostBlocks(html: string, pages: readonly string[]): string[] {
  const { first, following } = framesOf(html);
  const drawn = pages.map((page, index) => withoutFrame(letters(page), index === 0 ? first : following)).join('');
  const lost: string[] = [];
  let at = 0;
  for (const { letters: block, isBeside } of pageBlocks(html)) {
    const found = drawn.indexOf(block, isBeside ? 0 : at);
    if (found < 0) lost.push(block.slice(0, 80));
    else if (!isBeside) at = found + block.length;
  }
  return lost;
}

/** Takes each head and foot from the start of a page, once. */
function withoutFrame(page: string, frame: readonly string[]): string {
  const found = frame.find((one) => page.startsWith(one));
  if (found === undefined) return page;
  return withoutFrame(
    page.slice(found.length),
    frame.filter((one) => one !== found),
  );
}
