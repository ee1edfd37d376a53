import type { HtmlElement } from './html-tree.ts';

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

/** What the class and the id of an element say about its place. */
export function zoneByName(named: string): Zone['kind'] | null {
  const name = named.slice(0, 300);
  if (comment.test(name)) return 'comment';
  if (report.test(name)) return 'report';
  if (footer.test(name)) return 'footer';
  if (beside.test(name)) return 'beside';
  return navigation.test(name) ? 'navigation' : null;
}

/** The zone that an element opens, or null; `byName` as `zoneByName` has it. */
function zoneOf({ tagName: tag }: HtmlElement, byName: Zone['kind'] | null): Zone | null {
  if (tag === 'body' || tag === 'html' || tag === 'main') return null;
  const byTag = kindOfTag.get(tag);
  const kind = byName === 'comment' || byName === 'beside' || byName === 'footer' ? byName : (byTag ?? byName);
  return kind === null ? null : { kind };
}

/** The zones around the place a walk has come to. */
export interface Zones {
  readonly enter: (element: HtmlElement, byName: Zone['kind'] | null) => void;
  readonly leave: (element: HtmlElement) => void;
  /** The zones open here; the same list as long as nothing opens or closes. */
  readonly now: () => readonly Zone[];
}

export function createZones(): Zones {
  const open: { readonly element: HtmlElement; readonly before: readonly Zone[] }[] = [];
  let current: readonly Zone[] = [];
  return {
    enter: (element, byName) => {
      const zone = zoneOf(element, byName);
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
