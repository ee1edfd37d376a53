import { signsOf } from './page-signs.ts';
import type { Sign } from './page-signs.ts';

/** A line of running text in its column. Lengths in em of the commonest type. */
export interface PageLine {
  readonly page: number;
  /** The column, counted from the left over all pages. */
  readonly column: number;
  readonly x: number;
  readonly end: number;
  /** The baseline, in points from the head of the page. */
  readonly y: number;
  /** Room between its words. */
  readonly gaps: readonly number[];
  readonly text: string;
  /** Whether it begins and ends where its column does. */
  readonly isFull: boolean;
}

/** No space between words is as wide, no space between columns as narrow, not even behind a hyphen that hangs out. In em. */
const columnGap = 1.5;
/** Wider than kerning, narrower than any blank. In em. */
const wordGap = 0.08;

/** Sizes that differ by no larger part are one. */
const sameSize = 0.025;

export const isBlank = (sign: string): boolean => /^[\s\u00A0]*$/.test(sign);

/** The values that are found most often, the commonest first. */
export function commonest(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

/** The lines of the commonest size of type, page by page, column by column, from the head to the foot. */
export async function pageLines(bytes: Uint8Array): Promise<PageLine[]> {
  const pages = await signsOf(bytes);
  // Lines may be set a hair larger or smaller to come out even: the size is in the middle of theirs.
  const sizes = pages.flat().map(({ size }) => size);
  const near = commonest(sizes.map((size) => Math.round(size * 4) / 4))[0] ?? 1;
  const alike = sizes.filter((size) => Math.abs(size / near - 1) < sameSize).sort((a, b) => a - b);
  const body = ((alike[0] ?? near) + (alike.at(-1) ?? near)) / 2;
  const baselines = pages.flatMap((signs, page) => baselinesOf(signs, body).map((line) => ({ page, runs: runsOf(line, body) })));
  const lefts = columnsOf(baselines.flatMap(({ runs }) => runs.map((run) => (run[0]?.x ?? 0) / body)));
  const lines = baselines.flatMap(({ page, runs }) =>
    joinedIn(lefts, runs, body).map((run) => {
      const x = (run[0]?.x ?? 0) / body;
      const end = (run.at(-1)?.end ?? 0) / body;
      const gaps = run.flatMap((sign, index) => {
        const gap = index === 0 ? 0 : (sign.x - (run[index - 1]?.end ?? 0)) / body;
        return gap > wordGap ? [gap] : [];
      });
      return { page, column: columnOf(lefts, x), x, end, y: run[0]?.y ?? 0, gaps, text: textOf(run, body) };
    }),
  );
  const rights = lefts.map(
    (_, column) => commonest(lines.filter((line) => line.column === column).map(({ end }) => Math.round(end * 5) / 5))[0] ?? 0,
  );
  return lines
    .map((line) => ({
      ...line,
      isFull: line.x - (lefts[line.column] ?? 0) < indent && Math.abs(line.end - (rights[line.column] ?? 0)) < 0.5,
    }))
    .sort((a, b) => a.page - b.page || a.column - b.column || a.y - b.y);
}

/** Baselines that differ by less are one; in points. */
const sameLine = 0.1;

/** The signs of that size, baseline by baseline, from the left to the right. */
function baselinesOf(signs: readonly Sign[], body: number): Sign[][] {
  const lines: Sign[][] = [];
  const text = signs.filter(({ size, sign }) => Math.abs(size / body - 1) <= sameSize && !isBlank(sign));
  for (const sign of text.sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line && sign.y - (line.at(-1)?.y ?? 0) < sameLine) line.push(sign);
    else lines.push([sign]);
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

/** Runs of signs of a line without a space as wide as that between columns. */
function runsOf(line: readonly Sign[], body: number): Sign[][] {
  const runs: Sign[][] = [];
  for (const sign of line) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && sign.x - before.end < columnGap * body) run.push(sign);
    else runs.push([sign]);
  }
  return runs;
}

/** A line may be indented by so much; in em. */
const indent = 1.15;

/** An indented line belongs to the column that begins before it. */
const columnOf = (lefts: readonly number[], x: number): number =>
  Math.max(
    0,
    lefts.findLastIndex((left) => left <= x + 0.3),
  );

/** Runs that begin where no column does belong to what stands before them: a line may be justified with spaces wider than those between columns. */
function joinedIn(lefts: readonly number[], runs: readonly (readonly Sign[])[], body: number): Sign[][] {
  const lines: Sign[][] = [];
  for (const run of runs) {
    const x = (run[0]?.x ?? 0) / body;
    const begins = x - (lefts[columnOf(lefts, x)] ?? 0) < indent;
    const line = lines.at(-1);
    const isSameColumn = columnOf(lefts, (line?.[0]?.x ?? 0) / body) === columnOf(lefts, x);
    if (line && !begins && isSameColumn) line.push(...run);
    else lines.push([...run]);
  }
  return lines;
}

/** Where columns begin: left edges that many lines have, far enough apart. */
function columnsOf(edges: readonly number[]): number[] {
  const rounded = edges.map((edge) => Math.round(edge * 5) / 5);
  const counts = new Map<number, number>();
  for (const edge of rounded) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  const lefts: number[] = [];
  for (const edge of commonest(rounded)) {
    const isColumn = (counts.get(edge) ?? 0) > rounded.length / 10 && lefts.every((left) => Math.abs(left - edge) > 8);
    if (isColumn) lefts.push(edge);
  }
  return lefts.sort((a, b) => a - b);
}

function textOf(run: readonly Sign[], body: number): string {
  let text = '';
  let end = run[0]?.x ?? 0;
  for (const sign of run) {
    text += (sign.x - end > wordGap * body ? ' ' : '') + sign.sign;
    end = sign.end;
  }
  return text;
}
