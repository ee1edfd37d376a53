import type { Passage, Reading, ReadingBlock, ReadingRecord, SectionReading } from '../model/reading.ts';
import { recordId } from '../model/ids.ts';
import { FaultError } from '../result.ts';
import { freeId, plainBlock, withRecord } from './edit-access.ts';
import { emptyFields, emptySection } from './empty-record.ts';
import { byPlace, firstPlace, nearestBefore, passagesOfRecord, passagesOfSection, textAt, unitePassages } from './passages.ts';
import { unmend } from './unmend.ts';

/** Brings removed words back: a mend as its original wording, anything else as a paragraph where it stood in reading order. */
export function restoreRemoval(reading: Reading, removalId: string): Reading {
  const removal = reading.removals.find((one) => one.id === removalId);
  if (removal === undefined) throw new FaultError('not-found', { id: removalId });
  const rest: Reading = { ...reading, removals: reading.removals.filter((one) => one.id !== removalId) };
  if (removal.effect === 'converted') {
    const unmended = unmend(rest, removal);
    if (unmended !== null) return unmended;
  }
  const block = plainBlock('paragraph', removal.text === '' ? textAt(reading.lines, removal.passages) : removal.text, removal.passages);
  return insertInOrder(rest, block);
}

function insertInOrder(reading: Reading, block: ReadingBlock): Reading {
  const place = firstPlace(block.passages);
  const owner = nearestBefore(reading.records, passagesOfRecord, place);
  if (owner === null) {
    const id = recordId.parse(freeId(reading.records, 'restored'));
    const record: ReadingRecord = {
      id,
      kind: 'article',
      fields: emptyFields,
      blocks: [block],
      backReferences: [],
      quotedSpeech: [],
      cut: false,
      confidence: 1,
    };
    return { ...reading, records: [record] };
  }
  if (owner.kind !== 'newsletter') return withRecord(reading, owner.id, { ...owner, blocks: insertBlock(owner.blocks, block, place) });
  const target = nearestBefore(owner.sections, passagesOfSection, place);
  const section: SectionReading = target ?? emptySection;
  const grown: SectionReading = {
    ...section,
    blocks: insertBlock(section.blocks, block, place),
    passages: unitePassages(section.passages, block.passages),
  };
  const sections = target === null ? [grown] : owner.sections.map((one) => (one === target ? grown : one));
  return withRecord(reading, owner.id, { ...owner, sections });
}

/** Behind the last block that starts before it; a block without a place stays with the one before it. */
function insertBlock(blocks: readonly ReadingBlock[], block: ReadingBlock, place: Passage | null): ReadingBlock[] {
  if (place === null) return [...blocks, block];
  let index = 0;
  let following = false;
  for (const [at, one] of blocks.entries()) {
    const start = firstPlace(one.passages);
    if (start === null ? following : byPlace(start, place) <= 0) index = at + 1;
    following = index === at + 1;
  }
  return blocks.toSpliced(index, 0, block);
}
