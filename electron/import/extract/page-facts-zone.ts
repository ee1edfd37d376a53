import { attribute } from './html-tree.ts';
import type { HtmlElement } from './html-tree.ts';
import { namesTogether, remembered } from './remembered.ts';

/** A part of a page that makes what stands in it more or less likely to belong to the report. */
export interface Zone {
  readonly kind: 'report' | 'comment' | 'beside' | 'footer' | 'navigation' | 'header';
}

const kindOfTag = new Map<string, Zone['kind']>([
  ['article', 'report'],
  ['aside', 'beside'],
  ['footer', 'footer'],
  ['nav', 'navigation'],
  ['header', 'header'],
]);

const comment =
  /(?:^|[\s_-])(?:comments?|commentlist|comment-?(?:body|list|author|meta|content)|kommentare?|leserkommentare?|respond|disqus|userposts?)(?:$|[\s_-])/iu;
const beside =
  /(?:^|[\s_-])(?:sidebar|side-?bar|widgets?|related|relatedposts|teaser-?(?:list|box|liste|block)?|recommend(?:ed|ation)?s?|similar|popular|latest|recent|aehnliche|ähnliche|meistgelesen|mostread|newsticker|ticker|promo|marginal(?:ie|spalte)?|randspalte|event-?list|veranstaltungen|archive?-?list|next-?prev|post-?navigation|pagination|pager|nextpost|prevpost|carousel|slider|advert(?:isement)?|banner|newsletter|consent|cookie)s?(?:$|[\s_-])/iu;
const footer = /(?:^|[\s_-])(?:site-?footer|page-?footer|footer|colophon|fusszeile)(?:$|[\s_-])/iu;
const navigation = /(?:^|[\s_-])(?:main-?nav|navigation|navbar|menu|breadcrumbs?)(?:$|[\s_-])/iu;
const report = /(?:^|\s)(?:hentry|h-entry|post|single-?post|type-post)(?:\s|$)/iu;

/** What the name of an element says about its place. */
const kindOfName = remembered((name): Zone['kind'] | null => {
  if (comment.test(name)) return 'comment';
  if (report.test(name)) return 'report';
  if (footer.test(name)) return 'footer';
  if (beside.test(name)) return 'beside';
  return navigation.test(name) ? 'navigation' : null;
});

/** The zone that an element opens, or null. */
export function zoneOf(element: HtmlElement): Zone | null {
  const tag = element.tagName;
  if (tag === 'body' || tag === 'html' || tag === 'main') return null;
  const byTag = kindOfTag.get(tag);
  const name = namesTogether(attribute(element, 'class') ?? '', attribute(element, 'id') ?? '').slice(0, 300);
  const byName = name === '' ? null : kindOfName(name);
  const kind = byName === 'comment' || byName === 'beside' || byName === 'footer' ? byName : (byTag ?? byName);
  return kind === null ? null : { kind };
}

/** The zones around the place a walk has come to. */
export interface Zones {
  readonly enter: (element: HtmlElement) => void;
  readonly leave: (element: HtmlElement) => void;
  /** The zones open here; the same list as long as nothing opens or closes. */
  readonly now: () => readonly Zone[];
}

export function createZones(): Zones {
  const open: { readonly element: HtmlElement; readonly before: readonly Zone[] }[] = [];
  let current: readonly Zone[] = [];
  return {
    enter: (element) => {
      const zone = zoneOf(element);
      if (zone === null) return;
      open.push({ element, before: current });
      // Deeper nesting tells nothing new.
      if (current.length < 30) current = [...current, zone];
    },
    leave: (element) => {
      const last = open.at(-1);
      if (last?.element !== element) return;
      open.pop();
      current = last.before;
    },
    now: () => current,
  };
}
