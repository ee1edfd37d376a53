import { useState } from 'react';
import { call } from '#renderer/api/api.ts';
import { notify } from '#renderer/stores/notices.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import type { DeskSession } from '#renderer/stores/desk-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog, Dialog } from '#renderer/ui/dialog.tsx';
import type { RevisionRow } from '#shared/model/revision.ts';
import { useAnswer } from '../use-answer.ts';
import { RevisionPreview } from './revision-preview.tsx';
import { useWhen } from './when.ts';

interface RevisionDialogProps {
  readonly session: DeskSession;
  readonly row: RevisionRow;
  readonly onClose: () => void;
}

/** One kept state to read, and to bring back after asking. */
export function RevisionDialog({ session, row, onClose }: RevisionDialogProps) {
  const { inspector: m } = useMessages().desk;
  const when = useWhen();
  const snapshot = useAnswer('revisions.get', { id: row.id }).value;
  const [isAsking, setAsking] = useState(false);

  const restore = async () => {
    // What is on screen goes to the core first, so that it too stays as a state.
    if (!(await session.autosave.flush())) return;
    const answer = await call('revisions.restore', { id: row.id });
    if (!answer.ok) return notify({ tone: 'error', text: sentenceFor(answer.fault) });
    session.adopt(answer.value);
    notify({ tone: 'success', text: m.restored });
    onClose();
  };
  if (isAsking) {
    return (
      <ConfirmDialog
        isOpen
        onClose={() => setAsking(false)}
        onConfirm={() => void restore()}
        title={m.restoreTitle}
        text={m.restoreText}
        confirmLabel={m.restore}
      />
    );
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={`${row.label || m.kinds[row.kind]}, ${when(row.createdAt)}`}
      actions={
        <>
          <Button onPress={onClose}>{m.close}</Button>
          <Button variant="primary" onPress={() => setAsking(true)} isDisabled={snapshot === null}>
            {m.restore}
          </Button>
        </>
      }
    >
      {snapshot ? <RevisionPreview session={session} snapshot={snapshot} /> : null}
    </Dialog>
  );
}
