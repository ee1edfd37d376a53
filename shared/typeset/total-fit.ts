import { endsInHyphen } from './break-places.ts';
import type { BreakPlace } from './break-places.ts';
import { hyphenDemerits, mostHyphens, penaltyOf, setting } from './line-cost.ts';

/**
 * A break place with its measures, all counted from the start of the paragraph, in one unit.
 * `end`: where a line that ends here ends, with its hyphen (less what hangs out). `next`: where the line after it starts.
 * `spaces…`: the widths of all blanks up to there, `gives…`: what they may shrink by; `letters…`: all signs up to there.
 */
export interface MeasuredPlace {
  readonly kind: BreakPlace['kind'] | 'end';
  readonly end: number;
  readonly next: number;
  readonly spacesEnd: number;
  readonly spacesNext: number;
  readonly givesEnd: number;
  readonly givesNext: number;
  readonly lettersEnd: number;
  readonly lettersNext: number;
}

export interface Measure {
  readonly width: number;
  /** The indent of the first line. */
  readonly indent: number;
  /** The size of the type. */
  readonly em: number;
  readonly isJustified: boolean;
}

/** What lines shall be besides even: how many, and which of them (counted from 1) shall not end with a hyphen. */
export interface LineWish {
  readonly lines: number;
  readonly whole: number | null;
}

/** A line set: the place where it ends, what each letter is moved apart (below 0: together), and by what part all letters are larger. */
export interface SetLine {
  /** Index in the places. */
  readonly place: number;
  readonly tracking: number;
  readonly expansion: number;
  /** How far its blanks are stretched (1) or shrunk (-1), in the parts of `setting`; 0 in the last line. */
  readonly ratio: number;
}

interface Node {
  readonly place: number;
  readonly demerits: number;
  /** Lines in a row that end with a hyphen. */
  readonly hyphens: number;
  readonly looseness: number;
  readonly ratio: number;
  /** How much of what its letters may give the line takes, -1…1. */
  readonly letters: number;
  readonly before: Node | null;
  /** Lines so far; only counted where their number matters. */
  readonly lines: number;
}

/** The lines of one paragraph that are the best taken together (Knuth, Plass: Breaking Paragraphs into Lines, 1981). The last place is its end. */
export function totalFit(places: readonly MeasuredPlace[], measure: Measure): readonly SetLine[] {
  if (places.length === 0) return [];
  for (const tolerance of setting.tolerances) {
    const found = bestEnd(places, measure, { tolerance, isForced: false, wish: null });
    if (found) return linesOf(found, measure);
  }
  const forced = bestEnd(places, measure, { tolerance: Infinity, isForced: true, wish: null });
  if (!forced) throw new Error('No line fits');
  return linesOf(forced, measure);
}

/** The best lines of a paragraph that are as they are wished; null where they would not be good ones, looser than `tolerance` that is. */
export function wishedFit(
  places: readonly MeasuredPlace[],
  measure: Measure,
  wish: LineWish,
  tolerance: number = setting.tolerances[0],
): readonly SetLine[] | null {
  const found = bestEnd(places, measure, { tolerance, isForced: false, wish });
  return found && linesOf(found, measure);
}

/** With `isForced` a line may be too long, and more hyphens may stand in a row, each at the highest cost. */
interface Terms {
  readonly tolerance: number;
  readonly isForced: boolean;
  readonly wish: LineWish | null;
}

/** The end of the best way through the places; null when there is none within the tolerance. This is where most of the time of typesetting goes. */
function bestEnd(places: readonly MeasuredPlace[], measure: Measure, { tolerance, isForced, wish }: Terms): Node | null {
  let active: Node[] = [{ place: -1, demerits: 0, hyphens: 0, looseness: 1, ratio: 0, letters: 0, before: null, lines: 0 }];
  let index = -1;
  for (const place of places) {
    index += 1;
    const isEnd = place.kind === 'end';
    const found: Node[] = [];
    const kept: Node[] = [];
    let tooLong: Node | null = null;
    for (const node of active) {
      const from = node.place < 0 ? undefined : places[node.place];
      const ratio = ratioBetween(from, place, measure);
      if (ratio >= -1) kept.push(node);
      else if (tooLong === null || node.place > tooLong.place) tooLong = node;
      // Most lines tried are too loose: nothing more is reckoned for them.
      if (ratio < -1 || (!isEnd && ratio > tolerance)) continue;
      const next = nextNode(node, index, place, lineBetween(from, place, measure, ratio), isForced);
      if (wish === null || isWished(next, place, wish)) offer(found, next, wish !== null);
    }
    // Nothing fits any more: the line sticks out, and the work goes on behind it.
    if (isForced && kept.length === 0 && found.length === 0 && tooLong) {
      const node = nextNode(tooLong, index, place, { ratio: -1, letters: -1, isShort: false }, isForced);
      offer(found, { ...node, demerits: node.demerits + setting.overfull }, false);
    }
    if (isEnd) return found.reduce<Node | null>((best, one) => (best && best.demerits <= one.demerits ? best : one), null);
    active = found.length === 0 && kept.length === active.length ? active : kept.concat(found);
    if (active.length === 0) return null;
  }
  return null;
}

const isWished = ({ lines, hyphens }: Node, { kind }: MeasuredPlace, wish: LineWish): boolean =>
  (kind === 'end' ? lines === wish.lines : lines < wish.lines) && (lines !== wish.whole || hyphens === 0);

interface Line {
  readonly ratio: number;
  readonly letters: number;
  /** A last line of a word or two. */
  readonly isShort: boolean;
}

/** How far the blanks of a line must be stretched or shrunk. */
function ratioBetween(from: MeasuredPlace | undefined, to: MeasuredPlace, measure: Measure): number {
  const difference = roomOf(from, measure) - naturalOf(from, to);
  if (!measure.isJustified) return difference < 0 ? -Infinity : to.kind === 'end' ? 0 : difference / (setting.ragged * measure.em);
  if (to.kind === 'end' && difference >= 0) return 0;
  const spaces =
    difference >= 0 ? (to.spacesEnd - (from ? from.spacesNext : 0)) * setting.stretch : to.givesEnd - (from ? from.givesNext : 0);
  return ratioOf(difference, spaces, givenBy(from, to, measure));
}

const roomOf = (from: MeasuredPlace | undefined, { width, indent }: Measure): number => (from ? width : width - indent);
const naturalOf = (from: MeasuredPlace | undefined, to: MeasuredPlace): number => to.end - (from ? from.next : 0);

/** What the letters of a line may give. */
function givenBy(from: MeasuredPlace | undefined, to: MeasuredPlace, { em }: Measure): number {
  const spaces = to.spacesEnd - (from ? from.spacesNext : 0);
  const count = to.lettersEnd - (from ? from.lettersNext : 0);
  return count * em * setting.tracking + (naturalOf(from, to) - spaces) * setting.expansion;
}

function lineBetween(from: MeasuredPlace | undefined, to: MeasuredPlace, measure: Measure, ratio: number): Line {
  const room = roomOf(from, measure);
  const natural = naturalOf(from, to);
  const difference = room - natural;
  const isShort = to.kind === 'end' && natural < room * setting.shortestLast;
  const isNatural = !measure.isJustified || (to.kind === 'end' && difference >= 0);
  return { ratio, letters: isNatural ? 0 : lettersOf(difference, ratio, givenBy(from, to, measure)), isShort };
}

/** The letters give first, since blanks of one width are what makes a text even; never more than the line lacks. */
function lettersOf(difference: number, ratio: number, given: number): number {
  const share = Math.min(1, Math.abs(ratio) * setting.lettersFirst);
  return Math.sign(difference) * (given > 0 ? Math.min(share, Math.abs(difference) / given) : 0);
}

/** The blanks and the letters give together up to 1; what a looser line lacks, the blanks alone must give. */
function ratioOf(difference: number, spaces: number, letters: number): number {
  if (difference === 0) return 0;
  if (difference > spaces + letters) return spaces > 0 ? (difference - letters) / spaces : Infinity;
  return spaces + letters > 0 ? difference / (spaces + letters) : -Infinity;
}

/** Four classes from tight to loose: neighbours should not be far apart. */
const loosenessOf = (ratio: number): number => (ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3);

function nextNode(before: Node, index: number, place: MeasuredPlace, { ratio, letters, isShort }: Line, isForced: boolean): Node {
  const isHyphen = place.kind !== 'end' && endsInHyphen({ kind: place.kind });
  const run = isHyphen ? before.hyphens + 1 : 0;
  // One hyphen more is better than a line that is too long.
  const hyphens = isForced ? Math.min(run, mostHyphens) : run;
  const looseness = loosenessOf(ratio);
  const badness = 1 + 100 * Math.min(Math.abs(ratio), setting.worst) ** 3;
  const demerits =
    before.demerits +
    badness ** 2 +
    penaltyOf(place.kind) ** 2 +
    hyphenDemerits(hyphens) +
    (Math.abs(looseness - before.looseness) > 1 ? setting.uneven : 0) +
    (isShort ? setting.shortLast : 0) +
    (place.kind === 'end' && before.hyphens > 0 ? setting.hyphenBeforeLast * (isShort ? setting.shortBehindHyphen : 1) : 0);
  return { place: index, demerits, hyphens, looseness, ratio, letters, before, lines: before.lines + 1 };
}

/** Keeps the better of two nodes that are alike for what follows; there are few. */
function offer(found: Node[], node: Node, countsLines: boolean): void {
  if (node.hyphens > mostHyphens) return;
  const known = found.findIndex(
    ({ hyphens, looseness, lines }) => hyphens === node.hyphens && looseness === node.looseness && (!countsLines || lines === node.lines),
  );
  const other = found[known];
  if (!other) found.push(node);
  else if (node.demerits < other.demerits) found[known] = node;
}

function linesOf(end: Node, { em, isJustified }: Measure): SetLine[] {
  const lines: SetLine[] = [];
  for (let node = end; node.before; node = node.before) {
    const { place, letters } = node;
    const ratio = isJustified ? node.ratio : 0;
    lines.push({ place, ratio, tracking: letters * setting.tracking * em, expansion: letters * setting.expansion });
  }
  return lines.reverse();
}
