import type { SourceLine } from '#shared/model/reading.ts';
import { endsSentence, wordCount } from '#shared/text/line-shape.ts';
import { daysIn } from '../recognise/written-date.ts';
import { linkShare } from './link-share.ts';
import type { Unit } from './unit.ts';

/** Other reports that a page lists with more than their headlines: each a linked headline, perhaps a date, and a text. */
export interface ListedTeaser<U extends Unit> {
  readonly head: U;
  readonly body: readonly U[];
}

const leastText = 50;
const mostLines = 4_000;

/** Teasers of one shape, one below the other: at least `least` in a row; lists of links alone are none. */
export function listedTeasers<U extends Unit>(units: readonly U[], lines: readonly SourceLine[], least: number): ListedTeaser<U>[] {
  const found: ListedTeaser<U>[] = [];
  let run: ListedTeaser<U>[] = [];
  const close = (): void => {
    if (run.length >= least) found.push(...run);
    run = [];
  };
  for (let at = 0; at < Math.min(units.length, mostLines);) {
    const head = units[at];
    if (head === undefined) break;
    const end = isHead(head, lines) ? endOf(units, at, lines) : at;
    if (end > at) {
      const last = run.at(-1);
      if (last !== undefined && shapeOf(last.head) !== shapeOf(head)) close();
      run.push({ head, body: units.slice(at + 1, end).filter((unit) => !isBetween(unit)) });
    } else if (!isBetween(head)) close();
    at = Math.max(end, at + 1);
  }
  close();
  return found;
}

const shapeOf = ({ kind, level }: Unit): string => `${kind} ${String(level)}`;

/** Pictures and „weiterlesen“ stand between the parts of a teaser. */
const isBetween = ({ kind, text }: Unit): boolean =>
  kind === 'picture' || kind === 'caption' || /^(?:mehr|weiter(?:lesen)?|mehr lesen|mehr erfahren|zum artikel)\W{0,4}$/iu.test(text);

const isHead = (unit: Unit, lines: readonly SourceLine[]): boolean =>
  unit.kind !== 'picture' &&
  unit.kind !== 'caption' &&
  unit.text.length >= 15 &&
  unit.text.length <= 200 &&
  wordCount(unit.text) >= 2 &&
  linkShare(unit, lines) >= 0.8;

/** Where the teaser whose headline stands at `at` ends; `at` where no text follows. */
function endOf(units: readonly Unit[], at: number, lines: readonly SourceLine[]): number {
  for (let next = at + 1; next <= at + 4; next += 1) {
    const unit = units[next];
    if (unit === undefined) return at;
    if (isText(unit, lines)) return next + 1;
    const isDate = unit.text.length <= 60 && daysIn(unit.text).length > 0;
    if (!isDate && !isBetween(unit)) return at;
  }
  return at;
}

const isText = (unit: Unit, lines: readonly SourceLine[]): boolean =>
  (unit.kind === 'paragraph' || unit.kind === 'list-item' || unit.kind === 'quote') &&
  unit.text.length >= leastText &&
  unit.text.length <= 900 &&
  wordCount(unit.text) >= 7 &&
  (endsSentence(unit.text) || unit.text.length >= 80) &&
  linkShare(unit, lines) < 0.5;
