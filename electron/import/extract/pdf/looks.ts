import { endsSentence, looksLikeHead } from '#shared/text/line-shape.ts';
import { bullet, ordinal, textOfLines } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';
import type { PageRuns } from './run.ts';
import { sizeOf } from './rows.ts';

/** The size of most of the text. */
export const bodySizeOf = (pages: readonly PageRuns[]): number => sizeOf(pages.flatMap((page) => page.runs.filter((run) => !run.turned)));

/** Says what is a heading by size and weight, and of which level; what the file names itself stays. */
export function withLooks(paragraphs: readonly Paragraph[], bodySize: number): Paragraph[] {
  const sized = paragraphs.map((paragraph) => paragraph.role === null && isLargeHead(paragraph, bodySize));
  const title = titleAt(paragraphs, sized);
  const large = sized.map((isLarge, index) => isLarge && index >= title.from && index !== title.sub);
  const sizes = new Set(paragraphs.filter((_, index) => large[index]).map(sizeKey));
  const steps = [...sizes].toSorted((a, b) => b - a);
  const boldShare = paragraphs.filter((one) => one.lines.every((line) => line.bold)).length / Math.max(1, paragraphs.length);
  return paragraphs.map((paragraph, index) => {
    if (large[index] === true) return { ...paragraph, role: 'heading', level: Math.min(4, steps.indexOf(sizeKey(paragraph)) + 1) };
    const isBold =
      boldShare < 0.5 && index !== title.sub && paragraph.role === null && isBoldHead(paragraph, paragraphs[index + 1], bodySize);
    if (isBold) return { ...paragraph, role: 'heading', level: Math.min(5, Math.max(2, steps.length + 1)) };
    return index === title.lead && isSetApart(paragraph, bodySize) ? emphasised(paragraph) : paragraph;
  });
}

const reads = (paragraph: Paragraph): boolean => textOfLines(paragraph).length >= 120;

/**
 * Where the headlines of the report begin, and its first paragraph. What stands in large letters above them, parted by other lines
 * and with nothing to read below it, is the name of a house on its letter paper.
 */
function titleAt(
  paragraphs: readonly Paragraph[],
  sized: readonly boolean[],
): { readonly from: number; readonly lead: number; readonly sub: number } {
  const lead = paragraphs.findIndex((paragraph, index) => sized[index] === false && paragraph.role === null && reads(paragraph));
  let at = lead - 1;
  while (at >= 0 && sized[at] === false && lead - at <= 5) at -= 1;
  if (at < 0 || sized[at] === false) return { from: 0, lead, sub: -1 };
  while (at > 0 && sized[at - 1] === true) at -= 1;
  const others = paragraphs.slice(0, at).filter((_, index) => sized[index] === false).length;
  // One smaller line straight below the headline, of a make that no section heading has, is its second line.
  const second = paragraphs[at + 1];
  const isSecond =
    second !== undefined &&
    sized[at + 1] === true &&
    at + 2 === lead &&
    !paragraphs.some((paragraph, index) => sized[index] === true && index !== at + 1 && sizeKey(paragraph) === sizeKey(second));
  return { from: others >= 2 ? at : 0, lead, sub: isSecond ? at + 1 : -1 };
}

/** An opening paragraph in larger or slanted letters: the weight that other files give to a lead. */
const isSetApart = (paragraph: Paragraph, bodySize: number): boolean =>
  paragraph.lines.every(
    (line) =>
      line.size >= bodySize * 1.12 || line.marks.some((mark) => mark.kind === 'italic' && mark.end - mark.start > line.text.length * 0.9),
  ) && textOfLines(paragraph).length <= 900;

const emphasised = (paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  lines: paragraph.lines.map((line) => ({ ...line, marks: [...line.marks, { kind: 'bold', start: 0, end: line.text.length }] })),
});

/** Sizes that differ by less than a reader sees are one. */
const sizeKey = (paragraph: Paragraph): number => Math.round((paragraph.lines[0]?.size ?? 0) / 1.5);

function isLargeHead(paragraph: Paragraph, bodySize: number): boolean {
  const size = paragraph.lines[0]?.size ?? 0;
  const text = textOfLines(paragraph);
  return (
    size >= bodySize * 1.14 &&
    text.length <= 220 &&
    /\p{L}{2}/u.test(text) &&
    (size >= bodySize * 1.4 || !endsSentence(text) || /[?!]$/u.test(text))
  );
}

function isBoldHead(paragraph: Paragraph, next: Paragraph | undefined, bodySize: number): boolean {
  const text = textOfLines(paragraph);
  const [first] = paragraph.lines;
  return (
    first !== undefined &&
    paragraph.lines.length <= 3 &&
    paragraph.lines.every((line) => line.bold) &&
    first.size >= bodySize * 0.95 &&
    looksLikeHead(text) &&
    text.length >= 4 &&
    !/:$/u.test(text) &&
    !bullet.test(text) &&
    next !== undefined &&
    next.role !== 'table-row' &&
    !next.lines.every((line) => line.bold) &&
    textOfLines(next).length > 40
  );
}

/** Whether the paragraph is an item of a list, by its sign; a single number may begin any sentence. */
export function isItem(paragraph: Paragraph, before: Paragraph | undefined, next: Paragraph | undefined): boolean {
  const text = textOfLines(paragraph);
  if (bullet.test(text)) return !/^\*/.test(text);
  const isNumber = (one: Paragraph | undefined): boolean => one !== undefined && ordinal.test(textOfLines(one));
  return isNumber(paragraph) && (isNumber(before) || isNumber(next));
}
