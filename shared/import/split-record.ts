import type { Reading, ReportRecord } from '../model/reading.ts';
import { recordId } from '../model/ids.ts';
import type { RecordId } from '../model/ids.ts';
import { FaultError } from '../result.ts';
import { blockAt, freeId, reportOf, withRecord } from './edit-access.ts';
import { emptyFields } from './empty-record.ts';

/** Parts a record before one of its blocks. A heading there becomes the headline of the new record. */
export function splitRecord(reading: Reading, id: RecordId, index: number): Reading {
  const record = reportOf(reading, id);
  const cutAt = blockAt(record, index);
  if (index === 0) throw new FaultError('invalid-input', { block: index });
  const isHeading = cutAt.type === 'heading';
  const kept = record.blocks.slice(0, index);
  const moved = record.blocks.slice(isHeading ? index + 1 : index);
  const movedPlaces = record.blocks.slice(index).flatMap((block) => block.passages);
  const isMoved = (places: readonly { line: number; start: number }[]): boolean =>
    places.some((one) => movedPlaces.some((place) => place.line === one.line && place.start <= one.start && one.start < place.end));
  const keptText = kept.map((block) => block.text).join('\n');
  const headline = isHeading ? { value: cutAt.text, confidence: 1, rule: 'editor', passages: cutAt.passages, edited: true } : null;
  const second: ReportRecord = {
    ...record,
    id: recordId.parse(freeId(reading.records, 'split')),
    fields: { ...emptyFields, headline },
    blocks: moved,
    backReferences: record.backReferences.filter((one) => isMoved(one.passages)),
    quotedSpeech: record.quotedSpeech.filter((speech) => !keptText.includes(speech)),
  };
  const first: ReportRecord = {
    ...record,
    blocks: kept,
    backReferences: record.backReferences.filter((one) => !isMoved(one.passages)),
    quotedSpeech: record.quotedSpeech.filter((speech) => keptText.includes(speech)),
    cut: false,
  };
  return withRecord(reading, id, first, second);
}
