import { startsLower } from '#shared/text/line-shape.ts';
import { median, rightOf } from './run.ts';
import type { Run } from './run.ts';
import { rowsOf } from './rows.ts';
import type { Row } from './rows.ts';

const maxDepth = 8;
const maxActive = 200;

/** A blank strip between two columns. */
interface Gutter {
  readonly left: number;
  readonly right: number;
  /** First and last row it runs past. */
  readonly from: number;
  readonly to: number;
}

/** Parts a page into regions in reading order: what stands over the columns, the columns from left to right, what stands below. */
export function columnsOf(runs: readonly Run[]): Run[][] {
  const regions: Run[][] = [];
  const open: { readonly runs: readonly Run[]; readonly depth: number }[] = [{ runs, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const parts = next.depth < maxDepth ? split(next.runs) : null;
    const depth = next.depth + 1;
    if (parts === null) regions.push([...next.runs]);
    else
      open.push(
        ...parts
          .filter((part) => part.length > 0)
          .map((part) => ({ runs: part, depth }))
          .toReversed(),
      );
  }
  return regions.filter((region) => region.length > 0);
}

function split(runs: readonly Run[]): (readonly Run[])[] | null {
  const rows = rowsOf(runs);
  if (rows.length < 4) return null;
  const size = median(rows.map((row) => row.size));
  const ranked = guttersOf(rows, Math.max(7, size * 0.85))
    .map((gutter) => ({ gutter, score: scoreOf(sides(rows, gutter)) + (gutter.right - gutter.left) / 1_000_000 }))
    .filter(({ score }) => score >= 3)
    .toSorted((a, b) => b.score - a.score);
  for (const { gutter } of ranked.slice(0, 12)) {
    const band = trim(rows, gutter, size);
    if (band === null || !areColumns(rows, band)) continue;
    const middle = rows.slice(band.from, band.to + 1).flatMap((row) => row.runs);
    const left = middle.filter((run) => run.x < band.left);
    const right = middle.filter((run) => run.x >= band.left);
    const pair = isMargin(left, right) ? [right, left] : [left, right];
    return [rows.slice(0, band.from).flatMap((row) => row.runs), ...pair, rows.slice(band.to + 1).flatMap((row) => row.runs)];
  }
  return null;
}

/** The more rows have text on both sides, the surer; then the longer. */
const scoreOf = ([left, right]: readonly [readonly Row[], readonly Row[]]): number =>
  Math.min(left.length, right.length) + (left.length + right.length) / 1_000;

/** Follows each blank strip down the page as far as it goes. */
function guttersOf(rows: readonly Row[], least: number): Gutter[] {
  const found: Gutter[] = [];
  let active: Gutter[] = [];
  for (const [index, row] of rows.entries()) {
    const blanks = blanksOf(row, least);
    const next = new Map<string, Gutter>();
    const keep = (gutter: Gutter): void => {
      const key = `${String(Math.round(gutter.left))} ${String(Math.round(gutter.right))}`;
      if (next.size < maxActive && (next.get(key)?.from ?? Infinity) > gutter.from) next.set(key, gutter);
    };
    for (const gutter of active) {
      let goesOn = false;
      for (const [from, to] of blanks) {
        const left = Math.max(from, gutter.left);
        const right = Math.min(to, gutter.right);
        if (right - left < least) continue;
        keep({ left, right, from: gutter.from, to: index });
        if (left === gutter.left && right === gutter.right) goesOn = true;
      }
      if (!goesOn && gutter.to - gutter.from >= 2) found.push(gutter);
    }
    for (const [left, right] of blanks) if (Number.isFinite(left) || Number.isFinite(right)) keep({ left, right, from: index, to: index });
    active = [...next.values()];
  }
  return [...found, ...active].filter(({ left, right }) => Number.isFinite(left) && Number.isFinite(right));
}

/** Blank strips of one row, to its left and right included. */
function blanksOf(row: Row, least: number): [number, number][] {
  const blanks: [number, number][] = [];
  let from = -Infinity;
  for (const run of row.runs) {
    if (run.x - from >= least) blanks.push([from, run.x]);
    from = Math.max(from, rightOf(run));
  }
  blanks.push([from, Infinity]);
  return blanks;
}

/** The rows with text left of the strip, and those with text right of it. */
function sides(rows: readonly Row[], { left, from, to }: Gutter): [Row[], Row[]] {
  const band = rows.slice(from, to + 1);
  return [band.filter((row) => row.runs.some((run) => run.x < left)), band.filter((row) => row.runs.some((run) => run.x >= left))];
}

/** Cuts the strip where only one side has text: a headline above both columns, a heading in between that both make room for. */
function trim(rows: readonly Row[], gutter: Gutter, size: number): Gutter | null {
  const onBoth = (index: number): boolean => {
    const row = rows[index];
    if (!row) return false;
    const reach = Math.max(row.size, size) * 1.3;
    const isLeft = row.x < gutter.left;
    for (let at = gutter.from; at <= gutter.to; at += 1) {
      const other = rows[at];
      if (other && Math.abs(other.y - row.y) <= reach && other.runs.some((run) => run.x < gutter.left !== isLeft)) return true;
    }
    return false;
  };
  let { from, to } = gutter;
  // A column may begin higher than the other; what is larger or stands alone belongs to both.
  const standsAlone = (index: number): boolean => {
    const row = rows[index];
    const next = rows[index + 1];
    return row !== undefined && (row.size > size * 1.2 || (next !== undefined && next.y - row.y > size * 2.6));
  };
  while (from < to && !onBoth(from) && standsAlone(from)) from += 1;
  while (to > from && !onBoth(to) && (rows[to]?.size ?? 0) > size * 1.2) to -= 1;
  for (let at = from + 3; at < to; at += 1) {
    const row = rows[at];
    if (row && row.size > size * 1.25 && !onBoth(at) && isBetween(rows, { ...gutter, from, to }, at)) to = at - 1;
  }
  return to - from >= 2 ? { ...gutter, from, to } : null;
}

/** Both columns have text above and below the row. */
function isBetween(rows: readonly Row[], gutter: Gutter, at: number): boolean {
  const above = sides(rows, { ...gutter, to: at - 1 });
  const below = sides(rows, { ...gutter, from: at + 1 });
  return [...above, ...below].every((side) => side.length > 0);
}

/**
 * Columns of running text go on in lower case from line to line; cells of a table do not, and stand on common baselines.
 * A block of addresses beside the text keeps its own baselines.
 */
function areColumns(rows: readonly Row[], gutter: Gutter): boolean {
  const [left, right] = sides(rows, gutter);
  if (left.length < 3 || right.length < 3) return false;
  const common = left.filter((row) => right.includes(row)).length;
  if (common <= Math.min(left.length, right.length) * 0.34) return true;
  const parts = [left, right].map((side, index) => side.map((row) => row.runs.filter((run) => run.x < gutter.left === (index === 0))));
  return parts.some((lines) => {
    const texts = lines.map((runs) => runs.map((run) => run.text).join(' '));
    const goOn = texts.filter((text) => startsLower(text.trim())).length;
    const letters = texts.reduce((sum, text) => sum + text.length, 0);
    return goOn / texts.length >= 0.18 && letters / texts.length >= 14;
  });
}

/** A narrow strip of addresses and facts left of the text is read after it. */
function isMargin(left: readonly Run[], right: readonly Run[]): boolean {
  const letters = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.text.length, 0);
  const width = (runs: readonly Run[]): number => Math.max(...runs.map(rightOf)) - Math.min(...runs.map((run) => run.x));
  return letters(left) * 3 < letters(right) && width(left) < width(right) * 0.55;
}
