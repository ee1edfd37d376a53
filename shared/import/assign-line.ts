import type { Field, Reading, ReadingBlock, ReportFieldName, ReportFields, ReportRecord } from '../model/reading.ts';
import { recordId } from '../model/ids.ts';
import type { LineRole } from '../model/proposal.ts';
import { FaultError } from '../result.ts';
import { parseGermanDate } from '../text/german-date.ts';
import { freeId, plainBlock, withRecord, withRemoval } from './edit-access.ts';
import { detachLine } from './detach-line.ts';
import { emptyFields } from './empty-record.ts';
import { insertBlock } from './insert-block.ts';
import { wordsOfField } from './mended-pieces.ts';
import { inOrder } from './passages.ts';

/** The editor says what a line of the source is. What had that part before becomes text again, or is listed as removed. */
export function assignLine(reading: Reading, line: number, role: LineRole): Reading {
  const { reading: left, owner, text, passages, references } = detachLine(reading, line);
  if (role === 'drop') return withRemoval(left, text, passages);
  const record = owner ?? lone(left);
  const base = owner === null ? { ...left, records: [...left.records, record] } : left;
  const put = (block: ReadingBlock): Reading => {
    const blocks = insertBlock(record.blocks, block);
    return withRecord(base, record.id, { ...record, blocks, backReferences: inOrder(record.backReferences, references) });
  };
  switch (role) {
    case 'text':
      return put(plainBlock('paragraph', text, passages));
    case 'heading':
      return put({ ...plainBlock('heading', text, passages), level: 2 });
    case 'caption':
      return put(plainBlock('image', text, passages));
    case 'date': {
      const date = parseGermanDate(text);
      if (date === null) throw new FaultError('invalid-input', { line });
      return withField(base, record, 'date', typed(date, passages));
    }
    default:
      return withField(base, record, role, typed(text, passages));
  }
}

const typed = <T>(value: T, passages: Field<T>['passages']): Field<T> => ({ value, confidence: 1, rule: 'editor', passages, edited: true });

/** Words that would be missing in the text when another line takes their part. */
const running: readonly ReportFieldName[] = ['kicker', 'headline', 'subheadline', 'lead'];

function withField(
  reading: Reading,
  record: ReportRecord,
  name: 'kicker' | 'headline' | 'subheadline' | 'lead' | 'date' | 'place' | 'byline',
  value: Field<string>,
): Reading {
  const before = record.fields[name];
  const fields: ReportFields = { ...record.fields, [name]: value };
  const displaced = before === null || (before.passages.length === 0 && !before.edited) ? null : before;
  if (displaced !== null && displaced.passages.length > 0 && running.includes(name)) {
    const blocks = insertBlock(record.blocks, plainBlock('paragraph', displaced.value, displaced.passages));
    return withRecord(reading, record.id, { ...record, fields, blocks });
  }
  const next = withRecord(reading, record.id, { ...record, fields });
  return displaced === null ? next : withRemoval(next, wordsOfField(reading, displaced), displaced.passages);
}

const lone = (reading: Reading): ReportRecord => ({
  id: recordId.parse(freeId(reading.records, 'cut')),
  kind: 'article',
  fields: emptyFields,
  blocks: [],
  backReferences: [],
  quotedSpeech: [],
  cut: false,
  confidence: 1,
});
