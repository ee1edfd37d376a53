import type { PdfStructContent, PdfStructNode } from './pdf-file.ts';
import type { Role } from './paragraph.ts';

/** A part of a page as the file's own structure names it: which marked contents, in which order, and what they are. */
export interface TaggedPart {
  readonly role: Role;
  readonly level: number;
  readonly ordered: boolean;
  /** One list of marked contents for each cell of a table row; a single one for all else. */
  readonly cells: readonly (readonly string[])[];
}

const roles: Readonly<Record<string, Role>> = {
  H: 'heading',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  Title: 'heading',
  LI: 'list-item',
  TR: 'table-row',
  Caption: 'caption',
  BlockQuote: 'quote',
};
const inline = new Set(
  'Span Link Em Strong Code Reference Quote Annot Lbl LBody BibEntry Ruby RB RT RP Sub Formula Warichu WT WP'.split(' '),
);
const inRow = new Set(['TH', 'TD']);
const maxNodes = 200_000;

interface Open {
  readonly role: Role;
  readonly level: number;
  readonly depth: number;
  /** What block the contents below belong to. */
  readonly block: object;
}

interface Part {
  role: Role;
  level: number;
  cells: string[][];
  block: object;
}

/** Walks the structure of a page in reading order. */
export function taggedParts(tree: PdfStructNode): TaggedPart[] {
  const parts: Part[] = [];
  const root: Open = { role: 'paragraph', level: 0, depth: 0, block: {} };
  const stack: { readonly node: PdfStructNode | PdfStructContent; readonly open: Open; readonly cell: boolean }[] = [
    { node: tree, open: root, cell: false },
  ];
  for (let count = 0; stack.length > 0 && count < maxNodes; count += 1) {
    const next = stack.pop();
    if (!next) break;
    const { node, open } = next;
    if ('type' in node && node.type === 'content') {
      if (node.id !== undefined) addContent(parts, open, node.id, next.cell);
      continue;
    }
    if (!('children' in node) || node.children === undefined) continue;
    const own = opened(node.role ?? '', open);
    const isCell = inRow.has(node.role ?? '');
    if (isCell) parts.at(-1)?.cells.push([]);
    if (own.role === 'table-row' && own.block !== open.block) parts.push({ role: 'table-row', level: 0, cells: [], block: own.block });
    for (const child of node.children.toReversed()) stack.push({ node: child, open: own, cell: next.cell || isCell });
  }
  return parts
    .filter((part) => part.cells.some((cell) => cell.length > 0))
    .map(({ role, level, cells }) => ({ role, level, ordered: false, cells }));
}

function addContent(parts: Part[], open: Open, id: string, inCell: boolean): void {
  const last = parts.at(-1);
  if (last?.block === open.block) {
    const cell = last.cells.at(-1);
    if (cell) cell.push(id);
    else last.cells.push([id]);
  } else if (!inCell) parts.push({ role: open.role, level: open.level, cells: [[id]], block: open.block });
}

function opened(name: string, open: Open): Open {
  // What lies in a row belongs to its cell; what lies in an item is the item, but for items of its own.
  if (open.role === 'table-row' || inline.has(name) || name === '') return open;
  if (name === 'L') return { ...open, depth: open.depth + 1 };
  if (open.role === 'list-item' && name !== 'LI') return open;
  if (open.role === 'heading') return open;
  const role = roles[name] ?? (open.role === 'quote' ? 'quote' : 'paragraph');
  const level = role === 'heading' ? Number(/\d/.exec(name)?.[0] ?? 1) : role === 'list-item' ? Math.max(1, open.depth) : 0;
  return { role, level, depth: open.depth, block: {} };
}
