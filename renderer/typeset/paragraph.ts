/** A stretch of one text node within a paragraph's text. */
export interface Piece {
  readonly node: Text;
  /** Where it starts in the paragraph's text. */
  readonly start: number;
  /** The element whose style it has. */
  readonly element: Element;
}

/** A run of text up to a forced break or to the end: the unit that lines are made of. */
export interface Paragraph {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The block whose width and style it has. */
  readonly block: HTMLElement;
  /** What it ends before: a forced break, or nothing. */
  readonly until: HTMLBRElement | null;
}

const blanks = /[ \t\n\r\f]+/g;
const softHyphens = /\u00AD/g;

/** Elements among text that are no text themselves, such as lists within an item. */
const isBlock = (node: Node): boolean =>
  node instanceof Element && !getComputedStyle(node).display.startsWith('inline') && !(node instanceof HTMLBRElement);

/**
 * The blocks of text in an element: itself, or, where lists stand within it, a wrapper around each stretch of text.
 * Without it the lists would take on the style of the set lines.
 */
export function textBlocks(element: HTMLElement): HTMLElement[] {
  const children = [...element.childNodes];
  if (!children.some(isBlock)) return [element];
  const wrappers: HTMLElement[] = [];
  let open: HTMLElement | null = null;
  for (const child of children) {
    if (isBlock(child)) open = null;
    else if (open !== null || child.textContent?.trim()) {
      if (open === null) {
        open = document.createElement('div');
        child.before(open);
        wrappers.push(open);
      }
      open.append(child);
    }
  }
  return wrappers;
}

/** Reads a block's text; blanks in its nodes become single ones, as they are drawn. */
export function readParagraphs(block: HTMLElement): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let nodes: Text[] = [];
  const close = (until: HTMLBRElement | null): void => {
    paragraphs.push(paragraphOf(nodes, block, until));
    nodes = [];
  };
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push(node);
    else if (node instanceof HTMLBRElement) close(node);
  }
  close(null);
  return paragraphs.filter(({ text }) => text !== '');
}

function paragraphOf(nodes: readonly Text[], block: HTMLElement, until: HTMLBRElement | null): Paragraph {
  let text = '';
  for (const node of nodes) {
    const data = node.data.replace(softHyphens, '').replace(blanks, ' ');
    const single = text === '' || text.endsWith(' ') ? data.replace(/^ /, '') : data;
    if (node.data !== single) node.data = single;
    text += single;
  }
  const last = nodes.findLast(({ data }) => data !== '');
  if (last?.data.endsWith(' ')) last.data = last.data.slice(0, -1);
  const pieces: Piece[] = [];
  let start = 0;
  for (const node of nodes) {
    if (node.data !== '') pieces.push({ node, start, element: node.parentElement ?? block });
    start += node.data.length;
  }
  return { text: text.replace(/ $/, ''), pieces, block, until };
}

/** The piece in which the character at a place stands. */
export const pieceAt = (pieces: readonly Piece[], at: number): Piece | undefined => pieces.findLast(({ start }) => start <= at);
