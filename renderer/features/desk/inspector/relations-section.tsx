import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { call } from '#renderer/api/api.ts';
import { notify } from '#renderer/stores/notices.ts';
import { openArticle, searchArticles } from '#renderer/stores/relations.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { ArticlePicker } from '#renderer/ui/article-picker.tsx';
import { formatDay } from '#renderer/ui/calendar-day.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { ArticleRow } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { RelationView } from '#shared/model/relation.ts';
import type { Result } from '#shared/result.ts';
import { reportTitle } from '#shared/text/report-title.ts';
import { useAnswer } from '../use-answer.ts';
import { keepFocus, Section } from './section.tsx';

/** Related reports and „wir berichteten“, seen from this report. */
export function RelationsSection({ articleId }: { readonly articleId: ArticleId }) {
  const m = useMessages().desk.inspector;
  const relations = useAnswer('relations.list', { articleId }, { events: ['articles.changed'] });
  const suggestions = useAnswer('relations.suggest', { articleId }, { events: ['articles.changed'], quietMs: 2_500 });
  const box = useRef<HTMLElement>(null);
  const relatives = relativesOf(relations.value ?? []);
  const open = (suggestions.value ?? []).filter(({ article }) => !relatives.some(({ row }) => row.id === article.id)).slice(0, 4);

  const take = (answer: Result<RelationView[]>) => {
    if (answer.ok) relations.put(answer.value);
    else notify({ tone: 'error', text: sentenceFor(answer.fault) });
    keepFocus(box.current);
  };
  const relate = async (row: ArticleRow) => take(await call('relations.add', { articleId, otherId: row.id }));
  const part = async (row: ArticleRow) => take(await call('relations.remove', { articleId, otherId: row.id }));
  const search = async (text: string) => (await searchArticles(text)).filter((row) => row.id !== articleId);

  return (
    <Section title={m.relations} count={relatives.length} ref={box}>
      {relations.value && relatives.length === 0 ? <p className="desk-empty">{m.noRelations}</p> : null}
      {relatives.length > 0 ? (
        <ul className="desk-rows">
          {relatives.map(({ row, ties }) => (
            <li key={row.id} className="desk-row">
              <ArticleLine row={row} note={ties.map((tie) => m.ties[tie]).join(' · ')} />
              {ties.includes('both') ? (
                <IconButton icon={<X />} label={m.removeRelation(titleOf(row))} onPress={() => void part(row)} />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <div className="desk-add">
        <ArticlePicker label={m.addRelation} placeholder={m.addRelation} search={search} onPick={(row) => void relate(row)} />
      </div>
      {open.length > 0 ? (
        <>
          <h3 className="desk-sub">{m.suggestions}</h3>
          <ul className="desk-rows" aria-label={m.suggestions}>
            {open.map(({ article, reason }) => (
              <li key={article.id} className="desk-row desk-row--new">
                <ArticleLine row={article} note={reason} />
                <IconButton icon={<Plus />} label={m.relate(titleOf(article))} onPress={() => void relate(article)} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}

interface Relative {
  readonly row: ArticleRow;
  readonly ties: readonly RelationView['direction'][];
}

/** One line a report, however many ties there are to it. */
function relativesOf(views: readonly RelationView[]): Relative[] {
  return [...Map.groupBy(views, (view) => view.article.id).values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ row: first.article, ties: [...new Set(group.map((view) => view.direction))] }] : [];
  });
}

const titleOf = (row: ArticleRow): string => reportTitle(row) || '–';

function ArticleLine({ row, note }: { readonly row: ArticleRow; readonly note: string }) {
  const m = useMessages().desk.inspector;
  const facts = [row.datelineDate === null ? '' : formatDay(row.datelineDate), row.number === null ? '' : m.number(row.number), note];
  return (
    <button type="button" className="desk-row-main" onClick={() => openArticle(row.id)}>
      <span className="desk-row-title">{titleOf(row)}</span>
      <span className="desk-row-note">{facts.filter(Boolean).join(' · ')}</span>
    </button>
  );
}
