import { useMessages } from '#renderer/stores/wording.ts';
import type { ArticleRow } from '#shared/model/article.ts';
import { Marked } from './marked.tsx';
import { dayText, momentText } from '#renderer/stores/dates.ts';

interface ArticleRowViewProps {
  readonly row: ArticleRow;
  readonly now: number;
  readonly isByDate: boolean;
  /** What was searched for; its words are marked. */
  readonly search: string;
}

/** One report in the list: kicker, headline, the beginning, and its state. */
export function ArticleRowView({ row, now, isByDate, search }: ArticleRowViewProps) {
  const m = useMessages().library;
  const date = isByDate && row.datelineDate ? dayText(row.datelineDate) : momentText(row.changedAt, now, m);
  const isTeaser = row.extent === 'teaser';
  return (
    <div className="library-row">
      {row.kicker ? (
        <div className="library-kicker">
          <Marked text={row.kicker} search={search} />
        </div>
      ) : null}
      <div className="library-text">
        <div className="library-headline" data-missing={row.headline === '' || undefined}>
          {row.headline ? <Marked text={row.headline} search={search} /> : m.untitled}
        </div>
        <div className="library-preview">
          <Marked text={row.preview} search={search} />
        </div>
      </div>
      <div className="library-meta">
        {isTeaser ? (
          <span className="library-teaser">{m.teaser}</span>
        ) : (
          <span className="library-status" data-status={row.status}>
            {m.status[row.status]}
          </span>
        )}
        <span>{date}</span>
        {row.characterCount > 0 ? <span className="library-length">{m.characters(row.characterCount)}</span> : null}
      </div>
    </div>
  );
}
