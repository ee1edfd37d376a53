import { collapsed } from '../collapsed.ts';
import { blockElements, droppedElements } from './html-elements.ts';
import { attribute, isElement } from './html-tree.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { saidByName, type SaidByName, shortName } from './page-facts-names.ts';
import { createZones, type Zone } from './page-facts-zone.ts';
import { namesTogether } from './remembered.ts';

/** A place of a page, in the order of reading: how much text stands before it, and within which parts it lies. */
export interface Spot {
  readonly at: number;
  readonly zones: readonly Zone[];
}

/** A line of text as a reader sees it; `linked` when most of it is a link. */
export interface PageLine extends Spot {
  readonly text: string;
  readonly linked: boolean;
}

/** An element that names what it holds: by property, tag, relation or class. `stamp` is its machine-readable value. */
export interface NamedPart extends Spot {
  readonly by: 'property' | 'time' | 'rel' | 'class';
  readonly name: string;
  readonly text: string;
  readonly stamp: string;
}

export interface PageHeading extends Spot {
  readonly text: string;
  readonly level: number;
  /** Marked as the headline of a report by property or class. */
  readonly named: boolean;
}

/** What a walk over the page brings to light, before anything is decided. */
export interface PageParts {
  readonly lines: readonly PageLine[];
  readonly dates: readonly NamedPart[];
  readonly authors: readonly NamedPart[];
  readonly headings: readonly PageHeading[];
  /** Elements named as the line above a headline. */
  readonly kickers: readonly (Spot & { readonly text: string })[];
  readonly tags: readonly string[];
  readonly crumbs: readonly string[];
  /** Visible text of the whole page, in characters. */
  readonly length: number;
}

export interface PartCollector {
  readonly enter: (element: HtmlElement) => void;
  readonly leave: (element: HtmlElement) => void;
  readonly text: (value: string, parent: HtmlElement | null) => void;
  readonly finish: () => PageParts;
}

const most = 400;
const dateProperty =
  /^(?:schema:|dc:|dcterms:|v:|article:)?(?:datepublished|datecreated|datemodified|dateupdated|published_time|uploaddate|date|created|issued|modified|pubdate|published)$/iu;
const authorProperty = /^(?:schema:|dc:|dcterms:|v:|article:|sioc:|foaf:)?(?:author|creator|reviewer)$/iu;

/** Collects lines, headings and named parts while the page is walked once. */
export function createPartCollector(): PartCollector {
  const parts = { lines: [] as PageLine[], dates: [] as NamedPart[], authors: [] as NamedPart[], headings: [] as PageHeading[] };
  const kickers: (Spot & { readonly text: string })[] = [];
  const tags: string[] = [];
  const crumbs: string[] = [];
  const zones = createZones();
  let at = 0;
  let line = '';
  let lineAt = 0;
  let linkedChars = 0;
  let links = 0;

  const flush = (): void => {
    // Most boxes begin and end around others.
    if (line === '') {
      lineAt = at;
      return;
    }
    const text = collapsed(line.replaceAll('\u00ad', ''));
    if (text !== '' && parts.lines.length < 20_000)
      parts.lines.push({ text: text.slice(0, 4_000), at: lineAt, zones: zones.now(), linked: linkedChars * 3 > text.length * 2 });
    line = '';
    lineAt = at;
    linkedChars = 0;
  };
  const add = (list: NamedPart[], element: HtmlElement, by: NamedPart['by'], name: string, stamp = ''): void => {
    if (list.length < most) list.push({ by, name, text: shortText(element, 240), stamp: stamp.slice(0, 200), at, zones: zones.now() });
  };

  const dates = (element: HtmlElement, property: string, named: string, says: SaidByName): void => {
    if (property !== '' && dateProperty.test(property)) add(parts.dates, element, 'property', `${property} ${named}`, stampOf(element));
    else if (element.tagName === 'time') add(parts.dates, element, 'time', named, stampOf(element));
    else if (element.tagName === 'abbr' && /(?:^|\s)(?:published|date|dtstart|timeago|updated)(?:$|\s)/u.test(named))
      add(parts.dates, element, 'time', named, attribute(element, 'title') ?? '');
    else if (says.date) add(parts.dates, element, 'class', named);
  };
  const authors = (element: HtmlElement, property: string, named: string, rel: string, says: SaidByName): void => {
    if (property !== '' && authorProperty.test(property)) {
      const inner = /^(?:https?:|\/)/u.test(attribute(element, 'content') ?? '') ? '' : (attribute(element, 'content') ?? '');
      const own = nameWithin(element);
      if (parts.authors.length < most)
        parts.authors.push({
          by: 'property',
          name: `${property} ${named}`,
          text: own ?? shortText(element, 240),
          stamp: inner,
          at,
          zones: zones.now(),
        });
    } else if (rel !== '' && /(?:^|\s)author(?:\s|$)/iu.test(rel) && element.tagName !== 'link') add(parts.authors, element, 'rel', named);
    else if (says.author && !blockRoot.has(element.tagName)) add(parts.authors, element, 'class', named);
    else if (element.tagName === 'a' && authorLink.test(attribute(element, 'href') ?? ''))
      add(parts.authors, element, 'class', 'author-link');
  };

  return {
    enter: (element) => {
      const tag = element.tagName;
      const stated = statedBy(element);
      const names = namesTogether(stated.class, stated.id);
      const says = saidByName(names);
      zones.enter(element, says.zone);
      if (blockElements.has(tag) || tag === 'br') flush();
      if (tag === 'a') links += 1;
      if (droppedElements.has(tag) && tag !== 'meta') return;
      const property = (stated.itemprop ?? stated.property).slice(0, 80);
      const named = shortName(names);
      // Pages state Open Graph in their head; the body's own properties are those of microdata and RDFa.
      const inHead = tag === 'meta' && stated.itemprop === null;
      if (!inHead && (property !== '' || named !== '' || tag === 'time' || tag === 'a')) {
        dates(element, property, named, says);
        authors(element, property, named, stated.rel, says);
        if (says.kicker && kickers.length < 60 && !blockRoot.has(tag)) {
          const text = shortText(element, 90).replace(/\s?[:|–-]$/u, '');
          if (text !== '' && text.length <= 80) kickers.push({ text, at, zones: zones.now() });
        }
        if (stated.rel !== '' && tags.length < 60 && /(?:^|\s)(?:tag|category tag)(?:\s|$)/u.test(stated.rel))
          tags.push(shortText(element, 80));
        if (crumbs.length === 0 && says.crumbs) crumbs.push(...crumbsIn(element));
      }
      const level = levels.get(tag) ?? (stated.role === 'heading' ? 2 : null);
      const headline = level !== null && /^(?:schema:|dc:)?(?:headline|title)$|^name$/iu.test(property);
      const titled = says.headline;
      if ((level !== null || (titled && !blockRoot.has(tag))) && parts.headings.length < most) {
        const text = shortText(element, 400);
        if (text !== '') parts.headings.push({ text, level: level ?? 3, named: headline || titled, at, zones: zones.now() });
      }
    },
    leave: (element) => {
      if (blockElements.has(element.tagName)) flush();
      if (element.tagName === 'a') links -= 1;
      zones.leave(element);
    },
    text: (value, parent) => {
      if (parent !== null && droppedElements.has(parent.tagName)) return;
      if (parent?.tagName === 'title') return;
      const size = value.trim().length;
      // Nothing but white space parts words, and there are none before it.
      if (size === 0 && line === '') return;
      line += line.length < 4_000 ? value : '';
      at += size;
      if (links > 0) linkedChars += size;
    },
    finish: () => {
      flush();
      return { ...parts, kickers, tags: tags.filter((tag) => tag !== ''), crumbs, length: at };
    },
  };
}

const levels: ReadonlyMap<string, number> = new Map([1, 2, 3, 4].map((level) => [`h${String(level)}`, level]));

interface Stated {
  readonly class: string;
  readonly id: string;
  readonly itemprop: string | null;
  readonly property: string;
  readonly rel: string;
  readonly role: string;
}

const nothingStated: Stated = { class: '', id: '', itemprop: null, property: '', rel: '', role: '' };

/** The attributes that any element is asked for, in one go: a page has thousands of elements. */
function statedBy({ attrs }: HtmlElement): Stated {
  if (attrs.length === 0) return nothingStated;
  const stated = { ...nothingStated };
  for (const { name, value } of attrs)
    if (name === 'class' || name === 'id' || name === 'itemprop' || name === 'property' || name === 'rel' || name === 'role')
      stated[name] = value;
  return stated;
}

const blockRoot: ReadonlySet<string> = new Set(['body', 'html', 'main', 'article', 'section', 'form', 'img']);
const stampOf = (element: HtmlElement): string => attribute(element, 'content') ?? attribute(element, 'datetime') ?? '';
const authorLink = /\/(?:author|autor|autoren|authors|redakteure?|verfasser)\/[^/?#]{2,80}\/?$/iu;

/** The visible text of a small element, within bounds; of a large one its beginning. */
export function shortText(root: HtmlElement, limit: number): string {
  const stack: HtmlNode[] = root.childNodes.toReversed();
  let text = '';
  let steps = 0;
  for (let node = stack.pop(); node !== undefined && text.length < limit && steps < 120; node = stack.pop()) {
    steps += 1;
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    else if (isElement(node) && !droppedElements.has(node.tagName)) {
      if (blockElements.has(node.tagName) || node.tagName === 'br') text += ' ';
      stack.push(...node.childNodes.toReversed().slice(-200));
    }
  }
  return collapsed(text.replaceAll('\u00ad', '')).slice(0, limit);
}

/** The name that a marked-up person bears, where the markup says which part is the name. */
function nameWithin(root: HtmlElement): string | null {
  const stack: HtmlNode[] = root.childNodes.toReversed();
  for (let steps = 0, node = stack.pop(); node !== undefined && steps < 60; node = stack.pop(), steps += 1) {
    if (!isElement(node)) continue;
    if ((attribute(node, 'itemprop') ?? '') === 'name') return attribute(node, 'content') ?? shortText(node, 120);
    stack.push(...node.childNodes.toReversed().slice(-100));
  }
  return null;
}

/** The entries of a path: its links, in order, and what stands last without one is the page itself. */
function crumbsIn(root: HtmlElement): string[] {
  const found: string[] = [];
  const stack: HtmlNode[] = root.childNodes.toReversed();
  for (let steps = 0, node = stack.pop(); node !== undefined && steps < 200; node = stack.pop(), steps += 1) {
    if (!isElement(node)) continue;
    if (node.tagName === 'a') found.push(shortText(node, 60));
    else stack.push(...node.childNodes.toReversed().slice(-100));
  }
  return found.filter((one) => one !== '').slice(0, 12);
}
