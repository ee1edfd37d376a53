import type { SourceLine } from '#shared/model/reading.ts';
import { blockElements, droppedElements, inlineMarks, regionWithin } from './html-elements.ts';
import { resolveLink } from './html-meta.ts';
import { isDataTable, isPageForm, isReportHeader } from './html-shape.ts';
import { attribute, textOf, walk } from './html-tree.ts';
import type { HtmlElement, HtmlParent } from './html-tree.ts';
import type { LineBase, LineBuilder } from './line-builder.ts';
import { plainBase } from './line-builder.ts';

interface Context {
  readonly base: LineBase;
  readonly listDepth: number;
  readonly verbatim: boolean;
  /** Inside a row of figures: blocks within a cell do not end the line. */
  readonly inRow: boolean;
  readonly inHeading: boolean;
  readonly captions: readonly string[];
}

/** Writes the visible text of a page into `builder`, block by block, with its place on the page and its marks. */
export function readBody(root: HtmlParent, builder: LineBuilder, linkBase: string | null, region: SourceLine['region'] = 'unknown'): void {
  const start: Context = {
    base: { ...plainBase, region },
    listDepth: 0,
    verbatim: false,
    inRow: false,
    inHeading: false,
    captions: [],
  };
  const contexts: Context[] = [start];
  const current = (): Context => contexts.at(-1) ?? start;

  walk(root, {
    enter: (element) => {
      const tag = element.tagName;
      const context = current();
      if (tag === 'br') {
        if (context.inRow) builder.text(' ');
        else builder.lineBreak();
        return false;
      }
      if (tag === 'img') {
        readPicture(element, builder, context);
        return false;
      }
      if (droppedElements.has(tag) || isHidden(element)) return false;
      const next = within(context, element);
      contexts.push(next);
      if (blockElements.has(tag)) openBlock(element, builder, context, next);
      else openInline(element, builder, next, linkBase);
      return true;
    },
    leave: (element) => {
      contexts.pop();
      const context = current();
      const tag = element.tagName;
      if (blockElements.has(tag)) {
        if (!context.inRow) builder.block(context.base, !isTight(tag, context));
        else if (tag !== 'td' && tag !== 'th') builder.text(' ');
      } else if (tag === 'a') builder.closeMark('link');
      else {
        const mark = inlineMarks[tag];
        if (mark !== undefined && !context.inHeading) builder.closeMark(mark);
        if (tag === 'q') builder.text('“');
      }
    },
    text: (value) => {
      if (current().verbatim) builder.verbatim(value);
      else builder.text(value);
    },
  });
}

function openBlock(element: HtmlElement, builder: LineBuilder, outer: Context, next: Context): void {
  const tag = element.tagName;
  if (outer.inRow) {
    if (tag === 'td' || tag === 'th') {
      if (previousCell(element)) builder.cell();
    } else builder.text(' ');
    return;
  }
  builder.block(next.base, !isTight(tag, outer));
}

/** Rows and items follow one another without a gap, and so does what stands inside an item. */
const isTight = (tag: string, outer: Context): boolean => ['li', 'tr', 'td', 'th', 'dt', 'dd'].includes(tag) || outer.listDepth > 0;

const previousCell = (cell: HtmlElement): boolean => {
  const first = cell.parentNode?.childNodes.find((node) => node.nodeName === 'td' || node.nodeName === 'th');
  return first !== undefined && first !== cell;
};

function openInline(element: HtmlElement, builder: LineBuilder, context: Context, linkBase: string | null): void {
  const tag = element.tagName;
  if (tag === 'a') {
    const url = resolveLink(attribute(element, 'href'), linkBase);
    // An anchor without an address keeps its words; closing a mark that was never opened does nothing.
    if (url !== null) builder.openMark('link', url);
    return;
  }
  const mark = inlineMarks[tag];
  if (mark !== undefined && !context.inHeading) builder.openMark(mark);
  if (tag === 'q') builder.text('„');
}

/** What holds inside an element, given what holds around it. */
function within(outer: Context, element: HtmlElement): Context {
  const tag = element.tagName;
  const role = attribute(element, 'role')?.toLowerCase() ?? null;
  const region = regionOf(element, role, outer.base.region);
  const base: LineBase = { ...outer.base, region };
  const heading = /^h([1-6])$/.exec(tag)?.[1] ?? (role === 'heading' ? (attribute(element, 'aria-level') ?? '2') : null);
  if (heading !== null) {
    const level = Math.min(6, Math.max(1, Number.parseInt(heading, 10) || 2));
    return { ...outer, base: { ...base, kind: 'heading', level, ordered: false }, inHeading: true };
  }
  switch (tag) {
    case 'ul':
    case 'menu':
    case 'ol':
      return { ...outer, base: { ...base, ordered: tag === 'ol' }, listDepth: outer.listDepth + 1 };
    case 'li':
      return { ...outer, base: { ...base, kind: 'list-item', level: Math.max(1, outer.listDepth) } };
    case 'blockquote':
      return { ...outer, base: { ...base, kind: 'quote', level: 0 } };
    case 'figcaption':
    case 'caption':
      return { ...outer, base: { ...base, kind: 'caption', level: 0 } };
    case 'figure':
      return { ...outer, base, captions: captionsOf(element) };
    case 'pre':
      return { ...outer, base: { ...base, kind: 'preformatted', level: 0 }, verbatim: true };
    case 'tr':
      return isDataTable(element) ? { ...outer, base: { ...base, kind: 'table-row', level: 0 }, inRow: true } : { ...outer, base };
    default:
      return { ...outer, base };
  }
}

function regionOf(element: HtmlElement, role: string | null, outer: SourceLine['region']): SourceLine['region'] {
  const tag = element.tagName;
  if (tag === 'form' && !isPageForm(element)) return 'form';
  if (tag === 'header' && role !== 'banner' && isReportHeader(element)) return outer;
  return regionWithin(outer, tag, role);
}

function captionsOf(figure: HtmlElement): string[] {
  const found: string[] = [];
  walk(figure, {
    enter: (element) => {
      if (element.tagName === 'figcaption') found.push(textOf(element));
      return true;
    },
    leave: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** The description of a picture becomes a line of its own, unless the caption below it says the same. */
function readPicture(element: HtmlElement, builder: LineBuilder, context: Context): void {
  const alt = (attribute(element, 'alt') ?? '').replace(/\s+/g, ' ').trim();
  if (alt === '' || isHidden(element) || context.captions.some((caption) => caption.includes(alt))) return;
  if (context.inRow) builder.text(` ${alt} `);
  else builder.aside(alt, { ...context.base, kind: 'caption', level: 0, ordered: false });
}

function isHidden(element: HtmlElement): boolean {
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden')?.toLowerCase() === 'true') return true;
  const style = attribute(element, 'style');
  return style !== null && /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
