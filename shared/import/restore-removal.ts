import type { Passage, Reading, ReadingBlock, SourceLine } from '../model/reading.ts';
import { FaultError } from '../result.ts';
import { plainBlock } from './edit-access.ts';
import { insertInOrder } from './insert-block.ts';
import { nestingOf } from './nested-list.ts';
import { wordsAt } from './mended-pieces.ts';
import { unmend } from './unmend.ts';

/** Brings removed words back: a mend as its original wording, anything else as what it was in the source, where it stood in reading order. */
export function restoreRemoval(reading: Reading, removalId: string): Reading {
  const removal = reading.removals.find((one) => one.id === removalId);
  if (removal === undefined) throw new FaultError('not-found', { id: removalId });
  const rest: Reading = { ...reading, removals: reading.removals.filter((one) => one.id !== removalId) };
  if (removal.effect === 'converted') {
    const unmended = unmend(rest, removal);
    if (unmended !== null) return unmended;
  }
  const text = removal.text === '' ? wordsAt(reading, removal.passages) : removal.text;
  return insertInOrder(rest, restoredBlock(text, removal.passages, reading.lines));
}

/** What the source said the words were; a paragraph where it said nothing or several things. */
function restoredBlock(text: string, passages: readonly Passage[], lines: readonly SourceLine[]): ReadingBlock {
  const sources = passages.map((passage) => lines[passage.line]);
  const first = sources[0];
  if (first === undefined || sources.some((line) => line?.kind !== first.kind)) return plainBlock('paragraph', text, passages);
  switch (first.kind) {
    case 'heading':
      return { ...plainBlock('heading', text, passages), level: first.level > 2 ? 3 : 2 };
    case 'list-item': {
      const items = text.split('\n').filter((item) => item.trim() !== '');
      const list = { ...plainBlock('list', text, passages), ordered: first.ordered, items };
      const nesting = nestingOf(sources.flatMap((line) => line ?? []));
      return nesting === undefined || nesting.length !== items.length ? list : { ...list, nesting };
    }
    case 'quote':
      return plainBlock('quote', text, passages);
    case 'caption':
      return plainBlock('image', text, passages);
    case 'table-row':
      return { ...plainBlock('table', text, passages), rows: text.split('\n').map((row) => row.split('\t').map((cell) => cell.trim())) };
    default:
      return plainBlock('paragraph', text, passages);
  }
}
