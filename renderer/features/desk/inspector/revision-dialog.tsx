import { useState } from 'react';
import { call } from '#renderer/api/api.ts';
import { notify } from '#renderer/stores/notices.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import type { DeskSession } from '#renderer/stores/desk-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog, Dialog } from '#renderer/ui/dialog.tsx';
import { blockText } from '#shared/document/document-text.ts';
import type { BlockNode } from '#shared/document/document-schema.ts';
import type { RevisionRow } from '#shared/model/revision.ts';
import { useAnswer } from '../use-answer.ts';
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
      {snapshot ? (
        <div className="desk-preview" tabIndex={0} role="document" aria-label={m.preview}>
          {snapshot.header.kicker ? <p className="desk-preview-kicker">{snapshot.header.kicker}</p> : null}
          <h3 className="desk-preview-headline">{snapshot.header.headline || '–'}</h3>
          {snapshot.header.lead ? <p className="desk-preview-lead">{snapshot.header.lead}</p> : null}
          {snapshot.body.root.children.map((block, index) => (
            <PreviewBlock key={index} block={block} />
          ))}
          {snapshot.body.root.children.length === 0 ? <p className="desk-empty">{m.emptyText}</p> : null}
          {snapshot.keywords.length > 0 ? <p className="desk-empty">{snapshot.keywords.join(' · ')}</p> : null}
        </div>
      ) : null}
    </Dialog>
  );
}

function PreviewBlock({ block }: { readonly block: BlockNode }) {
  if (block.type === 'heading') return <h4>{blockText(block)}</h4>;
  if (block.type === 'quote') return <blockquote>{blockText(block)}</blockquote>;
  return <p className={block.type === 'list' ? 'desk-preview-list' : undefined}>{blockText(block)}</p>;
}
