import { useMessages } from '#renderer/stores/wording.ts';
import type { ProposalId } from '#shared/model/ids.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { lacksHeadline } from './lacks-headline.ts';
import { RecordBody } from './record-body.tsx';
import { DecisionSelect, outcomeLabel } from './record-decision.tsx';
import type { RecordStanding } from './record-decision.tsx';
import { RecordMenu, SelectTick } from './record-head.tsx';
import type { Neighbours } from './record-head.tsx';

interface ArticleCardProps {
  readonly proposalId: ProposalId;
  readonly record: ReportRecord;
  readonly title: string;
  readonly standing: RecordStanding;
  readonly neighbours: Neighbours;
  readonly isLocked: boolean;
  readonly canJoin: boolean;
}

/** A proposed report, open with all its fields. */
export function ArticleCard({ proposalId, record, title, standing, neighbours, isLocked, canJoin }: ArticleCardProps) {
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
