import { useRef } from 'react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '#renderer/stores/wording.ts';
import type { ProposalId } from '#shared/model/ids.ts';
import type { Proposal } from '#shared/model/proposal.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { highlightStore } from './highlight.ts';
import { lacksHeadline } from './lacks-headline.ts';
import { recordOfKey } from './owner-key.ts';
import { RecordBody } from './record-body.tsx';
import { DecisionSelect, outcomeLabel, standingOf } from './record-decision.tsx';
import type { RecordStanding } from './record-decision.tsx';
import { neighboursOf, RecordMenu, SelectTick } from './record-head.tsx';
import type { Neighbours } from './record-head.tsx';
import { useNear } from './use-near.ts';

interface ArticleCardProps {
  readonly proposalId: ProposalId;
  readonly record: ReportRecord;
  readonly title: string;
  readonly standing: RecordStanding;
  readonly neighbours: Neighbours;
  readonly isLocked: boolean;
  readonly canJoin: boolean;
}

/** Height of a report that has not been drawn yet, for the scroll bar. */
const guessedHeight = 900;

interface ArticleSlotProps {
  readonly proposal: Proposal;
  readonly record: ReportRecord;
  readonly title: string;
  readonly isLocked: boolean;
  readonly canJoin: boolean;
  /** Drawn at once: the first ones of a file. */
  readonly isFirst: boolean;
  readonly column: RefObject<HTMLElement | null>;
}

/** The place of a proposed report, which is drawn when it comes near the window, or when the source points at it. */
export function ArticleSlot({ proposal, record, title, isLocked, canJoin, isFirst, column }: ArticleSlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const isPinned = useStore(highlightStore, (state) => state.pinned && state.keys.some((key) => recordOfKey(key) === record.id));
  const isDrawn = useNear(box, column, isFirst || isPinned);
  if (!isDrawn) return <div ref={box} style={{ height: guessedHeight }} />;
  return (
    <ArticleCard
      proposalId={proposal.row.id}
      record={record}
      title={title}
      standing={standingOf(proposal, record.id)}
      neighbours={neighboursOf(proposal.reading?.records ?? [], record.id)}
      isLocked={isLocked}
      canJoin={canJoin}
    />
  );
}

/** A proposed report, open with all its fields. */
function ArticleCard({ proposalId, record, title, standing, neighbours, isLocked, canJoin }: ArticleCardProps) {
  const m = useMessages().review;
  const name = record.fields.headline?.value ?? m.noTitle;
  const about = [record.fields.form?.value, record.fields.rubric?.value].filter(Boolean).join(' · ');
  const locked = isLocked || standing.isTaken;
  const outcome = outcomeLabel(m, standing);
  return (
    <article className={`review-card review-card--${outcome.tone}`} data-record={record.id} aria-label={`${title}: ${name}`}>
      <header className="review-card-head">
        {locked || !canJoin ? null : <SelectTick id={record.id} name={name} />}
        <h3>{title}</h3>
        <span className="review-card-about">{about}</span>
        {lacksHeadline(record) ? <span className="review-lack">{m.headlineMissing}</span> : null}
        {locked ? (
          <span className={`review-outcome review-outcome--${outcome.tone}`}>{outcome.text}</span>
        ) : (
          <>
            <DecisionSelect record={record} standing={standing} />
            <RecordMenu record={record} name={name} neighbours={neighbours} />
          </>
        )}
      </header>
      <RecordBody proposalId={proposalId} record={record} standing={standing} isLocked={locked} />
    </article>
  );
}
