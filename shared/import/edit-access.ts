import type { NewsletterRecord, Passage, Reading, ReadingBlock, ReadingRecord, Removal, ReportRecord } from '../model/reading.ts';
import type { RecordId } from '../model/ids.ts';
import { FaultError } from '../result.ts';

/** The report or teaser with this id; a fault when it is no longer there or is a newsletter. */
export function reportOf(reading: Reading, id: RecordId): ReportRecord {
  const record = reading.records.find((one) => one.id === id);
  if (record === undefined || record.kind === 'newsletter') throw new FaultError('not-found', { id });
  return record;
}

export function newsletterOf(reading: Reading, id: RecordId): NewsletterRecord {
  const record = reading.records.find((one) => one.id === id);
  if (record?.kind !== 'newsletter') throw new FaultError('not-found', { id });
  return record;
}

export function blockAt(record: ReportRecord, index: number): ReadingBlock {
  const block = record.blocks[index];
  if (block === undefined) throw new FaultError('not-found', { id: record.id, block: index });
  return block;
}

/** The reading with one record replaced by others (or by none). */
export const withRecord = (reading: Reading, id: RecordId, ...records: readonly ReadingRecord[]): Reading => ({
  ...reading,
  records: reading.records.flatMap((one) => (one.id === id ? records : [one])),
});

/** The reading with words taken out by the editor: still listed, still restorable. Words that are nowhere need no entry. */
export function withRemoval(reading: Reading, text: string, passages: readonly Passage[], rule = 'editor'): Reading {
  if (text.trim() === '' && passages.length === 0) return reading;
  const removal: Removal = { id: freeId(reading.removals, 'editor'), rule, effect: 'dropped', text, passages: [...passages] };
  return { ...reading, removals: [...reading.removals, removal] };
}

/** An id that nothing in the list has yet; the same edits on the same reading give the same ids. */
export function freeId(taken: readonly { readonly id: string }[], stem: string): string {
  const ids = new Set(taken.map((one) => one.id));
  let number = 1;
  while (ids.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

export const plainBlock = (type: ReadingBlock['type'], text: string, passages: readonly Passage[] = []): ReadingBlock => ({
  type,
  text,
  marks: [],
  passages: [...passages],
});
