import { ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '#renderer/stores/wording.ts';
import type { Proposal } from '#shared/model/proposal.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { highlightStore, pointing } from './highlight.ts';
import { clipWords } from './contents.ts';
import { fieldKey, recordOfKey } from './owner-key.ts';
import { RecordBody } from './record-body.tsx';
import { DecisionSelect, outcomeLabel, standingOf } from './record-decision.tsx';
import { neighboursOf, RecordMenu, SelectTick } from './record-head.tsx';
import { showDate } from './typed-date.ts';

function TeaserRow({
  proposal,
  record,
  isLocked,
}: {
  readonly proposal: Proposal;
  readonly record: ReportRecord;
  readonly isLocked: boolean;
}) {
  const m = useMessages().review;
  const [isOpen, setIsOpen] = useState(false);
  const isPinned = useStore(highlightStore, (state) => state.pinned && state.keys.some((key) => recordOfKey(key) === record.id));
  const isOn = useStore(highlightStore, (state) => state.keys.some((key) => recordOfKey(key) === record.id));
  useEffect(() => {
    if (isPinned) setIsOpen(true);
  }, [isPinned]);
  const standing = standingOf(proposal, record.id);
  const locked = isLocked || standing.isTaken;
  const headline = record.fields.headline?.value;
  const name = headline ?? (clipWords(record.blocks[0]?.text ?? '', 80) || m.noTitle);
  const outcome = outcomeLabel(m, standing);
  const date = record.fields.date?.value;
  const about = [date && showDate(date), record.fields.kicker?.value ?? record.fields.place?.value].filter(Boolean).join(' · ');
  return (
    <li className={`review-teaser review-teaser--${outcome.tone}${isOpen ? ' is-open' : ''}`} data-record={record.id}>
      <div className={`review-teaser-head${isOn && !isOpen ? ' is-on' : ''}`} {...pointing(fieldKey(record.id, 'headline'))}>
        {locked ? <span className="review-tick-space" /> : <SelectTick id={record.id} name={name} />}
        <button type="button" className="review-teaser-toggle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <ChevronRight aria-hidden="true" />
          <span className="review-row-words">
            <span className={`review-outcome review-outcome--${outcome.tone}`}>{outcome.text}</span>
            {about === '' ? null : <span className="review-row-about">{about}</span>}
            <span className={`review-row-title${headline ? '' : ' review-row-title--text'}`}>{name}</span>
          </span>
        </button>
      </div>
      {isOpen ? (
        <div className="review-teaser-body">
          {locked ? null : (
            <div className="review-teaser-tools">
              <DecisionSelect record={record} standing={standing} />
              <RecordMenu record={record} name={name} neighbours={neighboursOf(proposal.reading?.records ?? [], record.id)} />
            </div>
          )}
          <RecordBody proposalId={proposal.row.id} record={record} standing={standing} isLocked={locked} />
        </div>
      ) : null}
    </li>
  );
}

interface TeaserListProps {
  readonly proposal: Proposal;
  readonly records: readonly ReportRecord[];
  readonly title: string;
  readonly isLocked: boolean;
}

/** Teasers as rows that open. */
export function TeaserList({ proposal, records, title, isLocked }: TeaserListProps) {
  const m = useMessages().review;
  const known = new Set(proposal.matches.map((match) => match.recordId));
  const count = records.filter((record) => known.has(record.id)).length;
  return (
    <section className="review-card" aria-label={title}>
      <header className="review-card-head">
        <h3>{title}</h3>
        <span className="review-card-about review-card-about--end">
          {records.length}
          {count > 0 ? ` · ${m.knownCount(count)}` : ''}
        </span>
      </header>
      <ul className="review-teasers">
        {records.map((record) => (
          <TeaserRow key={record.id} proposal={proposal} record={record} isLocked={isLocked} />
        ))}
      </ul>
    </section>
  );
}
