import type { SourceLine } from '#shared/model/reading.ts';
import { collapsed } from '../collapsed.ts';
import { blockElements, droppedElements, inlineMarks, regionWithin } from './html-elements.ts';
import { resolveLink } from './html-meta.ts';
import { addressOfPicture, isTrackingPixel, type PictureResolver, webPictures } from './html-pictures.ts';
import { isHidden } from './html-hidden.ts';
import { layoutOf, type PageLayout } from './html-layout.ts';
import type { PageRoles } from './html-own-page.ts';
import { isCaptionBox } from './html-own-parts.ts';
import { isDataTable, isPageForm, isReportHeader } from './html-shape.ts';
import { attribute, walk } from './html-tree.ts';
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
  readonly inFigure: boolean;
}

/** Writes the visible text of a page into `builder`, block by block, with its place on the page and its marks. */
export function readBody(
  root: HtmlParent,
  builder: LineBuilder,
  linkBase: string | null,
  region: SourceLine['region'] = 'unknown',
  pictures: PictureResolver = webPictures(linkBase),
  roles: PageRoles | null = null,
): void {
  const start: Context = {
    base: { ...plainBase, region },
    listDepth: 0,
    verbatim: false,
    inRow: false,
    inHeading: false,
    inFigure: false,
  };
  const layout: PageLayout = roles === null ? layoutOf(root) : new Map();
  // What was written last: a caption belongs to the picture before it, and where that did not come along, it stands for it.
  let last: 'picture' | 'caption' | 'words' = 'words';
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
        if (readPicture(element, builder, context, pictures)) last = 'picture';
        return false;
      }
      if (droppedElements.has(tag) || isHidden(element)) return false;
      const next = roles === null ? within(context, element, layout) : withRole(within(context, element, layout), element, roles);
      contexts.push(next);
      if (opensCaption(context, next)) {
        builder.block(next.base, true);
        if (last === 'words' && tag !== 'caption') builder.picture('', { assetId: null, url: null });
        last = 'caption';
      }
      if (blockElements.has(tag)) openBlock(element, builder, context, next);
      else openInline(element, builder, next, linkBase);
      return true;
    },
    leave: (element) => {
      const left = contexts.pop();
      const context = current();
      const tag = element.tagName;
      if (left !== undefined && opensCaption(context, left) && !blockElements.has(tag)) builder.block(context.base, false);
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
      const context = current();
      if (last !== 'words' && context.base.kind !== 'caption' && value.trim() !== '') last = 'words';
      if (context.verbatim) builder.verbatim(value);
      else builder.text(value);
    },
  });
}

const opensCaption = (outer: Context, next: Context): boolean =>
  next.base.kind === 'caption' && outer.base.kind !== 'caption' && !outer.inRow;

function openBlock(element: HtmlElement, builder: LineBuilder, outer: Context, next: Context): void {
  const tag = element.tagName;
  if (outer.inRow) {
    if (tag === 'td' || tag === 'th') {
      if (previousCell(element)) builder.cell();
    } else builder.text(' ');
    return;
  }
  builder.block(next.base, next.base.role !== undefined || !isTight(tag, outer));
}

/** Rows and items follow one another without a gap, and so does what stands inside an item. */
const isTight = (tag: string, outer: Context): boolean => outer.listDepth > 0 || tightElements.has(tag);
const tightElements: ReadonlySet<string> = new Set(['li', 'tr', 'td', 'th', 'dt', 'dd']);

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
function within(outer: Context, element: HtmlElement, layout: PageLayout): Context {
  const tag = element.tagName;
  const role = attribute(element, 'role')?.toLowerCase() ?? null;
  const region = layout.size > 0 ? (layout.get(element) ?? outer.base.region) : regionOf(element, role, outer.base.region);
  const base: LineBase = region === outer.base.region ? outer.base : { ...outer.base, region };
  if (outer.base.kind === 'paragraph' && !outer.inRow && !outer.inHeading && isCaptionBox(element))
    return { ...outer, base: { ...base, kind: 'caption', level: 0 } };
  const heading = headingLevels.get(tag) ?? (role === 'heading' ? (attribute(element, 'aria-level') ?? '2') : null);
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
      return { ...outer, base, inFigure: true };
    case 'pre':
      return { ...outer, base: { ...base, kind: 'preformatted', level: 0 }, verbatim: true };
    case 'tr':
      return isDataTable(element) ? { ...outer, base: { ...base, kind: 'table-row', level: 0 }, inRow: true } : { ...outer, base };
    default:
      return base === outer.base ? outer : { ...outer, base };
  }
}

/** On a page of one report all is the report's but for what frames it, and its elements say what they are. */
function withRole(next: Context, element: HtmlElement, roles: PageRoles): Context {
  const { role: outer, ...rest } = next.base;
  const role = outer === 'frame' ? outer : roles.get(element);
  const base: LineBase = { ...rest, region: role === 'frame' ? 'navigation' : 'main' };
  return { ...next, base: role === undefined ? base : { ...base, role } };
}

const headingLevels = new Map(['1', '2', '3', '4', '5', '6'].map((level) => [`h${level}`, level]));

function regionOf(element: HtmlElement, role: string | null, outer: SourceLine['region']): SourceLine['region'] {
  const tag = element.tagName;
  if (tag === 'form' && !isPageForm(element)) return 'form';
  if (tag === 'header' && role !== 'banner' && isReportHeader(element)) return outer;
  return regionWithin(outer, tag, role);
}

/** A picture is a line of its own with its description; one without words only counts where the page shows it as a figure. */
function readPicture(element: HtmlElement, builder: LineBuilder, context: Context, pictures: PictureResolver): boolean {
  const alt = collapsed(attribute(element, 'alt') ?? '');
  // An empty description says that a picture is there for its looks alone.
  const isOrnament = alt === '' && attribute(element, 'alt') !== null && !context.inFigure;
  if (isTrackingPixel(element) || isOrnament) return false;
  const ref = pictures(addressOfPicture(element), alt) ?? { assetId: null, url: null };
  if (alt === '' && !context.inFigure && ref.assetId === null) return false;
  if (context.inRow) {
    if (alt !== '') builder.text(` ${alt} `);
  } else builder.picture(alt, ref);
  return !context.inRow;
}
