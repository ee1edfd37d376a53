import type { fromMarkdown } from 'mdast-util-from-markdown';
import { parseFragment } from 'parse5';
import { FaultError } from '#shared/result.ts';
import { readBody } from './html-body.ts';
import { resolveLink } from './html-meta.ts';
import { maxDepth } from './html-tree.ts';
import { plainBase } from './line-builder.ts';
import type { LineBase, LineBuilder } from './line-builder.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root | Root['children'][number];

interface Frame {
  readonly node: Node;
  readonly base: LineBase;
  readonly listDepth: number;
  next: number;
}

/** Walks a Markdown tree without recursion and writes its text into `builder`. */
export function readMarkdownTree(root: Root, builder: LineBuilder, linkBase: string | null): void {
  const definitions = definitionsOf(root);
  const stack: Frame[] = [{ node: root, base: plainBase, listDepth: 0, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = 'children' in top.node ? top.node.children[top.next] : undefined;
    if (child === undefined) {
      stack.pop();
      leave(top, builder);
      continue;
    }
    top.next += 1;
    const frame = enter(child, top, builder, linkBase, definitions);
    if (frame === null) continue;
    if (stack.length > maxDepth) throw new FaultError('parser-depth', { limit: maxDepth });
    stack.push(frame);
  }
}

function enter(
  node: Node,
  outer: Frame,
  builder: LineBuilder,
  linkBase: string | null,
  definitions: ReadonlyMap<string, string>,
): Frame | null {
  const inside = (base: LineBase = outer.base, listDepth = outer.listDepth): Frame => ({ node, base, listDepth, next: 0 });
  switch (node.type) {
    case 'paragraph': {
      const rows = tableRows(node);
      if (rows === null) {
        // The first paragraph of an item is the item itself, not a new block below it.
        if (outer.node.type !== 'listItem' || outer.next > 1) builder.block(outer.base, true);
        return inside();
      }
      for (const row of rows) {
        builder.block({ ...outer.base, kind: 'table-row' }, row === rows[0]);
        for (const [index, cell] of row.entries()) {
          if (index > 0) builder.cell();
          builder.text(cell);
        }
      }
      builder.block(outer.base, true);
      return null;
    }
    case 'heading': {
      const base: LineBase = { ...outer.base, kind: 'heading', level: node.depth };
      builder.block(base, true);
      return inside(base);
    }
    case 'blockquote': {
      const base: LineBase = { ...outer.base, kind: 'quote' };
      builder.block(base, true);
      return inside(base);
    }
    case 'list':
      return inside({ ...outer.base, ordered: node.ordered === true }, outer.listDepth + 1);
    case 'listItem': {
      const base: LineBase = { ...outer.base, kind: 'list-item', level: outer.listDepth };
      builder.block(base, outer.listDepth === 1 && outer.next === 1);
      return inside(base);
    }
    case 'code':
      builder.block({ ...outer.base, kind: 'preformatted' }, true);
      builder.verbatim(node.value);
      builder.block(outer.base, true);
      return null;
    case 'html':
      readEmbedded(node.value, outer, builder, linkBase);
      return null;
    case 'text':
    case 'inlineCode':
      builder.text(node.value);
      return null;
    case 'break':
      builder.lineBreak();
      return null;
    case 'thematicBreak':
      builder.block(outer.base, true);
      return null;
    case 'image':
    case 'imageReference':
      builder.aside(node.alt ?? '', { ...outer.base, kind: 'caption', level: 0, ordered: false });
      return null;
    case 'strong':
      builder.openMark('bold');
      return inside();
    case 'emphasis':
      builder.openMark('italic');
      return inside();
    case 'link':
    case 'linkReference': {
      const url = resolveLink(node.type === 'link' ? node.url : (definitions.get(node.identifier) ?? null), linkBase);
      if (url !== null) builder.openMark('link', url);
      return inside();
    }
    default:
      return 'children' in node ? inside() : null;
  }
}

function leave(frame: Frame, builder: LineBuilder): void {
  switch (frame.node.type) {
    case 'strong':
      builder.closeMark('bold');
      return;
    case 'emphasis':
      builder.closeMark('italic');
      return;
    case 'link':
    case 'linkReference':
      builder.closeMark('link');
      return;
    case 'heading':
    case 'blockquote':
    case 'list':
      builder.block(plainBase, frame.listDepth <= 1);
      return;
    default:
  }
}

/** HTML blocks are read like a page; single tags within a line only as far as they break it. */
function readEmbedded(value: string, outer: Frame, builder: LineBuilder, linkBase: string | null): void {
  if (outer.node.type !== 'root') {
    if (/^<br\b/i.test(value)) builder.lineBreak();
    return;
  }
  builder.block(outer.base, true);
  readBody(parseFragment(value), builder, linkBase);
  builder.block(outer.base, true);
}

/** A pipe table (which plain CommonMark sees as a paragraph) as rows of cells, or null. */
function tableRows(paragraph: Extract<Node, { type: 'paragraph' }>): string[][] | null {
  const only = paragraph.children[0];
  if (paragraph.children.length !== 1 || only?.type !== 'text') return null;
  const lines = only.value.split('\n').map((line) => line.trim());
  const rule = lines[1];
  if (rule === undefined || !/^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?$/.test(rule)) return null;
  return lines
    .filter((_, index) => index !== 1)
    .map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
}

function definitionsOf(root: Root): Map<string, string> {
  const found = new Map<string, string>();
  for (const node of root.children) if (node.type === 'definition') found.set(node.identifier, node.url);
  return found;
}
