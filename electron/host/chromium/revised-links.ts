/** What a link within the page says in a draft, and what it shall say; `link` is its number in the order of the page. Both are HTML. */
export interface RevisedLink {
  readonly link: number;
  readonly before: string;
  readonly after: string;
}

/** How a page differs from its draft. */
export interface Revision {
  /** How many links within the page there are. */
  readonly links: number;
  readonly revised: readonly RevisedLink[];
}

/** Where the words of a link stand. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where the words of links within the page stand; behind one that never ends no other is looked for. */
function linksWithin(html: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = html.indexOf(opening); at >= 0;) {
    const from = html.indexOf('>', at) + 1;
    const to = html.indexOf('</a>', from);
    if (from === 0 || to < 0) break;
    found.push({ from, to });
    at = html.indexOf(opening, to);
  }
  return found;
}

const opening = '<a href="#';

/** How a page differs from its draft, where it differs in the words of its links within the page alone (those are page numbers); null where it is another page. */
export function revisionOf(draft: string, page: string): Revision | null {
  const drafted = linksWithin(draft);
  const made = linksWithin(page);
  if (drafted.length !== made.length) return null;
  const revised: RevisedLink[] = [];
  let behind = { draft: 0, page: 0 };
  for (const [link, { from, to }] of drafted.entries()) {
    const there = made[link];
    if (!there || draft.slice(behind.draft, from) !== page.slice(behind.page, there.from)) return null;
    const before = draft.slice(from, to);
    const after = page.slice(there.from, there.to);
    if (before !== after) revised.push({ link, before, after });
    behind = { draft: to, page: there.to };
  }
  return draft.slice(behind.draft) === page.slice(behind.page) ? { links: drafted.length, revised } : null;
}
