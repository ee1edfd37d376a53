import { editProposal } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import type { NewsletterRecord } from '#shared/model/reading.ts';
import { ConfidenceBar } from './confidence-bar.tsx';
import { EditInPlace } from './edit-in-place.tsx';
import { RowFrame } from './field-row.tsx';
import { fieldKey } from './owner-key.ts';
import { SectionCard } from './section-card.tsx';
import { parseTypedMonth, showMonth } from './typed-date.ts';

interface NewsletterCardProps {
  readonly record: NewsletterRecord;
  readonly isLocked: boolean;
  readonly isTaken: boolean;
}

/** A proposed newsletter issue with its sections. */
export function NewsletterCard({ record, isLocked, isTaken }: NewsletterCardProps) {
  const m = useMessages().review;
  const set = (field: 'title' | 'issue', value: string) =>
    editProposal({ edit: 'set-field', recordId: record.id, field, value: value === '' && field === 'issue' ? null : value });
  const { title, issue } = record;
  return (
    <section className="review-card" data-record={record.id} aria-label={`${m.newsletterIssue}: ${title.value}`}>
      <header className="review-card-head">
        <h3>{m.newsletterIssue}</h3>
        <span className="review-card-about review-card-about--end">{m.sectionsCount(record.sections.length)}</span>
        {isTaken ? <span className="review-outcome review-outcome--taken">{m.outcome.taken}</span> : null}
      </header>
      <RowFrame
        part={fieldKey(record.id, 'title')}
        label={m.title}
        tone="review-field--headline"
        aside={<ConfidenceBar confidence={title.confidence} edited={title.edited} rule={title.rule} />}
      >
        <EditInPlace label={m.title} value={title.value} isLocked={isLocked} onCommit={(value) => set('title', value)} />
      </RowFrame>
      <RowFrame
        part={fieldKey(record.id, 'issue')}
        label={m.issue}
        aside={issue ? <ConfidenceBar confidence={issue.confidence} edited={issue.edited} rule={issue.rule} /> : null}
      >
        <EditInPlace
          label={m.issue}
          value={showMonth(issue?.value ?? '', m.months)}
          isLocked={isLocked}
          hint={m.monthExample}
          check={(typed) => (typed === '' || parseTypedMonth(typed) ? null : m.badMonth)}
          onCommit={(typed) => set('issue', parseTypedMonth(typed) ?? '')}
        />
      </RowFrame>
      <ol className="review-sections">
        {record.sections.map((section, at) => (
          <SectionCard key={at} record={record} at={at} section={section} isLocked={isLocked} />
        ))}
      </ol>
    </section>
  );
}
