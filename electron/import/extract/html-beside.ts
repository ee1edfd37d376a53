import type { SourceLine } from '#shared/model/reading.ts';
import type { Box, Measured } from './html-measure.ts';
import { partOf, type PartName } from './html-parts.ts';
import { isPageForm } from './html-shape.ts';
import type { Sums } from './html-sums.ts';
import { attribute } from './html-tree.ts';

type Region = SourceLine['region'];

/** How much of the page's running text a part may hold and still be what it says it is. */
const most: Readonly<Record<Exclude<PartName, 'body' | 'meta'>, number>> = {
  comments: 0.9,
  share: 0.15,
  related: 0.4,
  navigation: 0.25,
  sidebar: 0.4,
  footer: 0.35,
  ad: 0.15,
  subscribe: 0.25,
  consent: 0.85,
  author: 0.25,
  teaser: 0.3,
  overlay: 0.3,
  tools: 0.1,
};

const regionOf: Readonly<Record<keyof typeof most, Region>> = {
  comments: 'comments',
  share: 'share',
  related: 'related',
  navigation: 'navigation',
  sidebar: 'aside',
  footer: 'footer',
  ad: 'advertising',
  subscribe: 'aside',
  consent: 'aside',
  author: 'author',
  teaser: 'related',
  overlay: 'aside',
  tools: 'aside',
};

const partOfTag = new Map<string, PartName>([
  ['nav', 'navigation'],
  ['aside', 'sidebar'],
  ['footer', 'footer'],
]);
const partOfRole = new Map<string, PartName>([
  ['navigation', 'navigation'],
  ['menu', 'navigation'],
  ['menubar', 'navigation'],
  ['contentinfo', 'footer'],
  ['complementary', 'sidebar'],
  ['dialog', 'overlay'],
  ['alertdialog', 'overlay'],
]);

const neverBeside: ReadonlySet<string> = new Set(['body', 'main', 'h1', 'tbody', 'tr']);

interface Found {
  readonly index: number;
  readonly part: keyof typeof most | 'form';
  readonly prose: number;
}

/** The outermost boxes that stand beside the report by what they say of themselves, unless they hold too much of the page's text. */
export function partsBeside({ boxes, runs }: Measured, sums: Sums, headline: number): ReadonlyMap<number, Region> {
  const whole = sums.prose(0, runs.length);
  const found: Found[] = [];
  for (let index = 0; index < boxes.length; index += 1) {
    const box = boxes[index];
    if (box === undefined) break;
    if (box.to === box.from || neverBeside.has(box.element.tagName) || (headline >= index && headline <= box.last)) continue;
    const part = partAt(box, index);
    if (part === null) continue;
    found.push({ index, part, prose: sums.prose(box.from, box.to) });
    index = box.last;
  }
  const text = textParts(found, whole);
  const comments = found.filter(({ part }) => part === 'comments');
  const firstComment = boxes[comments[0]?.index ?? -1];
  if (firstComment !== undefined) {
    const behind = proseOutside(found, sums, firstComment.from, runs.length, boxes);
    // Comments end a page; what the report goes on behind is its own.
    if (behind * 5 > proseOutside(found, sums, 0, runs.length, boxes) * 2) text.add('comments');
  }
  return new Map(found.filter(({ part }) => !text.has(part)).map(({ index, part }) => [index, part === 'form' ? 'form' : regionOf[part]]));

  function partAt(box: Box, index: number): Found['part'] | null {
    const { element } = box;
    const tag = element.tagName;
    const role = attribute(element, 'role')?.toLowerCase() ?? '';
    if (tag === 'form' || tag === 'search' || role === 'search') return isPageForm(element) ? null : 'form';
    const part = partOfRole.get(role) ?? partOf(element) ?? partOfTag.get(tag) ?? null;
    if (part === null || part === 'body' || part === 'meta') return null;
    const text = sums.length(box.from, box.to);
    const prose = sums.prose(box.from, box.to);
    const linked = sums.linked(box.from, box.to);
    if (prose > whole * most[part]) return null;
    // A byline opens a report, and so may what its page calls a teaser: words without links.
    if (part === 'author' && text < 60 && index < boxes.length / 2) return null;
    if (part === 'teaser' && linked * 5 < text) return null;
    // A box of running text without links belongs to the report, if the report stands around it.
    if (part === 'sidebar' && prose >= (tag === 'aside' ? 120 : 300) && prose * 4 >= text * 3 && linked * 10 < text) return null;
    if ((part === 'related' || part === 'tools' || part === 'ad') && prose >= 400 && prose * 5 >= text * 4 && linked * 12 < text)
      return null;
    return part;
  }
}

/** Running text from one run to another that no part beside the report holds. */
function proseOutside(found: readonly Found[], sums: Sums, from: number, to: number, boxes: readonly Box[]): number {
  let prose = sums.prose(from, to);
  for (const { index, prose: own } of found) if ((boxes[index]?.from ?? 0) >= from) prose -= own;
  return prose;
}

/** What a page calls comments or teasers everywhere is its text: a forum, a gallery with a comment for each picture. */
function textParts(found: readonly Found[], whole: number): Set<Found['part']> {
  const totals = new Map<Found['part'], number>();
  for (const { part, prose } of found) totals.set(part, (totals.get(part) ?? 0) + prose);
  const text = new Set<Found['part']>();
  let left = whole - [...totals.values()].reduce((sum, prose) => sum + prose, 0);
  for (const [part, prose] of [...totals].toSorted((a, b) => b[1] - a[1])) {
    const least = part === 'comments' ? Math.min(300, whole / 3) : Math.max(250, whole * 0.1);
    if (part === 'form' || left >= least) continue;
    text.add(part);
    left += prose;
  }
  return text;
}
