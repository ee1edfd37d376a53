import type { Passage, Reading, ReadingBlock, ReadingRecord, SectionReading } from '../model/reading.ts';
import { recordId } from '../model/ids.ts';
import { freeId, withRecord } from './edit-access.ts';
import { emptyFields, emptySection } from './empty-record.ts';
import { byPlace, firstPlace, nearestBefore, passagesOfRecord, passagesOfSection, unitePassages } from './passages.ts';

/** Puts a block where it stands in reading order: into the record whose words lie nearest before it, else into a new one. */
export function insertInOrder(reading: Reading, block: ReadingBlock): Reading {
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
  if (owner.kind !== 'newsletter') return withRecord(reading, owner.id, { ...owner, blocks: insertBlock(owner.blocks, block) });
  const target = nearestBefore(owner.sections, passagesOfSection, place);
  const section: SectionReading = target ?? emptySection;
  const grown: SectionReading = {
    ...section,
    blocks: insertBlock(section.blocks, block),
    passages: unitePassages(section.passages, block.passages),
  };
  const sections = target === null ? [grown] : owner.sections.map((one) => (one === target ? grown : one));
  return withRecord(reading, owner.id, { ...owner, sections });
}

/** Behind the last block that starts before it; a block without a place stays with the one before it. */
export function insertBlock(blocks: readonly ReadingBlock[], block: ReadingBlock): ReadingBlock[] {
  const place: Passage | null = firstPlace(block.passages);
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
