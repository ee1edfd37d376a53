import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { call } from '#renderer/api/api.ts';
import type { Board } from '#renderer/stores/newsletter-board.ts';
import { notify } from '#renderer/stores/notices.ts';
import { sentenceFor, useLanguage, useMessages } from '#renderer/stores/wording.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';
import type { RevisionId } from '#shared/model/ids.ts';
import type { RevisionRow } from '#shared/model/revision.ts';

const mostShown = 20;

/** The kept states of the issue, newest first; choosing one brings it back. */
export function RevisionMenu({ board }: { readonly board: Board }) {
  const { newsletter: m, desk } = useMessages();
  const locale = useLanguage() === 'de' ? 'de-DE' : 'en-GB';
  const { sign } = useStore(board.autosave.store);
  const generation = useStore(board.store, (state) => state.generation);
  const [rows, setRows] = useState<readonly RevisionRow[]>([]);
  useEffect(() => {
    // Only an answered save, a conflict or another state taken in makes a new one.
    if (sign !== 'saved' && sign !== 'conflict') return;
    let isCurrent = true;
    void call('newsletters.revisions', { id: board.id }).then((answer) => {
      if (isCurrent && answer.ok) setRows(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [board, sign, generation]);
  const restore = async (id: RevisionId) => {
    const answer = await board.restore(id);
    if (answer.ok) notify({ tone: 'success', text: desk.inspector.restored });
    else notify({ tone: 'error', text: sentenceFor(answer.fault) });
  };
  const items = rows.slice(0, mostShown).map((row) => ({
    id: row.id,
    label: row.label || desk.inspector.kinds[row.kind],
    hint: new Date(row.createdAt).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' }),
  }));
  const act = (id: string) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (row) void restore(row.id);
  };
  return <MenuButton label={m.revisions} icon={<History />} iconOnly items={items} isDisabled={rows.length === 0} onAction={act} />;
}
