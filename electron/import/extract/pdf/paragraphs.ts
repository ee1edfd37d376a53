import { endsOpen, endsSentence, startsLower } from '#shared/text/line-shape.ts';
import { bullet, ordinal } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';
import { rowOf, rowsOf } from './rows.ts';
import type { Row } from './rows.ts';
import { median, rightOf } from './run.ts';
import type { Run } from './run.ts';
import { tablesIn } from './table.ts';
import { textLine } from './text-line.ts';
import type { TextLine } from './text-line.ts';

/** Baseline to baseline, in sizes of the letters, where a file does not show it. */
export const usualPitch = 1.25;

/** At the top of a page or column nothing tells how much white space a paragraph has above it. */
export const unknownGap = Number.NaN;

/** Lines of one column as paragraphs, by white space, indents, line ends and list signs. */
export function paragraphsOf(runs: readonly Run[], page: number, pitch: number): Paragraph[] {
  const rows = rowsOf(runs);
  const found: Paragraph[] = [];
  let lines: TextLine[] = [];
  let before: TextLine | undefined;
  const gapTo = (line: TextLine): number => (before ? (line.y - before.y) / Math.max(line.size, before.size) / pitch - 1 : unknownGap);
  const close = (): void => {
    found.push(...group(lines, pitch, found.length === 0));
    lines = [];
  };
  const rowOfLine = new Map(rows.map((row) => [textLine(row, page), row] as const));
  for (const part of tablesIn([...rowOfLine.keys()])) {
    if ('line' in part) {
      const row = rowOfLine.get(part.line);
      lines.push(...(row ? spread(row).map((one) => textLine(one, page)) : [part.line]));
    } else {
      before = lines.at(-1) ?? before;
      close();
      for (const line of part.table) {
        found.push({
          lines: [line],
          role: 'table-row',
          level: 0,
          ordered: false,
          gap: found.at(-1)?.role === 'table-row' ? 0 : gapTo(line),
          room: 0,
        });
        before = line;
      }
    }
  }
  close();
  return found;
}

/** Lines whose parts stand far apart („Nr. 12“ at the left, a date at the right) are several. */
function spread(row: Row): Row[] {
  const parts: Run[][] = [];
  let right = -Infinity;
  for (const run of row.runs) {
    const last = parts.at(-1);
    if (last && run.x - right < row.size * 3) last.push(run);
    else parts.push([run]);
    right = Math.max(right, rightOf(run));
  }
  return parts.length > 1 ? parts.map(rowOf) : [row];
}

/** The distance of lines that surely belong together, in sizes of their letters. */
export function pitchOf(pages: readonly (readonly Run[])[]): number {
  const found: number[] = [];
  for (const runs of pages) {
    const rows = rowsOf(runs);
    for (const [index, row] of rows.entries()) {
      const next = rows[index + 1];
      if (!next || Math.abs(next.size - row.size) > 0.3) continue;
      const text = row.runs
        .map((run) => run.text)
        .join(' ')
        .trim();
      const more = next.runs[0]?.text.trim() ?? '';
      if (text.length > 25 && !endsSentence(text) && startsLower(more)) found.push((next.y - row.y) / row.size);
    }
  }
  const usual = median(found.filter((value) => value > 0.9 && value < 2.6));
  return usual === 0 ? usualPitch : usual;
}

function group(lines: readonly TextLine[], pitch: number, isFirst: boolean): Paragraph[] {
  const known = new Map<number, number>();
  const edgeOf = (line: TextLine): number => {
    const key = Math.round(line.size * 2);
    const found = known.get(key);
    if (found !== undefined) return found;
    const edge = rightEdge(lines.filter((other) => Math.abs(other.size - line.size) <= line.size * 0.06));
    known.set(key, edge);
    return edge;
  };
  const isCard = isAddressCard(lines);
  const paragraphs: Paragraph[] = [];
  let current: TextLine[] = [];
  let gap = isFirst ? unknownGap : 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const edges = { wide: before ? edgeOf(before) : 0, near: before ? localEdge(lines, index - 1, edgeOf(before)) : 0 };
    if (before && current.length > 0 && (isCard || parts(current, line, edges, pitch))) {
      paragraphs.push(made(current, gap, edges.wide));
      current = [];
      gap = line.y < before.y ? unknownGap : (line.y - before.y) / Math.max(line.size, before.size) / pitch - 1;
    }
    current.push(line);
  }
  const last = current.at(-1);
  if (last) paragraphs.push(made(current, gap, edgeOf(last)));
  return paragraphs;
}

/** A block of short lines none of which goes on in the next: an address, facts, opening hours. */
const isAddressCard = (lines: readonly TextLine[]): boolean =>
  lines.length >= 3 &&
  lines.every((line) => line.text.length <= 45 && !endsOpen(line.text) && (!startsLower(line.text) || /^\S{1,60}[@.]\S/u.test(line.text)));

/** Beside a picture several lines in a row end early: there the text reaches no further. */
function localEdge(lines: readonly TextLine[], at: number, edge: number): number {
  const line = lines[at];
  if (!line) return edge;
  const near = [lines[at - 2], lines[at - 1], lines[at + 1], lines[at + 2]];
  const reach = (line.right - line.x) * 0.04;
  const alike = near.filter((other) => other && Math.abs(other.right - line.right) <= reach && Math.abs(other.size - line.size) < 0.3);
  return alike.length >= 2 ? line.right : edge;
}

function made(lines: readonly TextLine[], gap: number, edge: number): Paragraph {
  const last = lines.at(-1);
  return { lines, role: null, level: 0, ordered: false, gap, room: last === undefined ? 0 : edge - last.right };
}

/** How far lines of one size reach to the right; a single one that reaches further does not count. */
export function rightEdge(lines: readonly TextLine[]): number {
  const rights = lines.map((line) => line.right).toSorted((a, b) => b - a);
  const left = Math.min(...lines.map((line) => line.x));
  const least = lines.length < 4 ? 1 : Math.max(2, Math.floor(lines.length * 0.08));
  for (const right of rights) {
    if (rights.filter((other) => Math.abs(other - right) <= (right - left) * 0.08).length >= least) return right;
  }
  return rights[0] ?? 0;
}

/** Whether a new paragraph begins with `line`. */
function parts(
  current: readonly TextLine[],
  line: TextLine,
  edges: { readonly wide: number; readonly near: number },
  pitch: number,
): boolean {
  const before = current.at(-1);
  const first = current[0];
  if (!before || !first) return true;
  const step = (line.y - before.y) / Math.max(before.size, line.size);
  if (line.y <= before.y || Math.abs(line.size - before.size) > Math.min(line.size, before.size) * 0.08) return true;
  if (line.bold !== before.bold && (line.bold || before.text.length < 90)) return isOwnStyle(current, line, before);
  const isDisplay = first.size * pitch > 16 * usualPitch;
  if (step > pitch * (isDisplay ? 1.5 : 1.32)) return true;
  const goesOn = startsLower(line.text) && !/^(?:https?:|www\.|\S{1,60}@)/iu.test(line.text);
  const ends = endsSentence(before.text);
  const left = Math.min(first.x, line.x);
  const isApart = step > pitch * 1.12;
  // A little more white space and room for many words: broken by hand.
  if (isApart && edges.wide - before.right - line.firstWord > (edges.wide - left) * 0.1) return true;
  if (/[\p{L}]-$/u.test(before.text) && goesOn) return false;
  if (isApart && (ends || !goesOn)) return true;
  const edge = isApart ? edges.wide : edges.near;
  const room = edge - before.right - line.firstWord;
  const fits = room > before.size * 0.45;
  const inList = bullet.test(first.text) || ordinal.test(first.text);
  if (/^[•●▪■◦‣▶►]/u.test(line.text)) return true;
  const isItem = bullet.test(line.text) || ordinal.test(line.text);
  if (isItem && inList && Math.abs(line.x - first.x) < line.size * 0.8) return true;
  if (isItem && (fits || ends || /:$/u.test(before.text)) && Math.abs(line.x - first.x) < line.size * 3) return true;
  if (isDisplay) return false;
  if (fits && (!goesOn || ends || room > (edge - left) * 0.3)) return true;
  return isIndented(current, line, before, inList, goesOn);
}

/** A line wholly in bold stands alone; bold words at the end of a paragraph do not. */
const isOwnStyle = (current: readonly TextLine[], line: TextLine, before: TextLine): boolean =>
  line.bold || current.every((one) => one.bold) || endsSentence(before.text);

function isIndented(current: readonly TextLine[], line: TextLine, before: TextLine, inList: boolean, goesOn: boolean): boolean {
  const reach = line.size * 0.7;
  const isCentred = Math.abs(line.x + line.right - before.x - before.right) < line.size * 0.6 && Math.abs(line.x - before.x) > 2;
  if (isCentred || goesOn) return false;
  const first = current[0];
  if (inList && first && line.x > first.x + 2) return false;
  if (line.x - before.x > reach && line.x - before.x < line.size * 6) return true;
  return before.x - line.x > reach && current.length > 1;
}
