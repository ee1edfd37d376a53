import { endsSentence, startsLower } from '#shared/text/line-shape.ts';
import { rowsOf } from './rows.ts';
import type { Row } from './rows.ts';
import type { PageRuns, Run } from './run.ts';

/** What repeats at the edges of the pages, apart from their text. */
export interface PartedPage {
  readonly page: PageRuns;
  readonly body: readonly Run[];
  readonly head: readonly Row[];
  readonly foot: readonly Row[];
  readonly turned: readonly Run[];
}

/** How many rows from the top or the bottom may be a running head. */
const depth = 4;
const pageNumber = /^[-–—|·\s]{0,4}(?:(?:seite|page|s\.)\s{0,2})?\d{1,4}(?:\s{0,2}(?:von|of|\/|\|)\s{0,2}\d{1,4})?[-–—|·\s]{0,4}$/iu;

interface Edge {
  readonly row: Row;
  readonly key: string;
  /** From the top edge for heads, from the bottom edge for feet. */
  readonly distance: number;
  readonly isHead: boolean;
}

/** Takes running heads, feet and page numbers off the pages: what stands at the same place of several, but for its numbers. */
export function partRunningLines(pages: readonly PageRuns[]): PartedPage[] {
  const upright = pages.map((page) => page.runs.filter((run) => !run.turned && !run.artifact));
  const rows = upright.map(rowsOf);
  const edges = pages.map((page, index) => edgesOf(rows[index] ?? [], page.height));
  const counts = new Map<string, number>();
  for (const found of edges) {
    for (const key of new Set(found.flatMap(placesOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, Math.ceil(pages.length * 0.3));
  const isRepeated = (edge: Edge): boolean => placesOf(edge).some((key) => (counts.get(key) ?? 0) >= least);
  return pages.map((page, index) => {
    const own = edges[index] ?? [];
    const repeated = own.filter((edge) => isRepeated(edge) || (pageNumber.test(textOf(edge.row)) && isOuter(edge, own, pages.length)));
    const found = setApart(repeated, rows[index] ?? []);
    const taken = new Set(found.flatMap((edge) => edge.row.runs));
    const artifacts = rowsOf(page.runs.filter((run) => run.artifact && !run.turned));
    return {
      page,
      body: (upright[index] ?? []).filter((run) => !taken.has(run)),
      head: [...artifacts.filter((row) => row.y < page.height / 2), ...found.filter((edge) => edge.isHead).map((edge) => edge.row)],
      foot: [...found.filter((edge) => !edge.isHead).map((edge) => edge.row), ...artifacts.filter((row) => row.y >= page.height / 2)],
      turned: page.runs.filter((run) => run.turned),
    };
  });
}

/** Leaves to the text what stands as close to it as its own lines do and looks the same; a number alone is none of it. */
function setApart(edges: readonly Edge[], rows: readonly Row[]): Edge[] {
  const kept = new Set(edges);
  for (const isHead of [true, false]) {
    // From the text outwards.
    for (const edge of edges.filter((one) => one.isHead === isHead).toSorted((a, b) => b.distance - a.distance)) {
      const inner = rows[rows.indexOf(edge.row) + (isHead ? 1 : -1)];
      const gap = inner ? Math.abs(inner.y - edge.row.y) : Infinity;
      const isClose = inner !== undefined && gap < edge.row.size * 1.75 && Math.abs(inner.size - edge.row.size) < edge.row.size * 0.05;
      if (!isClose || pageNumber.test(textOf(edge.row))) break;
      kept.delete(edge);
    }
  }
  return [...kept];
}

const textOf = (row: Row): string =>
  row.runs
    .map((run) => run.text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();

function edgesOf(rows: readonly Row[], height: number): Edge[] {
  const made = (row: Row, isHead: boolean): Edge => ({
    row,
    key: textOf(row).toLowerCase().replace(/\d+/gu, '#'),
    distance: isHead ? row.y : height - row.y,
    isHead,
  });
  // Text that goes on in the next row is no running head, however often it is repeated.
  const stands = (row: Row): boolean => {
    const next = rows[rows.indexOf(row) + 1];
    const text = textOf(row);
    const isProse = startsLower(text) || (text.length > 50 && endsSentence(text));
    return text.length <= 120 && !isProse && !(next && next.y - row.y < row.size * 1.8 && startsLower(textOf(next)));
  };
  const heads = rows.slice(0, depth).filter((row) => row.y < height * 0.16 && stands(row));
  const feet = rows.slice(-depth).filter((row) => row.y > height * 0.84 && !heads.includes(row) && stands(row));
  return [...heads.map((row) => made(row, true)), ...feet.map((row) => made(row, false))];
}

/** The same text at nearly the same height; two steps wide, so that a row near a step is found on both sides of it. */
const placesOf = ({ key, distance, isHead }: Edge): string[] => {
  const step = Math.round(distance / 4);
  return [step, step + 1].map((at) => `${isHead ? 'head' : 'foot'} ${String(at)} ${key}`);
};

/** A number at the very edge; of a single page only at its foot. */
const isOuter = (edge: Edge, all: readonly Edge[], pageCount: number): boolean =>
  all.every((other) => other.isHead !== edge.isHead || other.distance >= edge.distance - 1) && (pageCount > 1 || !edge.isHead);
