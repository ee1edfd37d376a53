import { startsLower, endsSentence } from '#shared/text/line-shape.ts';
import { ordinal, textOfLines } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';
import { paragraphsOf, rightEdge, unknownGap } from './paragraphs.ts';
import { rowsOf } from './rows.ts';
import type { Run } from './run.ts';
import { textLine } from './text-line.ts';
import type { TextLine } from './text-line.ts';
import type { TaggedPart } from './tagged.ts';

/**
 * Reads a page by the structure its file brings along. Null where the structure leaves text out or cuts sentences into pieces:
 * then looks are the better guide.
 */
export function taggedParagraphs(runs: readonly Run[], parts: readonly TaggedPart[], page: number, pitch: number): Paragraph[] | null {
  const byContent = new Map<string, Run[]>();
  for (const run of runs) {
    if (run.content === null) continue;
    const list = byContent.get(run.content);
    if (list) list.push(run);
    else byContent.set(run.content, [run]);
  }
  const take = (ids: readonly string[]): Run[] =>
    ids.flatMap((id) => {
      const found = byContent.get(id) ?? [];
      byContent.delete(id);
      return found;
    });
  const paragraphs: Paragraph[] = [];
  let bottom: TextLine | undefined;
  for (const part of parts) {
    const cells = part.cells.map(take);
    if (cells.every((cell) => cell.length === 0)) continue;
    const made = part.role === 'table-row' ? [rowParagraph(cells, page)] : partParagraphs(part, cells.flat(), page, pitch);
    for (const [index, paragraph] of made.entries()) {
      const first = paragraph.lines[0];
      const gap = index > 0 ? paragraph.gap : gapAbove(first, bottom, pitch);
      paragraphs.push({ ...paragraph, gap });
      bottom = paragraph.lines.at(-1) ?? bottom;
    }
  }
  const left = [...byContent.values()].flat().concat(runs.filter((run) => run.content === null));
  if (lettersOf(left) > lettersOf(runs) * 0.1 || !isSound(paragraphs)) return null;
  const placed = withRoom(paragraphs);
  return left.length === 0 ? placed : [...placed, ...paragraphsOf(left, page, pitch)];
}

const gapAbove = (first: TextLine | undefined, above: TextLine | undefined, pitch: number): number =>
  first && above && first.y > above.y ? (first.y - above.y) / Math.max(first.size, above.size) / pitch - 1 : unknownGap;

function rowParagraph(cells: readonly (readonly Run[])[], page: number): Paragraph {
  const texts = cells.map((cell) =>
    linesOf(cell, page)
      .map((line) => line.text)
      .join(' '),
  );
  const line = linesOf(cells.find((cell) => cell.length > 0) ?? [], page)[0];
  const lines = line ? [{ ...line, text: texts.join('\t'), marks: [] }] : [];
  return { lines, role: 'table-row', level: 0, ordered: false, gap: 0, room: 0 };
}

function partParagraphs(part: TaggedPart, runs: readonly Run[], page: number, pitch: number): Paragraph[] {
  if (part.role === 'paragraph') return columnsInOrder(runs).flatMap((column) => paragraphsOf(column, page, pitch));
  const lines = linesOf(runs, page);
  const ordered = part.role === 'list-item' && ordinal.test(lines[0]?.text ?? '');
  return [{ lines, role: part.role, level: part.level, ordered, gap: 0, room: 0 }];
}

const linesOf = (runs: readonly Run[], page: number): TextLine[] =>
  columnsInOrder(runs)
    .flatMap(rowsOf)
    .map((row) => textLine(row, page));

/** One part may go on at the top of the next column: the file writes it there after the first. */
function columnsInOrder(runs: readonly Run[]): Run[][] {
  const columns: Run[][] = [];
  let before: Run | undefined;
  for (const run of runs) {
    if (!before || run.y < before.y - before.size * 2.5) columns.push([]);
    columns.at(-1)?.push(run);
    before = run;
  }
  return columns;
}

/** How much room the last line of each leaves in its column, which a single paragraph may not show. */
function withRoom(paragraphs: readonly Paragraph[]): Paragraph[] {
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines);
  const edges = new Map<string, number>();
  return paragraphs.map((paragraph) => {
    const last = paragraph.lines.at(-1);
    if (!last) return paragraph;
    const key = `${String(Math.round(last.x / 20))} ${String(Math.round(last.size))}`;
    const edge =
      edges.get(key) ?? rightEdge(lines.filter((line) => Math.abs(line.x - last.x) < 40 && Math.abs(line.size - last.size) < 0.6));
    edges.set(key, edge);
    return { ...paragraph, room: Math.max(paragraph.room, edge - last.right) };
  });
}

const lettersOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.text.length, 0);

/** Sentences are not cut into lines by the structure. */
function isSound(paragraphs: readonly Paragraph[]): boolean {
  let cut = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const before = paragraphs[index - 1];
    if (before?.role === 'paragraph' || before?.role === null) {
      if (startsLower(textOfLines(paragraph)) && !endsSentence(textOfLines(before))) cut += 1;
    }
  }
  return paragraphs.length > 0 && cut <= Math.max(2, paragraphs.length * 0.2);
}
