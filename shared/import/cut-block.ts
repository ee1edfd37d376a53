import type { Mark, Reading, ReadingBlock } from '../model/reading.ts';
import { cutLine } from './cut-line.ts';
import type { CutPart } from './cut-line.ts';
import { plainBlock } from './edit-access.ts';
import { withText } from './edit-block.ts';
import { wordsAt } from './mended-pieces.ts';

/** What is left of a block without one line of the source, each stretch as a block of its type. Null when the line's words are not in it. */
export function cutBlock(reading: Reading, block: ReadingBlock, line: number): ReadingBlock[] | null {
  if (block.type === 'image') return cutImage(reading, block, line);
  const signed = block.attribution === undefined || block.attribution === '' ? '' : `\n${block.attribution}`;
  const whole = block.text + signed;
  const parts = cutLine(reading, whole, block.passages, line);
  return parts === null ? null : parts.map((part) => blockOf(reading, block, whole, part));
}

function blockOf(reading: Reading, block: ReadingBlock, whole: string, { from, to, passages }: CutPart): ReadingBlock {
  const end = block.text.length;
  const part = trimmed(whole, from, Math.min(to, end), block.type === 'table');
  const attribution = whole.slice(Math.max(from, end), to).trim();
  const text = block.text.slice(part.from, part.to);
  if (text === '') return plainBlock('paragraph', attribution || wordsAt(reading, passages), passages);
  const marks = block.marks.flatMap((mark): Mark[] => {
    const [start, stop] = [Math.max(mark.start, part.from) - part.from, Math.min(mark.end, part.to) - part.from];
    return stop > start ? [{ ...mark, start, end: stop }] : [];
  });
  const { attribution: _, ...rest } = block;
  const cut: ReadingBlock = { ...withText(rest, text), marks, passages: [...passages] };
  return attribution === '' ? cut : { ...cut, attribution };
}

/** Without blanks at its ends; the empty cells of a table's own rows are none. */
function trimmed(text: string, from: number, to: number, isTable: boolean): { from: number; to: number } {
  let [start, end] = [Math.min(from, to), to];
  const isBlank = (at: number): boolean => (text[at] ?? 'x').trim() === '';
  if (!isTable) {
    while (start < end && isBlank(start)) start += 1;
    while (end > start && isBlank(end - 1)) end -= 1;
    return { from: start, to: end };
  }
  if (text.slice(start, end).trim() === '') return { from: start, to: start };
  const firstBreak = text.indexOf('\n', start);
  if (firstBreak >= 0 && firstBreak < end && text.slice(start, firstBreak).trim() === '') start = firstBreak + 1;
  const lastBreak = text.lastIndexOf('\n', end - 1);
  if (lastBreak > start && text.slice(lastBreak, end).trim() === '') end = lastBreak;
  return { from: start, to: end };
}

/** A picture stays without the line that described it or stood under it; without picture and words nothing is left. */
function cutImage(reading: Reading, block: ReadingBlock, line: number): ReadingBlock[] | null {
  const [mine, passages] = [
    block.passages.filter((passage) => passage.line === line),
    block.passages.filter((passage) => passage.line !== line),
  ];
  const cut = (text: string): string | null => {
    const parts = text === '' ? null : cutLine(reading, text, mine, line);
    return parts === null ? null : parts.map(({ from, to }) => text.slice(from, to).trim()).join(' ');
  };
  const [text, alt] = [cut(block.text), cut(block.alt ?? '')];
  const hasPicture = block.assetId !== undefined || block.url !== undefined;
  if (text === null && alt === null && !hasPicture && passages.length === 0) return null;
  const left: ReadingBlock = { ...block, text: text ?? block.text, marks: text === null ? block.marks : [], passages };
  if (block.alt !== undefined) left.alt = alt ?? block.alt;
  return hasPicture || passages.length > 0 || left.text !== '' || (left.alt ?? '') !== '' ? [left] : [];
}
