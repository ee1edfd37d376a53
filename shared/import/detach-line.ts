import type { Passage, Reading, ReadingBlock, ReadingRecord, ReportFieldName, ReportFields, ReportRecord } from '../model/reading.ts';
import { FaultError } from '../result.ts';
import { plainBlock } from './edit-access.ts';
import { insertBlock } from './insert-block.ts';
import { nearestBefore, passagesOfRecord, textAt } from './passages.ts';

/** A line set free: its words are in no record and no removal. `owner` is the report it stood in, or the nearest before it. */
export interface Detached {
  readonly reading: Reading;
  readonly owner: ReportRecord | null;
  readonly text: string;
  readonly passages: Passage[];
}

/**
 * Takes the words of a line out of whatever holds them; words of other lines that were joined with them stay as paragraphs of their own.
 * A line of a newsletter is refused: its sections have their own steps.
 */
export function detachLine(reading: Reading, line: number): Detached {
  const source = reading.lines[line];
  if (source === undefined || source.text.trim() === '') throw new FaultError('not-found', { line });
  const start = source.text.length - source.text.trimStart().length;
  const whole: Passage = { line, start, end: source.text.trimEnd().length };
  const holder = reading.records.find((record) => passagesOfRecord(record).some((passage) => passage.line === line));
  const owner = holder ?? nearestBefore(reading.records, passagesOfRecord, whole);
  if (owner?.kind === 'newsletter') throw new FaultError('invalid-input', { line });
  const records = reading.records.map((record): ReadingRecord => (record.kind === 'newsletter' ? record : without(record, line, reading)));
  const removals = reading.removals.flatMap((removal) => {
    if (!removal.passages.some((passage) => passage.line === line)) return [removal];
    const passages = removal.passages.filter((passage) => passage.line !== line);
    return passages.length === 0 ? [] : [{ ...removal, passages, text: textAt(reading.lines, passages) }];
  });
  const left = { ...reading, records, removals };
  const found = records.find((record): record is ReportRecord => record.kind !== 'newsletter' && record.id === owner?.id) ?? null;
  return { reading: left, owner: found, text: source.text.trim(), passages: [whole] };
}

function without(record: ReportRecord, line: number, { lines }: Reading): ReportRecord {
  const isHere = (passage: Passage): boolean => passage.line === line;
  const fields: Record<string, ReportFields[ReportFieldName]> = { ...record.fields };
  let blocks: ReadingBlock[] = [];
  for (const block of record.blocks) {
    if (!block.passages.some(isHere)) blocks.push(block);
    else blocks.push(...partsAround(block, line, (passages) => textAt(lines, passages)));
  }
  for (const name of Object.keys(record.fields) as ReportFieldName[]) {
    const field = record.fields[name];
    if (field?.passages.some(isHere) !== true) continue;
    const others = field.passages.filter((passage) => !isHere(passage));
    fields[name] = null;
    if (others.length > 0) blocks = insertBlock(blocks, plainBlock('paragraph', textAt(lines, others), others));
  }
  return {
    ...record,
    fields: fields as ReportFields,
    blocks,
    backReferences: record.backReferences.filter((one) => !one.passages.some(isHere)),
  };
}

/** What was joined with the line before it and behind it, each as a block of the same type. */
function partsAround(block: ReadingBlock, line: number, textOf: (passages: readonly Passage[]) => string): ReadingBlock[] {
  const parts = [block.passages.filter((passage) => passage.line < line), block.passages.filter((passage) => passage.line > line)];
  return parts
    .filter((passages) => passages.length > 0)
    .map((passages) => {
      const part = { ...plainBlock(block.type, textOf(passages), passages), level: block.level, ordered: block.ordered };
      if (block.items !== undefined) return { ...part, items: passages.map((passage) => textOf([passage])) };
      if (block.rows !== undefined) return { ...part, rows: passages.map((passage) => textOf([passage]).split('\t')) };
      return part;
    });
}
