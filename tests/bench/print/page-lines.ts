import { signsOf } from './page-signs.ts';
import type { Sign } from './page-signs.ts';

/** A line of running text in its column. Lengths in em of the commonest type. */
export interface PageLine {
  readonly page: number;
  /** The column, counted from the left over all pages. */
  readonly column: number;
  readonly x: number;
  readonly end: number;
  /** In the units of the page. */
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

/** The lines of the commonest size of type, page by page, column by column, in the direction in which `y` counts. */
export async function pageLines(bytes: Uint8Array): Promise<PageLine[]> {
  const pages = await signsOf(bytes);
  // Lines may be set a hair larger or smaller to come out even: the size is in the middle of theirs.
  const sizes = pages.flat().map(({ size }) => size);
  const near = commonest(sizes.map((size) => Math.round(size * 4) / 4))[0] ?? 1;
  const alike = sizes.filter((size) => Math.abs(size / near - 1) < sameSize).sort((a, b) => a - b);
  const body = ((alike[0] ?? near) + (alike.at(-1) ?? near)) / 2;
  const runs = pages.flatMap((signs, page) => runsOf(signs, body).map((run) => ({ run, page })));
  const lefts = columnsOf(runs.map(({ run }) => (run[0]?.x ?? 0) / body));
  const lines = runs.map(({ run, page }) => {
    const x = (run[0]?.x ?? 0) / body;
    const end = (run.at(-1)?.end ?? 0) / body;
    // An indented line belongs to the column that begins before it.
    const column = Math.max(
      0,
      lefts.findLastIndex((left) => left <= x + 0.3),
    );
    const gaps = run.flatMap((sign, index) => {
      const gap = index === 0 ? 0 : (sign.x - (run[index - 1]?.end ?? 0)) / body;
      return gap > wordGap ? [gap] : [];
    });
    return { page, column, x, end, y: run[0]?.y ?? 0, gaps, text: textOf(run, body) };
  });
  const rights = lefts.map(
    (_, column) => commonest(lines.filter((line) => line.column === column).map(({ end }) => Math.round(end * 5) / 5))[0] ?? 0,
  );
  return lines
    .map((line) => ({
      ...line,
      isFull: line.x - (lefts[line.column] ?? 0) < 1.15 && Math.abs(line.end - (rights[line.column] ?? 0)) < 0.5,
    }))
    .sort((a, b) => a.page - b.page || a.column - b.column || a.y - b.y);
}

/** Runs of signs on one line without a space as wide as that between columns. */
function runsOf(signs: readonly Sign[], body: number): Sign[][] {
  const byLine = new Map<number, Sign[]>();
  for (const sign of signs) {
    if (Math.abs(sign.size / body - 1) > sameSize || isBlank(sign.sign)) continue;
    const y = Math.round(sign.y * 20) / 20;
    byLine.set(y, [...(byLine.get(y) ?? []), sign]);
  }
  return [...byLine.values()].flatMap((line) => {
    const runs: Sign[][] = [];
    for (const sign of line.sort((a, b) => a.x - b.x)) {
      const run = runs.at(-1);
      const before = run?.at(-1);
      if (run && before && sign.x - before.end < columnGap * body) run.push(sign);
      else runs.push([sign]);
    }
    return runs;
  });
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
