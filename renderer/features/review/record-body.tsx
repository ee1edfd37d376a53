import { useState } from 'react';
import { commitProposals } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { MenuButton } from '#renderer/ui/menu.tsx';
import type { ProposalId } from '#shared/model/ids.ts';
import type { ReportFieldName, ReportRecord } from '#shared/model/reading.ts';
import { BlockList } from './block-list.tsx';
import { FieldRow } from './field-row.tsx';
import { fieldOrder } from './field-text.ts';
import { lacksHeadline } from './lacks-headline.ts';
import { MatchNote } from './match-note.tsx';
import { ReferenceRow } from './reference-row.tsx';
import type { RecordStanding } from './record-decision.tsx';

interface RecordBodyProps {
  readonly proposalId: ProposalId;
  readonly record: ReportRecord;
  readonly standing: RecordStanding;
  readonly isLocked: boolean;
}

/** Fields, text and references of a report or teaser. */
export function RecordBody({ proposalId, record, standing, isLocked }: RecordBodyProps) {
  const m = useMessages().review;
  const [added, setAdded] = useState<ReportFieldName | null>(null);
  const shown = fieldOrder.filter((name) => record.fields[name] !== null || name === added || name === 'headline');
  const missing = fieldOrder.filter((name) => !shown.includes(name));
  const [match] = standing.matches;
  return (
    <div className="review-record-body">
      {match ? <MatchNote record={record} match={match} /> : null}
      {shown.map((name) => (
        <FieldRow
          key={name}
          record={record}
          name={name}
          isLocked={isLocked}
          startOpen={name === added}
          onClose={name === added ? () => setAdded(null) : undefined}
        />
      ))}
      {record.backReferences.map((reference, at) => (
        <ReferenceRow key={`${reference.text}-${at}`} record={record} at={at} isLocked={isLocked} />
      ))}
      <BlockList record={record} isLocked={isLocked} />
      {record.cut ? <p className="review-cut">{m.cut}</p> : null}
      {isLocked ? null : (
        <div className="review-record-foot">
          <MenuButton
            variant="quiet"
            label={m.addField}
            items={missing.map((name) => ({ id: name, label: m.fields[name] }))}
            onAction={(id) => setAdded(fieldOrder.find((name) => name === id) ?? null)}
            isDisabled={missing.length === 0}
          />
          <Button
            variant="quiet"
            onPress={() => void commitProposals([proposalId], { recordIds: [record.id], untitled: lacksHeadline(record) ? 1 : 0 })}
          >
            {m.takeRecord}
          </Button>
        </div>
      )}
    </div>
  );
}
