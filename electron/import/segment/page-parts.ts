import { endsSentence, isCapitals, looksLikeHead } from '#shared/text/line-shape.ts';
import { isProse } from '../clean/link-share.ts';
import type { Seen, SignName } from '../recognise/sign.ts';
import { type FormContext, isMarked } from '../propose/forming.ts';
import { isHeadline } from '../propose/head.ts';
import { isPageKicker } from '../propose/main-text.ts';
import { titledAt } from '../propose/page-headline.ts';
import type { TeaserParts } from '../propose/teaser.ts';
import { isTwinReport } from './twin-report.ts';
import { append } from '../append.ts';

/** A stretch of a page: one report, one teaser, or the label of a list. */
export type PagePart =
  | { readonly kind: 'article'; readonly units: readonly Seen[] }
  | { readonly kind: 'teaser'; readonly teaser: TeaserParts }
  | { readonly kind: 'label'; readonly unit: Seen };

/** Where a headline stands whose text below is dated, cut or ended by „mehr …“. */
interface Start {
  readonly at: number;
  readonly kicker: boolean;
}

/** Cuts a page into parts at headlines whose text carries the marks of a report or a teaser. */
export function cutPage(seen: readonly Seen[], context: FormContext): PagePart[] {
  const labelAt = listLabelAt(seen, context);
  const found = startsOf(seen, context);
  // Number, rubric or author above the first headline belong to its report.
  const factsOnly = found[0] !== undefined && found[0].at > 0 && seen.slice(0, found[0].at).every(isFact);
  const starts = factsOnly || isHeadOfLines(seen, found[0]?.at ?? 0, context) ? found.slice(1) : found;
  const bounds = [...new Set([0, ...starts.map((start) => start.at), ...(labelAt >= 0 ? [labelAt] : [])])].toSorted((a, b) => a - b);
  const startAt = new Map(starts.map((start) => [start.at, start]));
  const stretches = bounds
    .map((from, index) => ({
      from,
      units: seen.slice(from, bounds[index + 1] ?? seen.length),
      start: startAt.get(from),
    }))
    .filter((stretch) => stretch.units.length > 0);
  const many = stretches.filter((stretch) => stretch.start !== undefined && isShort(stretch.units)).length >= 3;
  const isBox = ({ units, start }: { readonly units: readonly Seen[]; readonly start: Start | undefined }): boolean => {
    if (start === undefined) return false;
    const box = units.slice(0, boxEnd(units, context));
    return isShort(box) && (box.some((unit) => unit.endsTeaser) || isLinkedHead(box[start.kicker ? 1 : 0], context));
  };
  const lead = ownReportAt(
    seen,
    stretches.filter(isBox).map((stretch) => stretch.units),
    context,
  );
  const parts = stretches.flatMap((stretch): Cut[] => {
    const { from, units, start } = stretch;
    // The report that the page is about; only boxes with other reports part it.
    const isOther = (from > lead || lead >= from + units.length) && (isBox(stretch) || isTwinReport(units, seen, lead, context));
    if (lead >= 0 && !(labelAt >= 0 && from >= labelAt) && !isOther) return [{ kind: 'rest', units }];
    const afterLabel = labelAt >= 0 && from >= labelAt;
    const label = units[0];
    if (from === labelAt && label) return [{ kind: 'label', unit: label }, ...looseTeasers(units.slice(1))];
    if (start === undefined) return afterLabel ? looseTeasers(units) : leading(units, stretches.length > 1);
    const isTeaser =
      afterLabel ||
      units.some((unit) => unit.endsTeaser) ||
      isLinkedHead(units[start.kicker ? 1 : 0], context) ||
      (hasCut(units) && isShort(units)) ||
      (many && isShort(units));
    if (!isTeaser) return [{ kind: 'article', units }];
    const end = afterLabel ? units.length : boxEnd(units, context);
    // The name of the next list stands behind the last teaser of this one.
    const own = units.slice(0, end).filter((unit, index) => index < 2 || !isListLabel(unit));
    const labels = units.slice(0, end).filter((unit, index) => index >= 2 && isListLabel(unit));
    const goesOn: Cut[] = end < units.length ? [{ kind: 'rest', units: units.slice(end) }] : [];
    return [
      { kind: 'teaser', teaser: teaserOf(own, start.kicker) },
      ...labels.map((unit): PagePart => ({ kind: 'label', unit })),
      ...goesOn,
    ];
  });
  return withRests(parts);
}

/** Headline and subheadline, one straight below the other, on top of a text: what looks like the start of a report is the last line of its head. */
const isHeadOfLines = (seen: readonly Seen[], last: number, { layout }: FormContext): boolean =>
  layout === 'text' &&
  last >= 1 &&
  last <= 2 &&
  seen.slice(0, last).every((unit) => looksLikeHead(unit.text) && unit.kind === 'paragraph' && !unit.endsTeaser) &&
  seen.slice(1, last + 1).every((unit) => !unit.blankBefore) &&
  seen[last + 1]?.blankBefore === true;

/** Index of the headline of the one report that a page is about; -1 for lists, and where its title names no line. */
function ownReportAt(seen: readonly Seen[], boxes: readonly (readonly Seen[])[], context: FormContext): number {
  if (context.layout !== 'html') return -1;
  const sizeOf = (units: readonly Seen[]): number => units.reduce((sum, unit) => sum + unit.text.length, 0);
  const boxed = boxes.reduce((sum, units) => sum + sizeOf(units), 0);
  return boxes.length >= 3 && boxed * 2 > sizeOf(seen) ? -1 : titledAt(seen, context);
}

/** Whether a page's text stands below the headline that its title names. */
export function hasOwnReport(seen: readonly Seen[], context: FormContext): boolean {
  const head = context.layout === 'html' ? titledAt(seen, context) : -1;
  if (head < 0) return false;
  const text = (units: readonly Seen[]): number =>
    units.reduce((sum, unit) => sum + (unit.region === 'main' && isProse(unit, context.lines) ? unit.text.length : 0), 0);
  return text(seen.slice(head)) * 2 > text(seen) && text(seen.slice(head)) >= 300;
}

type Cut = PagePart | { readonly kind: 'rest'; readonly units: readonly Seen[] };

/** Text that goes on behind a box joins the report before it. */
function withRests(parts: readonly Cut[]): PagePart[] {
  const joined: PagePart[] = [];
  let report: Seen[] | null = null;
  for (const part of parts) {
    if (part.kind === 'rest' && report !== null) append(report, part.units);
    else if (part.kind === 'rest' || part.kind === 'article') {
      report = [...part.units];
      joined.push({ kind: 'article', units: report });
    } else joined.push(part);
  }
  return joined;
}

/** A box with another report stands between the paragraphs of a page: behind its text the page's own text goes on. */
function boxEnd(units: readonly Seen[], { layout, lines }: FormContext): number {
  if (layout !== 'html') return units.length;
  const text = units.findIndex((unit, index) => index > 0 && unit.kind !== 'heading' && !isPicture(unit) && unit.text.length >= 40);
  const at = units.findIndex((unit, index) => index > text && unit.text.length >= 160 && isProse(unit, lines));
  if (text < 0 || at < 0) return units.length;
  const rest = units.slice(at).reduce((sum, unit) => sum + (unit.text.length >= 160 && isProse(unit, lines) ? unit.text.length : 0), 0);
  // The subhead above it belongs to it.
  return rest < 500 ? units.length : units[at - 1]?.kind === 'heading' && at - 1 > text ? at - 1 : at;
}

const isListLabel = (unit: Seen): boolean =>
  !unit.endsTeaser && (unit.signs.has('related-label') || (unit.signs.has('section-label') && !isCapitals(unit.text)));

/** Pages set labels of lists between the paragraphs of a report as well; the list that ends it has little text of its own behind it. */
function listLabelAt(seen: readonly Seen[], { layout, lines }: FormContext): number {
  const lengths = seen.map((unit) => (unit.text.length >= 160 && isProse(unit, lines) ? unit.text.length : 0));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  for (const [index, unit] of seen.entries()) {
    if (index > 1 && unit.signs.has('related-label') && (layout !== 'html' || (whole - before) * 2 < before)) return index;
    before += lengths[index] ?? 0;
  }
  return -1;
}

const isPicture = (unit: Seen): boolean => unit.kind === 'picture' || unit.kind === 'caption';

const isFact = (unit: Seen): boolean => facts.some((name) => unit.signs.has(name));
const facts: readonly SignName[] = ['number-line', 'rubric-line', 'author-line', 'date-line'];

function startsOf(seen: readonly Seen[], context: FormContext): Start[] {
  const starts: Start[] = [];
  for (let index = 0; index < seen.length; index += 1) {
    const unit = seen[index];
    if (!unit) break;
    const kicker = (unit.signs.has('kicker-line') || isKickerAbove(unit, seen[index + 1], context)) && isStart(seen, index + 1, context);
    const dateFirst = unit.signs.has('date-line') && !isStart(seen, index + 1, context) && isDatedHead(seen, index);
    if (kicker || dateFirst || isStart(seen, index, context)) {
      starts.push({ at: index, kicker });
      if (kicker || dateFirst) index += 1;
    }
  }
  return starts;
}

/** „Nordheide“ without a colon, straight above the main heading of a page. */
const isKickerAbove = (unit: Seen, next: Seen | undefined, context: FormContext): boolean =>
  context.layout === 'html' && next?.kind === 'heading' && next.level === 1 && isPageKicker(unit, next, context);

/** A headline at `index`, and below it (behind lines that say when) a text with the marks of a new report. */
function isStart(seen: readonly Seen[], index: number, context: FormContext): boolean {
  const unit = seen[index];
  if (!unit || unit.endsTeaser || unit.signs.has('related-label') || unit.signs.has('date-mark')) return false;
  let below = index + 1;
  let dated = false;
  while (below < index + 3 && (seen[below]?.signs.has('date-line') || seen[below]?.signs.get('form-word')?.extra === 'alone')) {
    dated ||= seen[below]?.signs.has('date-line') ?? false;
    below += 1;
  }
  const text = seen[below];
  if (!text || text.kind === 'heading' || !isHeadline(unit, text)) return false;
  if (text.signs.has('date-mark') || text.endsTeaser || (dated && text.text.length >= 60)) return true;
  if (seen[below + 1]?.signs.has('link-phrase') && text.text.length >= 40 && text.text.length < 700 && index > 0) return true;
  if (unit.kind === 'heading' && unit.level >= 2 && isLinkedHead(unit, context)) return text.text.length >= 20;
  return text.signs.has('cut-mark') && text.text.length < 700;
}

/** Date, headline, text: the date above its headline, as lists of some sites have it. */
function isDatedHead(seen: readonly Seen[], index: number): boolean {
  const head = seen[index + 1];
  const text = seen[index + 2];
  const before = seen[index - 1];
  // A date below a headline belongs to that headline.
  if (before && !endsSentence(before.text) && !before.endsTeaser && !before.signs.has('link-phrase')) return false;
  return isHeadline(head, text) && text !== undefined && text.text.length >= 40 && head?.signs.has('author-line') === false;
}

const isLinkedHead = (unit: Seen | undefined, context: FormContext): boolean =>
  unit !== undefined && unit.kind === 'heading' && isMarked(unit, 'link', context.lines);

const hasCut = (units: readonly Seen[]): boolean => units.some((unit) => unit.signs.has('cut-mark'));

/** One paragraph of a teaser's size, no foot of a report. */
function isShort(units: readonly Seen[]): boolean {
  const long = units.filter((unit) => unit.text.length >= 100);
  return (
    long.length <= 1 &&
    units.reduce((sum, unit) => sum + unit.text.length, 0) <= 1_100 &&
    !units.some((unit) => unit.signs.has('keyword-line') || unit.signs.has('byline-mark') || unit.signs.has('author-line'))
  );
}

function teaserOf(units: readonly Seen[], kicker: boolean): TeaserParts {
  const [first, ...others] = units;
  if (!first) return { kicker: null, head: null, body: [] };
  if (kicker) return { kicker: first, head: others[0] ?? null, body: others.slice(1) };
  if (first.signs.has('date-line')) return { kicker: null, head: others[0] ?? null, body: [first, ...others.slice(1)] };
  return { kicker: null, head: first, body: others };
}

/** What stands before the first dated headline: a report, or labels of the list. */
function leading(units: readonly Seen[], hasMore: boolean): PagePart[] {
  const text = units.filter((unit) => unit.text.length >= 100 || endsSentence(unit.text));
  if (hasMore && units.length <= 3 && text.length === 0) return units.map((unit) => ({ kind: 'label', unit }));
  return [{ kind: 'article', units }];
}

/** Teasers without marks: a headline and the text below it; a text without headline is a teaser of its own. */
export function looseTeasers(units: readonly Seen[]): PagePart[] {
  const parts: { head: Seen | null; body: Seen[] }[] = [];
  for (const [index, unit] of units.entries()) {
    const last = parts.at(-1);
    const head = isHeadline(unit, units[index + 1]) || (unit.text.length < 120 && !endsSentence(unit.text) && !isPicture(unit));
    const isExtra = unit.signs.has('link-phrase') || unit.signs.has('date-line') || isPicture(unit);
    if (isExtra && last) last.body.push(unit);
    else if (head && !isExtra) parts.push({ head: unit, body: [] });
    else if (last?.head && last.body.every((one) => one.signs.has('date-line'))) last.body.push(unit);
    else parts.push({ head: null, body: [unit] });
  }
  return parts.map((part) => ({ kind: 'teaser', teaser: { kicker: null, ...part } }));
}
