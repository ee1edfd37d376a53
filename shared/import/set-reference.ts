import type { Reading } from '../model/reading.ts';
import type { ArticleId, RecordId } from '../model/ids.ts';
import { FaultError } from '../result.ts';
import { reportOf, withRecord } from './edit-access.ts';

/** The editor says which report a „wir berichteten“ means; null for none. */
export function setReference(reading: Reading, id: RecordId, index: number, articleId: ArticleId | null): Reading {
  const record = reportOf(reading, id);
  const reference = record.backReferences[index];
  if (reference === undefined) throw new FaultError('not-found', { id, reference: index });
  return withRecord(reading, id, { ...record, backReferences: record.backReferences.with(index, { ...reference, articleId }) });
}
