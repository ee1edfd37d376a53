import type { ItemNesting, Mark, Reading, ReadingBlock } from '../model/reading.ts';
import type { RecordId } from '../model/ids.ts';
import { blockAt, reportOf, withRecord, withRemoval } from './edit-access.ts';
import { byPlace } from './passages.ts';

/** The editor types the text of a block; it keeps its place in the source and the marks outside of the change. */
export function setText(reading: Reading, recordId: RecordId, index: number, text: string): Reading {
  const record = reportOf(reading, recordId);
  const changed = withText(blockAt(record, index), text);
  return withRecord(reading, recordId, { ...record, blocks: record.blocks.with(index, changed) });
}

/** Takes a block out; it becomes a removal that can be restored. */
export function removeBlock(reading: Reading, recordId: RecordId, index: number, rule = 'editor'): Reading {
  const record = reportOf(reading, recordId);
  const block = blockAt(record, index);
  const blocks = record.blocks.toSpliced(index, 1);
  const gone = (passage: { line: number; start: number; end: number }): boolean =>
    block.passages.some((one) => one.line === passage.line && one.start <= passage.start && one.end >= passage.end);
  const next = withRecord(reading, recordId, {
    ...record,
    blocks,
    backReferences: record.backReferences.filter((one) => one.passages.length === 0 || !one.passages.every(gone)),
    quotedSpeech: record.quotedSpeech.filter((speech) => !block.text.includes(speech)),
  });
  const words = block.attribution === undefined || block.attribution === '' ? block.text : `${block.text}\n${block.attribution}`;
  return withRemoval(next, words === '' ? (block.alt ?? '') : words, block.passages, rule);
}

/** The block with other words, whatever its type. */
export function withText(block: ReadingBlock, text: string): ReadingBlock {
  const next: ReadingBlock = { ...block, text, marks: movedMarks(block.text, text, block.marks) };
  if (block.items !== undefined) {
    next.items = text.split('\n').filter((item) => item.trim() !== '');
    if (block.nesting !== undefined) next.nesting = movedNesting(block.items, next.items, block.nesting);
  }
  if (block.rows !== undefined) next.rows = text.split('\n').map((row) => row.split(/\t|\s\|\s/));
  if (block.alt !== undefined) next.alt = text;
  return next;
}

/** Items that stay keep their depth; a changed one has that of the item it stands for, a further one that of the item above it. */
function movedNesting(before: readonly string[], after: readonly string[], nesting: readonly ItemNesting[]): ItemNesting[] {
  const isSame = before.length === after.length;
  let from = 0;
  let last: ItemNesting = nesting[0] ?? { depth: 0, ordered: false };
  return after.map((item, index) => {
    const at = isSame ? index : before.indexOf(item, from);
    if (at >= 0) {
      from = at + 1;
      last = nesting[at] ?? last;
    }
    return last;
  });
}

/** Marks before the change stay, marks behind it move along, a mark around it grows with it. */
export function movedMarks(before: string, after: string, marks: readonly Mark[]): Mark[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const shift = after.length - before.length;
  const moved = marks.flatMap((mark): Mark[] => {
    if (mark.end <= head) return [mark];
    if (mark.start >= before.length - tail) return [{ ...mark, start: mark.start + shift, end: mark.end + shift }];
    const start = Math.min(mark.start, head);
    const end = mark.end >= before.length - tail ? mark.end + shift : head;
    return end > start ? [{ ...mark, start, end }] : [];
  });
  return moved.toSorted((a, b) => byPlace({ line: 0, ...a }, { line: 0, ...b }));
}
