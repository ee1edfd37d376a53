import { useState } from 'react';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { RecordMatch } from '#shared/model/proposal.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { matchSentence } from './record-decision.tsx';

/** Why a record seems to be known, how much of it, and a look at both side by side. */
export function MatchNote({ record, match }: { readonly record: ReportRecord; readonly match: RecordMatch }) {
  const m = useMessages().review;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <p className="review-match">
      <span>
        {matchSentence(m, match)}
        {match.overlap === null ? null : ` · ${m.overlap(Math.round(match.overlap * 100))}`}
      </span>
      {match.target ? (
        <Button variant="quiet" onPress={() => setIsOpen(true)}>
          {m.compare.open}
        </Button>
      ) : null}
      {isOpen && match.target ? (
        <CompareDialog record={record} articleId={match.target.articleId} onClose={() => setIsOpen(false)} />
      ) : null}
    </p>
  );
}
