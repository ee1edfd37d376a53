import type { Field, Passage, Reading, ReadingBlock, ReportFieldName, ReportFields, ReportRecord } from '../model/reading.ts';
import type { RecordId } from '../model/ids.ts';
import { FaultError } from '../result.ts';
import { plainBlock, reportOf, withRecord, withRemoval } from './edit-access.ts';
import { wordsOfField } from './mended-pieces.ts';
import { unitePassages } from './passages.ts';

type AnyField = ReportFields[ReportFieldName];

/** Fields that become text of the joined report when the first has its own. */
const asBlock: Partial<Record<ReportFieldName, (field: Field<string>) => ReadingBlock>> = {
  headline: (field) => ({ ...plainBlock('heading', field.value, field.passages), level: 2 }),
  subheadline: (field) => ({ ...plainBlock('heading', field.value, field.passages), level: 3 }),
  lead: (field) => plainBlock('paragraph', field.value, field.passages),
  caption: (field) => ({ ...plainBlock('image', field.value, field.passages), alt: field.value }),
};

/** Makes one record of two: the second's text follows the first's; what cannot stand beside the first's own fields is listed as removed. */
export function joinRecords(reading: Reading, firstId: RecordId, secondId: RecordId): Reading {
  if (firstId === secondId) throw new FaultError('invalid-input', { id: firstId });
  const first = reportOf(reading, firstId);
  const second = reportOf(reading, secondId);
  const fields: Record<string, AnyField> = { ...first.fields };
  const blocks: ReadingBlock[] = [];
  const left: { text: string; passages: Passage[] }[] = [];
  for (const name of Object.keys(first.fields) as ReportFieldName[]) {
    const own = first.fields[name];
    const other = second.fields[name];
    if (other === null) continue;
    const block = asBlock[name];
    const merged = own === null ? other : mergedField(own, other);
    if (merged !== null) fields[name] = merged;
    else if (block !== undefined && typeof other.value === 'string') blocks.push(block({ ...other, value: other.value }));
    else left.push({ text: wordsOfField(reading, other), passages: other.passages });
  }
  const joined: ReportRecord = {
    ...first,
    kind: first.kind === 'article' || second.kind === 'article' ? 'article' : 'teaser',
    fields: fields as ReportFields,
    blocks: [...first.blocks, ...blocks.toSorted((a, b) => order(a) - order(b)), ...second.blocks],
    backReferences: [...first.backReferences, ...second.backReferences],
    quotedSpeech: [...first.quotedSpeech, ...second.quotedSpeech],
    cut: second.cut,
    confidence: Math.min(first.confidence, second.confidence),
  };
  const next = withRecord(withRecord(reading, secondId), firstId, joined);
  return left.reduce((so, one) => withRemoval(so, one.text, one.passages), next);
}

/** Headline, subheadline, lead, picture. */
const order = (block: ReadingBlock): number => (block.type === 'heading' ? (block.level ?? 2) : block.type === 'paragraph' ? 4 : 5);

/** One field of two that say the same, or one list of two; null when they differ. */
function mergedField(own: NonNullable<AnyField>, other: NonNullable<AnyField>): AnyField | null {
  const passages = unitePassages(own.passages, other.passages);
  if (Array.isArray(own.value) && Array.isArray(other.value)) {
    return { ...own, value: [...new Set([...own.value, ...other.value])], passages } as AnyField;
  }
  return own.value === other.value ? ({ ...own, passages } as AnyField) : null;
}
