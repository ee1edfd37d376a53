import { useState } from 'react';
import { rereadProposal } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { Proposal } from '#shared/model/proposal.ts';
import type { Reading, ReadingKind } from '#shared/model/reading.ts';

/** Kinds that any running text can be read as; what a file's own structure says is not up for choice. */
const readable: readonly ReadingKind[] = ['article-page', 'teaser-list', 'reports', 'newsletter', 'document'];
const structured: readonly ReadingKind[] = ['feed', 'mail-thread'];

/** Says how the file was read and lets the editor have it read as something else. Steps already taken are asked for first. */
export function KindSwitch({
  proposal,
  reading,
  isLocked,
}: {
  readonly proposal: Proposal;
  readonly reading: Reading;
  readonly isLocked: boolean;
}) {
  const m = useMessages().review;
  const [asked, setAsked] = useState<ReadingKind | null>(null);
  if (isLocked || structured.includes(reading.kind) || reading.mapping !== null || proposal.committedRecords.length > 0) return null;
  const kinds = readable.includes(reading.kind) ? readable : [reading.kind, ...readable];
  const read = (kind: ReadingKind): void => {
    if (proposal.edits > proposal.profileEdits) setAsked(kind);
    else void rereadProposal(proposal.row.id, kind);
  };
  return (
    <p className="review-kind">
      <span>{m.readAs}</span>
      <Select
        label={m.readAs}
        hideLabel
        variant="quiet"
        value={reading.kind}
        options={kinds.map((kind) => ({
          id: kind,
          label: kind === reading.runnerUp ? `${m.kinds[kind]} (${m.perhapsShort})` : m.kinds[kind],
        }))}
        onChange={(kind) => {
          if (kind !== reading.kind) read(kind);
        }}
      />
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked !== null) void rereadProposal(proposal.row.id, asked);
        }}
        title={m.rereadTitle}
        text={m.rereadText(proposal.edits)}
        confirmLabel={m.reread}
      />
    </p>
  );
}
