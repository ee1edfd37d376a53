import './issue-list.css';
import { FilePlus2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { navigate } from '#renderer/stores/navigation.ts';
import { createNewsletter } from '#renderer/stores/newsletters.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { listMove } from '#renderer/ui/list-move.ts';
import { SearchField } from '#renderer/ui/search-field.tsx';
import type { NewsletterId } from '#shared/model/ids.ts';
import type { NewsletterRow } from '#shared/model/newsletter.ts';
import { monthInWords } from './month-field.tsx';

const filterFrom = 6;

/** All issues, newest month first, with a filter once there are many. */
export function IssueList({ rows, openId }: { readonly rows: readonly NewsletterRow[]; readonly openId: NewsletterId | null }) {
  const { newsletter: m, library } = useMessages();
  const [text, setText] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const wanted = text.trim().toLowerCase();
  const ordered = rows.toSorted((a, b) => (a.issue < b.issue ? 1 : a.issue > b.issue ? -1 : b.changedAt - a.changedAt));
  const shown = ordered.filter((row) => `${row.title} ${monthInWords(row.issue)} ${row.issue}`.toLowerCase().includes(wanted));
  const onKeyDown = (event: KeyboardEvent) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const target = listMove(event.key, at, links.length, 8);
    if (target === null) return;
    event.preventDefault();
    links[target]?.focus();
  };
  return (
    <section className="newsletter-list" aria-label={m.list} data-pane="list">
      <header className="newsletter-list-head">
        <h1>{m.list}</h1>
        <span>{m.count(rows.length)}</span>
        <IconButton icon={<FilePlus2 />} label={m.create} onPress={() => void createNewsletter()} />
      </header>
      {rows.length >= filterFrom ? <SearchField label={m.filter} value={text} onChange={setText} /> : null}
      {rows.length > 0 && shown.length === 0 ? <p className="newsletter-list-none">{m.noMatch}</p> : null}
      <ul ref={list} onKeyDown={onKeyDown}>
        {shown.map((row) => (
          <li key={row.id}>
            <a
              href={`#/newsletters/${row.id}`}
              className="newsletter-row"
              aria-current={row.id === openId ? 'page' : undefined}
              draggable={false}
              onClick={(event) => {
                event.preventDefault();
                navigate({ view: 'newsletters', id: row.id });
              }}
            >
              <span className="newsletter-row-title">{row.title.trim() || m.untitled}</span>
              <span className="newsletter-row-month">{monthInWords(row.issue) || m.noMonth}</span>
              <span className="newsletter-row-facts">
                {library.status[row.status]} · {m.sections(row.sectionCount)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
