import { isSafeLink } from '#shared/document/document-schema.ts';
import { withoutTracking } from '#shared/text/without-tracking.ts';
import { plainGlyphs } from './glyph-text.ts';
import type { PdfFile, PdfItem, PdfPage } from './pdf-file.ts';
import type { PageRuns, Run } from './run.ts';

export interface FontLook {
  readonly bold: boolean;
  readonly italic: boolean;
}

interface LinkPlace {
  readonly url: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const maxLinks = 5_000;
const maxRuns = 60_000;
/** Fonts are asked for only as long as a file is quick about it: their names say no more than what is bold. */
const fontBudgetMs = 4_000;

/** Reads the pages of a file one after the other; what fonts look like is remembered between them. */
export function createPageReader(file: PdfFile): (number: number) => Promise<PageRuns> {
  const fonts = new Map<string, FontLook>();
  let spent = 0;
  return async (number) => {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const unknown = items.some((item) => item.fontName !== undefined && !fonts.has(item.fontName));
    if (unknown && spent < fontBudgetMs) {
      const began = performance.now();
      await learnFonts(page, items, fonts);
      spent += performance.now() - began;
    }
    const view = page.getViewport({ scale: 1 });
    const links = await linksOf(page, view.transform);
    const runs = withoutGhosts(runsOf(items, view.transform, fonts, links));
    page.cleanup();
    return upright({ number, width: view.width, height: view.height, runs });
  };
}

async function learnFonts(page: PdfPage, items: readonly PdfItem[], fonts: Map<string, FontLook>): Promise<void> {
  try {
    await page.getOperatorList();
  } catch {
    return;
  }
  for (const { fontName } of items) {
    if (fontName === undefined || fonts.has(fontName) || !page.commonObjs.has(fontName)) continue;
    const font = page.commonObjs.get(fontName) as { readonly name?: unknown; readonly bold?: unknown; readonly italic?: unknown } | null;
    const name = typeof font?.name === 'string' ? font.name : '';
    fonts.set(fontName, {
      bold: font?.bold === true || /bold|black|heavy|halbfett|fett|demi|[-,]bd/i.test(name),
      italic: font?.italic === true || /italic|oblique|kursiv|[-,]it$/i.test(name),
    });
  }
}

async function linksOf(page: PdfPage, view: readonly number[]): Promise<LinkPlace[]> {
  const found: LinkPlace[] = [];
  for (const { subtype, url, rect } of (await page.getAnnotations()).slice(0, maxLinks)) {
    if (subtype !== 'Link' || url === undefined || rect?.length !== 4 || !isSafeLink(url)) continue;
    const [x1, y1] = place(view, rect[0] ?? 0, rect[1] ?? 0);
    const [x2, y2] = place(view, rect[2] ?? 0, rect[3] ?? 0);
    found.push({
      url: withoutTracking(url),
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      top: Math.min(y1, y2),
      bottom: Math.max(y1, y2),
    });
  }
  return found;
}

const place = (m: readonly number[], x: number, y: number): [number, number] => [
  (m[0] ?? 1) * x + (m[2] ?? 0) * y + (m[4] ?? 0),
  (m[1] ?? 0) * x + (m[3] ?? 1) * y + (m[5] ?? 0),
];

interface Placed extends Run {
  readonly angle: number;
}

function runsOf(
  items: readonly PdfItem[],
  view: readonly number[],
  fonts: ReadonlyMap<string, FontLook>,
  links: readonly LinkPlace[],
): Placed[] {
  const runs: Placed[] = [];
  const marked: { readonly id: string | null; readonly artifact: boolean }[] = [];
  let space = false;
  for (const item of items) {
    if (item.type !== undefined) {
      const outer = marked.at(-1);
      if (item.type === 'endMarkedContent') marked.pop();
      else if (item.type.startsWith('beginMarkedContent'))
        marked.push({ id: item.id ?? outer?.id ?? null, artifact: item.tag === 'Artifact' || outer?.artifact === true });
      continue;
    }
    const text = plainGlyphs(item.str ?? '');
    if (text.trim() === '') {
      space ||= text !== '' || item.hasEOL === true;
      continue;
    }
    if (runs.length >= maxRuns) break;
    const t = item.transform ?? [];
    const [x, y] = place(view, t[4] ?? 0, t[5] ?? 0);
    const [ax, ay] = turn(view, t[0] ?? 1, t[1] ?? 0);
    const [bx, by] = turn(view, t[2] ?? 0, t[3] ?? 1);
    const size = Math.hypot(bx, by);
    if (![x, y, size, item.width].every(Number.isFinite) || size <= 0.5) continue;
    const look = fonts.get(item.fontName ?? '');
    const width = Math.max(0, item.width ?? 0);
    const inner = marked.at(-1);
    const link = links.find(
      ({ left, right, top, bottom }) =>
        x + width / 2 >= left && x + width / 2 <= right && y - size * 0.3 >= top && y - size * 0.3 <= bottom,
    );
    runs.push({
      text,
      x,
      y,
      width,
      size,
      font: item.fontName ?? '',
      bold: look?.bold === true,
      italic: look?.italic === true,
      url: link?.url ?? null,
      spaceBefore: space || text.startsWith(' '),
      content: inner?.id ?? null,
      artifact: inner?.artifact === true,
      turned: false,
      angle: Math.atan2(ay, ax),
    });
    space = text.endsWith(' ') || item.hasEOL === true;
  }
  return runs;
}

const turn = (m: readonly number[], x: number, y: number): [number, number] => [
  (m[0] ?? 1) * x + (m[2] ?? 0) * y,
  (m[1] ?? 0) * x + (m[3] ?? 1) * y,
];

/**
 * Soft hyphens that were not needed may stand in a file as blanks without width. They show as runs that break off within words;
 * where a page has several of those, a blank that takes no room between two of them is none.
 */
function withoutGhosts(runs: readonly Placed[]): Placed[] {
  const touches = (run: Placed, before: Placed | undefined): before is Placed =>
    before?.font === run.font &&
    before.content === run.content &&
    before.y === run.y &&
    before.size === run.size &&
    Math.abs(run.x - before.x - before.width) < run.size * 0.01 &&
    /\p{L}$/u.test(before.text);
  const breaks = runs.filter((run, index) => /^\p{Ll}/u.test(run.text) && !run.spaceBefore && touches(run, runs[index - 1])).length;
  if (breaks < 3) return [...runs];
  return runs.map((run, index) => {
    const isGhost = /^ \p{Ll}/u.test(run.text) && touches(run, runs[index - 1]);
    return isGhost ? { ...run, text: run.text.slice(1), spaceBefore: false } : run;
  });
}

/** Turns the page so that most of its text stands upright, and marks what then does not. */
function upright(page: Omit<PageRuns, 'runs'> & { readonly runs: readonly Placed[] }): PageRuns {
  const weight = [0, 0, 0, 0];
  const quarter = (angle: number): number => ((Math.round(angle / (Math.PI / 2)) % 4) + 4) % 4;
  const isStraight = (angle: number): boolean => Math.abs(angle / (Math.PI / 2) - Math.round(angle / (Math.PI / 2))) < 0.06;
  for (const { angle, text } of page.runs) {
    if (isStraight(angle)) weight[quarter(angle)] = (weight[quarter(angle)] ?? 0) + text.length;
  }
  const main = weight.indexOf(Math.max(...weight));
  const runs = page.runs.map(({ angle, ...run }): Run => {
    const [x, y] = turned(main, run.x, run.y, page.width, page.height);
    return { ...run, x, y, turned: !isStraight(angle) || quarter(angle) !== main };
  });
  return main % 2 === 0 ? { ...page, runs } : { ...page, width: page.height, height: page.width, runs };
}

function turned(quarters: number, x: number, y: number, width: number, height: number): [number, number] {
  if (quarters === 1) return [y, width - x];
  if (quarters === 2) return [width - x, height - y];
  if (quarters === 3) return [height - y, x];
  return [x, y];
}
