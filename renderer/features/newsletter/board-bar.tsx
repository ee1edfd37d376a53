import { Redo2, Trash2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Board } from '#renderer/stores/newsletter-board.ts';
import { trashNewsletter } from '#renderer/stores/newsletters.ts';
import { notify } from '#renderer/stores/notices.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { Result } from '#shared/result.ts';
import { RevisionMenu } from './revision-menu.tsx';

/** What can be done with the whole issue, and whether it is saved. */
export function BoardBar({ board, exportMenu }: { readonly board: Board; readonly exportMenu: ReactNode }) {
  const m = useMessages().newsletter;
  const { draft, canUndo, canRedo } = useStore(board.store);
  const title = draft.header.title.trim() || m.untitled;
  return (
    <>
      <div className="newsletter-bar">
        <IconButton icon={<Undo2 />} label={m.undo} shortcut={m.undoKey} isDisabled={!canUndo} onPress={board.undo} />
        <IconButton icon={<Redo2 />} label={m.redo} shortcut={m.redoKey} isDisabled={!canRedo} onPress={board.redo} />
        <span className="newsletter-bar-facts">{m.sections(draft.sections.length)}</span>
        <SaveSign board={board} />
        <RevisionMenu board={board} />
        {exportMenu}
        <IconButton icon={<Trash2 />} label={m.trash} onPress={() => void trashNewsletter(board.id, title)} />
      </div>
      <SaveTrouble board={board} />
    </>
  );
}

function SaveSign({ board }: { readonly board: Board }) {
  const m = useMessages().newsletter.save;
  const { sign } = useStore(board.autosave.store);
  const word = { saved: m.saved, edited: m.edited, saving: m.saving, late: m.saving, failed: m.failed, conflict: m.failed }[sign];
  return (
    <span className="newsletter-sign" data-sign={sign} role="status">
      {word}
    </span>
  );
}

/** What stands in the way of saving, and what to do about it. */
function SaveTrouble({ board }: { readonly board: Board }) {
  const m = useMessages().newsletter.save;
  const { sign, fault } = useStore(board.autosave.store);
  const decide = async (decision: () => Promise<Result<unknown>>) => {
    const answer = await decision();
    if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
  };
  if (sign === 'late') return <p className="newsletter-trouble">{m.late}</p>;
  if (sign === 'conflict') {
    return (
      <div className="newsletter-trouble" role="alert">
        <p>{m.conflict}</p>
        <Button onPress={() => void decide(board.takeTheirs)}>{m.takeTheirs}</Button>
        <Button variant="primary" onPress={() => void decide(board.keepMine)}>
          {m.keepMine}
        </Button>
      </div>
    );
  }
  if (sign !== 'failed' || fault === null) return null;
  return (
    <div className="newsletter-trouble" role="alert">
      <p>{sentenceFor(fault)}</p>
      <Button onPress={() => void board.autosave.flush()}>{m.retry}</Button>
    </div>
  );
}
