import './newsletter.css';
import { FilePlus2 } from 'lucide-react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { boardStore, createNewsletter, followNewsletters, openNewsletter, useNewsletters } from '#renderer/stores/newsletters.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { NewsletterId } from '#shared/model/ids.ts';
import { BoardView } from './board-view.tsx';
import { IssueList } from './issue-list.tsx';

export interface NewsletterViewProps {
  readonly newsletterId: NewsletterId | null;
  /** „Ausgeben“ for the open issue. */
  readonly exportMenu?: ReactNode;
}

/** The list of issues and the board of the one that is open. */
export function NewsletterView({ newsletterId, exportMenu }: NewsletterViewProps) {
  const m = useMessages().newsletter;
  const { rows, fault } = useNewsletters();
  const { board, missing } = useStore(boardStore);
  useEffect(followNewsletters, []);
  useEffect(() => void openNewsletter(newsletterId), [newsletterId]);
  useEffect(() => () => void openNewsletter(null), []);
  const isOpen = board !== null && board.id === newsletterId;
  const isReady = (rows !== null || fault !== null) && (newsletterId === null || isOpen || missing);
  const create = (
    <Button icon={<FilePlus2 />} onPress={() => void createNewsletter()}>
      {m.create}
    </Button>
  );
  return (
    <div className="newsletter" data-ready={isReady || undefined}>
      <IssueList rows={rows ?? []} openId={newsletterId} />
      <main className="newsletter-main">
        {isOpen ? <BoardView key={board.id} board={board} exportMenu={exportMenu} /> : null}
        {fault !== null && rows === null ? <EmptyState title={m.list} text={sentenceFor(fault)} /> : null}
        {newsletterId !== null && missing ? <EmptyState title={m.missing.title} text={m.missing.text} action={create} /> : null}
        {newsletterId === null && rows !== null ? <EmptyState {...(rows.length === 0 ? m.empty : m.nothingOpen)} action={create} /> : null}
      </main>
    </div>
  );
}
