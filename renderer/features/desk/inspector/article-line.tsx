import { openArticle } from '#renderer/stores/relations.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { formatDay } from '#renderer/ui/calendar-day.ts';
import type { ArticleRow } from '#shared/model/article.ts';
import { reportTitle } from '#shared/text/report-title.ts';

export const titleOf = (row: ArticleRow): string => reportTitle(row) || '–';

/** Another report in one line, with what is to be said of it; a press opens it. */
export function ArticleLine({ row, note }: { readonly row: ArticleRow; readonly note: string }) {
  const m = useMessages().desk.inspector;
  const text = [row.datelineDate === null ? '' : formatDay(row.datelineDate), row.number === null ? '' : m.number(row.number), note]
    .filter(Boolean)
    .join(' · ');
  return (
    <button type="button" className="desk-row-main" onClick={() => openArticle(row.id)}>
      <span className="desk-row-title">{titleOf(row)}</span>
      <span className="desk-row-note" title={text}>
        {text}
      </span>
    </button>
  );
}
