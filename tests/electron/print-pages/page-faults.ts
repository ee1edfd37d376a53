import type { SetText } from './set-texts.ts';

/** What a reader would find fault with on finished pages, each with its place. */
export interface PageFaults {
  readonly widows: readonly string[];
  readonly orphans: readonly string[];
  /** More than three lines in a row that end with a hyphen. */
  readonly ladders: readonly string[];
  /** Columns and pages whose last line ends with a hyphen while its text goes on. */
  readonly hyphenFeet: readonly string[];
}

const mostHyphens = 3;
/** Running text: what stands in captions, notes and tables is not cut. */
const running = new Set(['P', 'LBody']);

const endsHyphenated = (line: string): boolean => /\p{L}[-\u2010\u00AD]$/u.test(line);
const place = (page: number, line: string): string => `page ${page}: ${line}`;

/** Looks through the texts of a PDF. */
export function pageFaults(texts: readonly SetText[]): PageFaults {
  const widows: string[] = [];
  const orphans: string[] = [];
  const ladders: string[] = [];
  const hyphenFeet: string[] = [];
  for (const { columns } of texts.filter(({ type }) => running.has(type))) {
    let run = 0;
    for (const [index, { page, lines }] of columns.entries()) {
      const [first = ''] = lines;
      const last = lines.at(-1) ?? '';
      if (index > 0 && lines.length < 2) widows.push(place(page, first));
      if (index < columns.length - 1) {
        if (lines.length < 2) orphans.push(place(page, last));
        if (endsHyphenated(last)) hyphenFeet.push(place(page, last));
      }
      for (const line of lines) {
        run = endsHyphenated(line) ? run + 1 : 0;
        if (run > mostHyphens) ladders.push(place(page, line));
      }
    }
  }
  return { widows, orphans, ladders, hyphenFeet };
}

const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}]/gu, '');

/** Blocks of words that the pages do not have whole, in one text. */
export function lostTexts(texts: readonly SetText[], blocks: readonly string[]): string[] {
  const set = texts.map(({ columns }) => letters(columns.flatMap(({ lines }) => lines).join('')));
  const known = new Set(set);
  const all = set.join('\n');
  return blocks.map(letters).filter((block) => !known.has(block) && !all.includes(block));
}
