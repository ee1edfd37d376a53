import { openArticle } from '#renderer/stores/relations.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { formatDay } from '#renderer/ui/calendar-day.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { useAnswer } from '../use-answer.ts';
import { titleOf } from './article-line.tsx';
import { Section } from './section.tsx';

/** The reports on the same matter in order of date, this one among them; nothing where it stands alone. */
export function SeriesSection({ articleId }: { readonly articleId: ArticleId }) {
  const m = useMessages().archive.series;
  const series = useAnswer('relations.series', { articleId }, { events: ['articles.changed'], quietMs: 1_500 }).value ?? [];
  if (series.length === 0) return null;
  return (
    <Section title={m.title} count={series.length}>
      <ol className="desk-series" aria-label={m.label}>
        {series.map(({ article, isThis }) => (
          <li key={article.id} className="desk-series-entry" aria-current={isThis ? 'true' : undefined}>
            <span className="desk-series-date">{article.datelineDate === null ? m.undated : formatDay(article.datelineDate)}</span>
            {isThis ? (
              <span className="desk-series-title">
                {titleOf(article)}
                <span className="visually-hidden"> ({m.thisOne})</span>
              </span>
            ) : (
              <button type="button" className="desk-series-title" onClick={() => openArticle(article.id)}>
                {titleOf(article)}
              </button>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
