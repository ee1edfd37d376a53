import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { call } from '#renderer/api/api.ts';
import { notify } from '#renderer/stores/notices.ts';
import { searchArticles } from '#renderer/stores/relations.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { ArticlePicker } from '#renderer/ui/article-picker.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { ArticleRow } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { RelationView } from '#shared/model/relation.ts';
import type { Result } from '#shared/result.ts';
import { useAnswer } from '../use-answer.ts';
import { ArticleLine, titleOf } from './article-line.tsx';
import { RelationSuggestions } from './relation-suggestions.tsx';
import { keepFocus, Section } from './section.tsx';
import { StaleLinks } from './stale-links.tsx';

/** Related reports and „wir berichteten“, seen from this report. */
export function RelationsSection({ articleId }: { readonly articleId: ArticleId }) {
  const { desk, archive, shell } = useMessages();
  const m = desk.inspector;
  const relations = useAnswer('relations.list', { articleId }, { events: ['articles.changed'] });
  const stale = useAnswer('relations.stale', { articleId }, { events: ['articles.changed', 'overlaps.changed'], quietMs: 1_000 });
  const suggestions = useAnswer('relations.suggest', { articleId }, { events: ['articles.changed'], quietMs: 2_500 });
  const [refused, setRefused] = useState<ReadonlySet<ArticleId>>(new Set());
  const box = useRef<HTMLElement>(null);
  const outdated = new Set((stale.value ?? []).map((link) => link.targetId));
  const relatives = relativesOf(relations.value ?? []).filter(({ row }) => !outdated.has(row.id));
  const settled = new Set<ArticleId>([...relatives.map(({ row }) => row.id), ...refused]);

  const take = (answer: Result<RelationView[]>) => {
    if (answer.ok) relations.put(answer.value);
    else notify({ tone: 'error', text: sentenceFor(answer.fault) });
    keepFocus(box.current);
  };
  const judge = (row: ArticleRow, verdict: 'accepted' | 'refused' | null) =>
    call('suggestions.judge', { articleId, kind: 'relation', subject: row.id, verdict });
  const relate = async (row: ArticleRow) => take(await call('relations.add', { articleId, otherId: row.id }));
  const part = async (row: ArticleRow) => {
    const answer = await call('relations.remove', { articleId, otherId: row.id });
    take(answer);
    const undo = { label: shell.undo, run: () => void relate(row) };
    if (answer.ok) notify({ tone: 'info', key: 'parted', text: m.relationRemoved(titleOf(row)), action: undo });
  };
  const search = async (text: string) => (await searchArticles(text)).filter((row) => row.id !== articleId);
  const accept = async (row: ArticleRow) => {
    await relate(row);
    await judge(row, 'accepted');
  };
  const bringBack = async (row: ArticleRow) => {
    await judge(row, null);
    setRefused((before) => new Set([...before].filter((id) => id !== row.id)));
    suggestions.again();
  };
  const refuse = async (row: ArticleRow) => {
    setRefused((before) => new Set([...before, row.id]));
    const answer = await judge(row, 'refused');
    keepFocus(box.current);
    if (!answer.ok) return notify({ tone: 'error', text: sentenceFor(answer.fault) });
    const undo = { label: shell.undo, run: () => void bringBack(row) };
    notify({ tone: 'info', key: 'refused', text: archive.suggestions.refused(titleOf(row)), action: undo });
  };

  return (
    <Section title={m.relations} count={relatives.length} ref={box}>
      <StaleLinks articleId={articleId} links={stale.value ?? []} />
      {relations.value && relatives.length === 0 && outdated.size === 0 ? <p className="desk-empty">{m.noRelations}</p> : null}
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
      <RelationSuggestions
        suggestions={(suggestions.value ?? []).filter(({ article }) => !settled.has(article.id))}
        settled={settled}
        onRelate={(row) => void accept(row)}
        onRefuse={(row) => void refuse(row)}
      />
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
