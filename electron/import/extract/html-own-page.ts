import type { LineRole } from '../line-role.ts';
import { attribute, findElement, type HtmlElement, type HtmlParent, isElement, walk } from './html-tree.ts';

/** The elements of a page that name the parts of a report, with what they name. */
export type PageRoles = ReadonlyMap<HtmlElement, LineRole>;

const named: Readonly<Record<string, LineRole>> = {
  'p.kicker': 'kicker',
  'p.subheadline': 'subheadline',
  'p.dateline': 'dateline',
  'p.lead': 'lead',
  'p.source': 'source',
  'p.byline': 'byline',
  'p.sign': 'byline',
  'p.links': 'links',
  'p.keywords': 'keywords',
  'p.origin': 'facts',
};
/** Facts that their paragraph names; the others are told by their words. */
const facts: Readonly<Record<string, LineRole>> = {
  'p.rubric': 'rubric',
  'p.form': 'form',
  'p.authors': 'authors',
  'p.agency': 'agency',
  'p.place': 'place',
};
const within: Readonly<Record<string, LineRole>> = { facts: 'facts', links: 'links', box: 'box-text', notes: 'note', actions: 'frame' };
const children =
  /^(?:header|(?:div|ul)\.facts|div\.text|ul\.(?:links|actions)|(?:section|aside)\.(?:box|notes)|p(?:\.\w+)?|h[23]|blockquote|[uo]l|figure)$/;
const telling = /^(?:(?:div|ul)\.facts|ul\.links|p\.(?:lead|keywords|subheadline)|(?:section|aside)\.box)$/;
const headParts: ReadonlySet<string> = new Set(['p.kicker', 'h1', 'p.subheadline']);
/** What stands around a report on a page of our own site. */
const framing: ReadonlySet<string> = new Set(['a.skip', 'header.site-head', 'nav.breadcrumb', 'footer.site-foot']);

const firstClass = (element: HtmlElement): string => /^\S+/.exec(attribute(element, 'class') ?? '')?.[0] ?? '';
const nameOf = (element: HtmlElement): string => {
  // A headline may be set smaller where it is long.
  const name = element.tagName === 'h1' ? '' : firstClass(element);
  return name === '' ? element.tagName : `${element.tagName}.${name}`;
};
const elementsIn = (parent: HtmlParent): HtmlElement[] => parent.childNodes.filter(isElement);

/**
 * The parts of a report on a page that holds one report and nothing else, written as our printed pages, our e-books and the pages of our
 * sites write it. Null for all other pages: with a navigation of another kind, with a second report, or with anything in the article that
 * such a page does not have.
 */
export function pageRoles(root: HtmlParent): PageRoles | null {
  const article = findElement(root, ({ tagName }) => tagName === 'article');
  const body = findElement(root, ({ tagName }) => tagName === 'body');
  if (article === null || body === null) return null;
  const frame = frameOf(body, article);
  if (frame === null && !isAlone(body, article)) return null;
  const parts = elementsIn(article);
  const [head] = parts;
  const inHead = head?.tagName === 'header' ? elementsIn(head) : frame === null ? [] : parts.filter((part) => headParts.has(nameOf(part)));
  const heads = inHead.map(nameOf);
  if (!heads.includes('h1') || heads.some((name) => !headParts.has(name))) return null;
  const names = parts.filter((part) => !inHead.includes(part)).map(nameOf);
  const inner = parts.filter((part) => nameOf(part) === 'div.text').flatMap((part) => elementsIn(part).map(nameOf));
  if (names.some((name) => !children.test(name))) return null;
  const isNamed = names.includes('div.text') || attribute(article, 'aria-labelledby') === 'titel';
  if (frame === null && !isNamed && [...heads, ...names, ...inner].filter((name) => telling.test(name)).length < 2) return null;
  const roles = rolesIn(article);
  for (const element of frame ?? []) roles.set(element, 'frame');
  return roles;
}

/** What our site puts around a report: its head, the way to the page, its foot; null where the page is not one of ours. */
function frameOf(body: HtmlElement, article: HtmlElement): readonly HtmlElement[] | null {
  const inner = elementsIn(body);
  const frame = inner.filter((element) => framing.has(nameOf(element)));
  const [main, ...others] = inner.filter((element) => !frame.includes(element));
  const names = frame.map(nameOf);
  const isOwn = names.includes('header.site-head') && names.includes('footer.site-foot') && nameOf(article) === 'article.report';
  if (!isOwn || main?.tagName !== 'main' || others.length > 0) return null;
  const [only, ...more] = elementsIn(main);
  return only === article && more.every((element) => nameOf(element) === 'nav.latest') ? [...frame, ...more] : null;
}

/** Nothing but the article stands in the body, maybe within its main part. */
function isAlone(body: HtmlElement, article: HtmlElement): boolean {
  let at: HtmlParent = body;
  for (let step = 0; step < 2; step += 1) {
    const inner: HtmlElement[] = elementsIn(at);
    if (inner.length !== 1 || inner[0] === undefined) return false;
    if (inner[0] === article) return true;
    if (inner[0].tagName !== 'main') return false;
    at = inner[0];
  }
  return false;
}

function rolesIn(article: HtmlElement): Map<HtmlElement, LineRole> {
  const roles = new Map<HtmlElement, LineRole>();
  /** The roles of what stands in the boxes around an element; null where its own tag says all. */
  const boxes: (LineRole | 'none' | null)[] = [null];
  walk(article, {
    enter: (element) => {
      const box = boxes.at(-1) ?? null;
      const role = roleOf(element, box);
      if (role !== null) roles.set(element, role);
      const opened = within[firstClass(element)];
      const isOpaque = ['blockquote', 'li', 'figure'].includes(element.tagName);
      boxes.push(box === null ? (opened ?? (isOpaque ? 'none' : null)) : box);
      return true;
    },
    leave: () => boxes.pop(),
    text: () => undefined,
  });
  return roles;
}

function roleOf(element: HtmlElement, box: LineRole | 'none' | null): LineRole | null {
  const tag = element.tagName;
  if (box === 'none') return null;
  if (box === 'box-text' && (tag === 'h2' || tag === 'h3')) return tag === 'h2' ? 'box-heading' : 'box-text';
  if (box === 'facts') return facts[nameOf(element)] ?? (tag === 'li' || tag === 'p' ? box : null);
  if (box !== null) return tag === 'li' || tag === 'p' ? box : null;
  if (tag === 'h1') return 'headline';
  if (tag === 'h2' || tag === 'h3') return tag === 'h2' ? 'subhead' : 'minor-subhead';
  return named[nameOf(element)] ?? (tag === 'p' ? 'text' : null);
}
