import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** How the justified lines of a PDF are set; widths in em of the type. */
export interface LineGaps {
  readonly pages: number;
  readonly lines: number;
  readonly median: number;
  readonly deviation: number;
  readonly p95: number;
  readonly most: number;
  /** Parts of the lines, 0…1. */
  readonly above40: number;
  readonly hyphenated: number;
  /** Most lines in a row that end with a hyphen. */
  readonly hyphenRun: number;
}

interface Sign {
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly sign: string;
}

interface Glyph {
  readonly width: number;
  readonly unicode: string;
}

const isGlyph = (item: unknown): item is Glyph => typeof item === 'object' && item !== null && 'unicode' in item && 'width' in item;

/** All signs of a page with their places, read from what the page paints. Chromium sets a text matrix for each run. */
async function signsOf(bytes: Uint8Array): Promise<Sign[][]> {
  const { OPS } = await getResolvedPDFJS();
  const document = await getDocumentProxy(bytes.slice());
  const pages: Sign[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    const signs: Sign[] = [];
    let size = 0;
    let at = { x: 0, y: 0 };
    for (const [index, operation] of fnArray.entries()) {
      const args = argsArray[index] as unknown[];
      if (operation === OPS.setFont) size = Number(args[1]);
      else if (operation === OPS.setTextMatrix) {
        const matrix =
          Array.isArray(args[0]) || ArrayBuffer.isView(args[0]) ? (args[0] as ArrayLike<number>) : (args as unknown as ArrayLike<number>);
        at = { x: Number(matrix[4]), y: Number(matrix[5]) };
      } else if (operation === OPS.moveText) at = { x: at.x + Number(args[0]), y: at.y + Number(args[1]) };
      else if (operation === OPS.showText || operation === OPS.showSpacedText) {
        let { x } = at;
        for (const item of args[0] as unknown[]) {
          if (typeof item === 'number') x -= (item * size) / 1000;
          else if (isGlyph(item)) {
            const end = x + (item.width * size) / 1000;
            signs.push({ x, end, y: at.y, size, sign: item.unicode });
            x = end;
          }
        }
      }
    }
    pages.push(signs);
  }
  return pages;
}

const isBlank = (sign: string): boolean => /^[\s\u00A0]*$/.test(sign);
const common = (values: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Measures the lines of the commonest size of type that fill the commonest column. */
export async function lineGaps(bytes: Uint8Array): Promise<LineGaps> {
  const pages = await signsOf(bytes);
  const body = common(pages.flat().map(({ size }) => size));
  const lines = pages.flatMap((signs) => {
    const byLine = new Map<number, Sign[]>();
    for (const sign of signs) if (sign.size === body && !isBlank(sign.sign)) byLine.set(sign.y, [...(byLine.get(sign.y) ?? []), sign]);
    return [...byLine].sort(([a], [b]) => a - b).map(([, line]) => line.sort((a, b) => a.x - b.x));
  });
  const left = common(lines.map((line) => Math.round(line[0]?.x ?? 0)));
  const right = common(lines.map((line) => Math.round(line.at(-1)?.end ?? 0)));
  const gaps: number[] = [];
  let hyphenated = 0;
  let run = 0;
  let hyphenRun = 0;
  for (const line of lines) {
    const last = line.at(-1);
    const isFull = last !== undefined && Math.abs((line[0]?.x ?? 0) - left) < body && Math.abs(last.end - right) < body / 2;
    const between = line.flatMap((sign, index) => {
      const gap = index === 0 ? 0 : (sign.x - (line[index - 1]?.end ?? 0)) / body;
      return gap > 0.08 ? [gap] : [];
    });
    const isHyphenated = isFull && last.sign === '-';
    run = isHyphenated ? run + 1 : 0;
    hyphenRun = Math.max(hyphenRun, run);
    if (!isFull || between.length === 0) continue;
    gaps.push(mean(between));
    if (isHyphenated) hyphenated += 1;
  }
  const sorted = [...gaps].sort((a, b) => a - b);
  const part = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return {
    pages: pages.length,
    lines: gaps.length,
    median: part(0.5),
    deviation: Math.sqrt(mean(gaps.map((gap) => (gap - mean(gaps)) ** 2))),
    p95: part(0.95),
    most: sorted.at(-1) ?? 0,
    above40: gaps.filter((gap) => gap > 0.4).length / Math.max(1, gaps.length),
    hyphenated: hyphenated / Math.max(1, gaps.length),
    hyphenRun,
  };
}
