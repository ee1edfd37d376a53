import type { ArticleInput } from '#electron/export/format.ts';
import { headlineOf } from '#electron/export/related-rows.ts';
import { lostWords } from './lost-words.ts';
import { signsOf } from './page-signs.ts';
import type { Sign } from './page-signs.ts';

/** What can be said of a PDF of many reports. */
export interface CollectionQuality {
  readonly pages: number;
  /** Pages of reports whose head names their report, 0…1. */
  readonly headed: number;
  /** Reports whose page number in the contents is right, 0…1. */
  readonly numbered: number;
  readonly lostWords: number;
}

/** Points: headlines are set larger, running heads smaller. */
const headlineSize = 17;
const headSize = 9.5;
/** Points from the head of the page: what stands higher is a running head. */
const headRoom = 80;
/** Points: a number belongs to what begins so near to its line. */
const sameEntry = 14;
/** Points from the left: numbers of the contents stand right of it. */
const numberEdge = 430;

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const inOrder = (signs: readonly Sign[]): Sign[] => [...signs].sort((a, b) => Math.round(a.y) - Math.round(b.y) || a.x - b.x);
const textOf = (signs: readonly Sign[]): string =>
  letters(
    inOrder(signs)
      .map(({ sign }) => sign)
      .join(''),
  );

/** Looks through a PDF of reports whose headlines are all different. */
export async function collectionQuality(bytes: Uint8Array, reports: readonly ArticleInput[]): Promise<CollectionQuality> {
  const pages = await signsOf(bytes);
  const titles = reports.map(({ article }) => letters(headlineOf(article.header)));
  const large = pages.map((signs) => textOf(signs.filter(({ size }) => size > headlineSize)));
  const starts = titles.map((title) => large.findIndex((text) => text.includes(title)));
  const first = Math.min(...starts.filter((start) => start >= 0));
  const heads = pages.map((signs) => textOf(signs.filter(({ y, size }) => y < headRoom && size < headSize)));
  let own = 0;
  let headed = 0;
  for (const [index, title] of titles.entries()) {
    const start = starts[index] ?? -1;
    const next = starts[index + 1] ?? -1;
    for (let page = start; start >= 0 && page < Math.max(start + 1, next); page += 1) {
      own += 1;
      if (heads[page]?.includes(title)) headed += 1;
    }
  }
  const contents = pages.slice(0, first);
  const numbered = titles.filter((title, index) => numberOf(title, contents) === (starts[index] ?? -1) + 1).length;
  return {
    pages: pages.length,
    headed: headed / Math.max(1, own),
    numbered: numbered / titles.length,
    lostWords: await lostWords(bytes, reports),
  };
}

/** The number beside a title in the contents. */
function numberOf(title: string, contents: readonly (readonly Sign[])[]): number | null {
  for (const signs of contents) {
    const lines = Map.groupBy(signs, ({ y }) => Math.round(y));
    for (const [y, line] of lines) {
      if (!textOf(line).includes(title)) continue;
      const near = signs.filter((sign) => sign.x > numberEdge && Math.abs(sign.y - y) < sameEntry && /\d/.test(sign.sign));
      const end = Math.max(...near.map((sign) => sign.end));
      // Other figures may stand on the line, as those of the title: the number is the one at its end.
      const number = near
        .sort((a, b) => b.x - a.x)
        .reduce((found, sign) => (end - sign.end < 8 * (found.length + 0.5) ? sign.sign + found : found), '');
      return number === '' ? null : Number(number);
    }
  }
  return null;
}
