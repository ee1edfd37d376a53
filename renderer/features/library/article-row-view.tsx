import { dayText, momentText } from '#renderer/stores/dates.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import type { ArticleRow } from '#shared/model/article.ts';
import type { HitField, SearchHit } from '#shared/model/search.ts';
import { nearMark } from './hits.ts';
import { Marked } from './marked.tsx';

interface ArticleRowViewProps {
  readonly row: ArticleRow;
  /** Why the row was found; undefined while nothing is searched. */
  readonly hit: SearchHit | undefined;
  readonly now: number;
  readonly isByDate: boolean;
}

/** A passage of running text needs no name; what stands beside it does. */
const isRunning = (field: HitField): boolean => field === 'lead' || field === 'body' || field === 'teaser';

/** One report in the list: kicker, headline, the beginning or the passage that was found, and its state. */
export function ArticleRowView({ row, hit, now, isByDate }: ArticleRowViewProps) {
  const messages = useMessages();
  const m = messages.library;
  const date = isByDate && row.datelineDate ? dayText(row.datelineDate) : momentText(row.changedAt, now, m);
  const isTeaser = row.extent === 'teaser';
  const snippet = hit?.snippet ?? null;
  return (
    <div className="library-row">
      {row.kicker ? (
        <div className="library-kicker">
          <Marked text={row.kicker} marks={hit?.kicker} />
        </div>
      ) : null}
      <div className="library-text">
        <div className="library-headline" data-missing={row.headline === '' || undefined}>
          {row.headline ? <Marked text={row.headline} marks={hit?.headline} /> : m.untitled}
        </div>
        <div className="library-preview">
          {snippet === null ? (
            row.preview
          ) : (
            <>
              {isRunning(snippet.field) ? null : <span className="library-field">{messages.search.hitFields[snippet.field]}</span>}
              <Marked {...nearMark(snippet)} />
              {isRunning(snippet.field) || snippet.text.length > 60 ? null : <span className="library-rest"> {row.preview}</span>}
            </>
          )}
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
