import type { Proposal } from '#shared/model/proposal.ts';
import type { ReadingRecord } from '#shared/model/reading.ts';

/** Whether a report in full has no headline; teasers often have none. */
export const lacksHeadline = (record: ReadingRecord): boolean =>
  record.kind === 'article' && (record.fields.headline?.value ?? '').trim() === '';

/** How many such reports a take-over of the whole proposal would make. */
export function untitledIn(proposal: Proposal): number {
  const { committedRecords, decisions, matches } = proposal;
  return (proposal.reading?.records ?? []).filter((record) => {
    if (!lacksHeadline(record) || committedRecords.includes(record.id)) return false;
    const action = decisions[record.id]?.action ?? 'auto';
    return action === 'create' || (action === 'auto' && !matches.some((match) => match.recordId === record.id));
  }).length;
}
