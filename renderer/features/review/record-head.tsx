import { MoreHorizontal } from 'lucide-react';
import { editProposal } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';
import type { RecordId } from '#shared/model/ids.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { toggleSelected, useIsSelected } from './selection.ts';

/** The neighbours of a record in reading order, for joining. */
export interface Neighbours {
  readonly previous: RecordId | null;
  readonly next: RecordId | null;
}

export function neighboursOf(records: readonly { readonly id: RecordId; readonly kind: string }[], id: RecordId): Neighbours {
  const reports = records.filter((record) => record.kind !== 'newsletter');
  const at = reports.findIndex((record) => record.id === id);
  return { previous: reports[at - 1]?.id ?? null, next: at < 0 ? null : (reports[at + 1]?.id ?? null) };
}

/** Ticks a record for joining. */
export function SelectTick({ id, name }: { readonly id: RecordId; readonly name: string }) {
  const m = useMessages().review;
  const isSelected = useIsSelected(id);
  return (
    <input type="checkbox" className="review-tick" aria-label={m.select(name)} checked={isSelected} onChange={() => toggleSelected(id)} />
  );
}

/** What else can be done with a record. */
export function RecordMenu({
  record,
  name,
  neighbours,
}: {
  readonly record: ReportRecord;
  readonly name: string;
  readonly neighbours: Neighbours;
}) {
  const m = useMessages().review;
  const act = (id: string): void => {
    if (id === 'kind') void editProposal({ edit: 'set-kind', recordId: record.id, kind: record.kind === 'article' ? 'teaser' : 'article' });
    if (id === 'previous' && neighbours.previous)
      void editProposal({ edit: 'join-records', first: neighbours.previous, second: record.id });
    if (id === 'next' && neighbours.next) void editProposal({ edit: 'join-records', first: record.id, second: neighbours.next });
  };
  return (
    <MenuButton
      iconOnly
      icon={<MoreHorizontal aria-hidden="true" />}
      label={m.recordActions(name)}
      items={[
        { id: 'kind', label: record.kind === 'article' ? m.makeTeaser : m.makeArticle },
        { id: 'previous', label: m.joinPrevious, isDisabled: neighbours.previous === null },
        { id: 'next', label: m.joinNext, isDisabled: neighbours.next === null },
      ]}
      onAction={act}
    />
  );
}
