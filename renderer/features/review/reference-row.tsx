import { useState } from 'react';
import { editProposal, useOpened } from '#renderer/stores/proposals.ts';
import { searchArticles } from '#renderer/stores/relations.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { ArticlePicker } from '#renderer/ui/article-picker.tsx';
import { formatDay } from '#renderer/ui/calendar-day.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { ArticleId } from '#shared/model/ids.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { RowFrame } from './field-row.tsx';
import { referenceKey } from './owner-key.ts';

const none = 'none';
const other = 'other';

/** „wir berichteten“: which report is meant, from the likeliest ones or by search. */
export function ReferenceRow({ record, at, isLocked }: { readonly record: ReportRecord; readonly at: number; readonly isLocked: boolean }) {
  const m = useMessages().review;
  const { proposal } = useOpened();
  const [isSearching, setIsSearching] = useState(false);
  const [found, setFound] = useState<{ readonly id: ArticleId; readonly label: string } | null>(null);
  const reference = record.backReferences[at];
  if (!reference) return null;
  const offer = proposal?.references.find((one) => one.recordId === record.id && one.reference === at);
  const candidates = (offer?.candidates ?? []).map(({ articleId, headline, date, reason }) => ({
    id: articleId,
    label: [date === null ? '' : formatDay(date), headline, m.references.reasons[reason]].filter((part) => part !== '').join(' · '),
  }));
  const known = found && !candidates.some((one) => one.id === found.id) ? [...candidates, found] : candidates;
  const chosen = reference.articleId;
  const options = [
    { id: none, label: reference.number === null ? m.references.open : m.references.byNumber(reference.number) },
    ...known,
    ...(chosen === null || known.some((one) => one.id === chosen) ? [] : [{ id: chosen, label: m.references.chosen }]),
    { id: other, label: m.references.search },
  ];
  const choose = (id: string): void => {
    const articleId = known.find((one) => one.id === id)?.id ?? (id === chosen ? chosen : null);
    void editProposal({ edit: 'set-reference', recordId: record.id, reference: at, articleId });
  };
  return (
    <RowFrame part={referenceKey(record.id, at)} label={m.backReference} tone="review-field--reference">
      <span className="review-value">
        {reference.text.replace(/^\d+\s*\+\s*/, '')}
        {reference.number === null ? null : <span className="review-number">{m.backReferenceNumber(reference.number)}</span>}
      </span>
      {isLocked ? null : isSearching ? (
        <ArticlePicker
          label={m.references.search}
          placeholder={m.references.placeholder}
          search={searchArticles}
          autoFocus
          onPick={(row) => {
            setIsSearching(false);
            setFound({
              id: row.id,
              label: [row.datelineDate === null ? '' : formatDay(row.datelineDate), row.headline].filter(Boolean).join(' · '),
            });
            void editProposal({ edit: 'set-reference', recordId: record.id, reference: at, articleId: row.id });
          }}
        />
      ) : (
        <Select
          label={m.references.label}
          hideLabel
          variant="quiet"
          value={chosen ?? none}
          options={options}
          onChange={(id) => {
            if (id === other) setIsSearching(true);
            else choose(id);
          }}
        />
      )}
    </RowFrame>
  );
}
