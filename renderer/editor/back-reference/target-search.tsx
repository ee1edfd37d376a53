import './target-search.css';
import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { searchArticles } from '#renderer/stores/relations.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { formatDay } from '#renderer/ui/calendar-day.ts';
import { listMove } from '#renderer/ui/list-move.ts';
import type { ArticleRow } from '#shared/model/article.ts';
import type { OfferedReference } from '#shared/model/relation.ts';
import { reportTitle } from '#shared/text/report-title.ts';

interface TargetSearchProps {
  readonly label: string;
  readonly placeholder: string;
  readonly autoFocus: boolean;
  /** What is offered before anything is typed. */
  readonly likely: readonly OfferedReference[];
  readonly onPick: (row: ArticleRow) => void;
}

const hintOf = (row: ArticleRow, why: string): string =>
  [row.number === null ? '' : String(row.number), row.datelineDate === null ? '' : formatDay(row.datelineDate), why]
    .filter(Boolean)
    .join(' · ');

/** Finds the report meant. Its results stand in the panel itself, which grows with them: a list of its own would lie over the panel's edge. */
export function TargetSearch({ label, placeholder, autoFocus, likely, onPick }: TargetSearchProps) {
  const m = useMessages().archive.reference;
  const id = useId();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly ArticleRow[]>([]);
  const [at, setAt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const show = (next: readonly ArticleRow[]) => {
      if (!isCurrent) return;
      setFound(next);
      setAt(0);
    };
    if (text.trim() === '') show([]);
    else void searchArticles(text).then(show);
    return () => {
      isCurrent = false;
    };
  }, [text]);
  const isOffering = text.trim() === '';
  const rows = isOffering ? likely.map(({ article }) => article) : found;
  const whyOf = (row: ArticleRow): string => {
    const offered = isOffering ? likely.find(({ article }) => article.id === row.id) : undefined;
    return offered ? m.why[offered.why] : '';
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at];
    if (event.key === 'Enter' && row && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onPick(row);
    }
    const next = event.key === 'ArrowDown' || event.key === 'ArrowUp' ? listMove(event.key, at, rows.length, rows.length) : null;
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  };
  return (
    <>
      <input
        className="ui-field-input"
        role="combobox"
        aria-label={label}
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={rows[at] ? `${id}-${at}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        autoFocus={autoFocus}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {isOffering && rows.length > 0 ? <p className="editor-targets-title">{m.offers}</p> : null}
      <ul id={`${id}-list`} className="editor-targets" role="listbox" aria-label={label} hidden={rows.length === 0}>
        {rows.map((row, index) => (
          <li
            key={row.id}
            id={`${id}-${index}`}
            className="editor-target"
            role="option"
            aria-selected={index === at}
            // The field keeps the cursor; the panel closes by picking, not by losing it.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(row)}
          >
            <span className="editor-target-title">{reportTitle(row) || '–'}</span>
            <span className="editor-target-hint">{hintOf(row, whyOf(row))}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
