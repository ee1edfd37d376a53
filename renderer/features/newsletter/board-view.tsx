import './board.css';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Board } from '#renderer/stores/newsletter-board.ts';
import { sendLastOfBoards } from '#renderer/stores/newsletters.ts';
import { titleOf } from '#renderer/stores/newsletter-sections.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { SectionId } from '#shared/model/ids.ts';
import { AddSection } from './add-section.tsx';
import { BoardBar } from './board-bar.tsx';
import { IssueHeader } from './issue-header.tsx';
import { SectionCard } from './section-card.tsx';
import { isTyping, keepFocus } from './focus.ts';

/** One issue, ready to be worked on: its own fields, then its sections in order. */
export function BoardView({ board, exportMenu }: { readonly board: Board; readonly exportMenu: ReactNode }) {
  const m = useMessages().newsletter;
  const { draft, generation } = useStore(board.store);
  const [dragged, setDragged] = useState<SectionId | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const flush = () => void board.autosave.flush();
    const events = ['blur', 'beforeunload'] as const;
    for (const name of events) window.addEventListener(name, flush);
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', sendLastOfBoards);
    return () => {
      for (const name of events) window.removeEventListener(name, flush);
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', sendLastOfBoards);
    };
  }, [board]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // In a field the keys take back what was typed there.
      if (!(event.ctrlKey || event.metaKey) || event.defaultPrevented || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) board.undo();
      else if (key === 'y' || key === 'z') board.redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [board]);
  const move = (id: SectionId, to: number) => {
    const count = draft.sections.length;
    const section = draft.sections.find((candidate) => candidate.id === id);
    keepFocus();
    if (!section || !board.change({ edit: 'move', id, to })) return;
    const name = m.section.name(m.kinds[section.content.kind], titleOf(section.content));
    setSaid(m.section.moved(name, Math.max(0, Math.min(to, count - 1)) + 1, count));
  };
  return (
    <div className="newsletter-board" role="group" aria-label={m.board}>
      <BoardBar board={board} exportMenu={exportMenu} />
      <div className="newsletter-scroll" tabIndex={-1}>
        <div className="newsletter-page" key={generation}>
          <IssueHeader board={board} header={draft.header} />
          {draft.sections.length === 0 ? <EmptyState title={m.noSections.title} text={m.noSections.text} /> : null}
          <ol className="newsletter-sections">
            {draft.sections.map((section, index) => (
              <li key={section.id}>
                <AddSection board={board} at={index} before={section} />
                <SectionCard
                  board={board}
                  section={section}
                  index={index}
                  count={draft.sections.length}
                  dragged={dragged}
                  onDrag={setDragged}
                  onMove={move}
                  indexOf={(id) => draft.sections.findIndex((candidate) => candidate.id === id)}
                />
              </li>
            ))}
          </ol>
          <AddSection board={board} at={null} before={null} />
        </div>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
