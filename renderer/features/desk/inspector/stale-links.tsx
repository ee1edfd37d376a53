import { call } from '#renderer/api/api.ts';
import { restoreArticles } from '#renderer/stores/articles.ts';
import { notify } from '#renderer/stores/notices.ts';
import { mendReferences } from '#renderer/stores/relations.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatDay } from '#renderer/ui/calendar-day.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { StaleLink } from '#shared/model/relation.ts';
import { titleOf } from './article-line.tsx';
import { showReference } from './show-passage.ts';

interface StaleLinksProps {
  readonly articleId: ArticleId;
  readonly links: readonly StaleLink[];
}

/** Links that lead nowhere or to what is out of date, each with the ways to mend it. */
export function StaleLinks({ articleId, links }: StaleLinksProps) {
  const m = useMessages().archive.stale;
  if (links.length === 0) return null;
  return (
    <ul className="desk-rows" aria-label={m.label}>
      {links.map((link) => (
        <StaleRow key={`${link.kind} ${link.targetId}`} articleId={articleId} link={link} />
      ))}
    </ul>
  );
}

function StaleRow({ articleId, link }: { readonly articleId: ArticleId; readonly link: StaleLink }) {
  const { archive, desk, shell } = useMessages();
  const m = archive.stale;
  const { kind, state, target, targetId, newer } = link;
  const isInText = kind === 'reported';
  const replace = async () => {
    if (!newer) return;
    if (isInText) {
      mendReferences(targetId, newer);
      return notify({ tone: 'success', key: 'stale', text: m.replaced });
    }
    const answer = await call('relations.replace', { articleId, oldId: targetId, newId: newer.id });
    const putBack = () => void call('relations.replace', { articleId, oldId: newer.id, newId: targetId });
    if (answer.ok) notify({ tone: 'success', key: 'stale', text: m.replaced, action: { label: shell.undo, run: putBack } });
    else notify({ tone: 'error', key: 'stale', text: sentenceFor(answer.fault) });
  };
  const drop = async () => {
    const answer = await call('relations.remove', { articleId, otherId: targetId });
    if (!answer.ok) return notify({ tone: 'error', key: 'stale', text: sentenceFor(answer.fault) });
    // What is gone for good cannot be linked again.
    if (target === null) return;
    const undo = { label: shell.undo, run: () => void call('relations.add', { articleId, otherId: targetId }) };
    notify({ tone: 'info', key: 'stale', text: desk.inspector.relationRemoved(titleOf(target)), action: undo });
  };
  const date = newer?.datelineDate ?? null;
  const facts = [
    m.states[state],
    newer && newer.headline !== target?.headline ? `„${titleOf(newer)}“` : '',
    date === null ? '' : formatDay(date),
  ];
  return (
    <li className="desk-row desk-row--stale">
      <div className="desk-row-main">
        <span className="desk-row-title">{target ? titleOf(target) : m.unknown}</span>
        <span className="desk-row-note">{facts.filter(Boolean).join(' · ')}</span>
        <span className="desk-row-acts">
          {newer ? (
            <Button variant="quiet" aria-label={m.replaceWith(titleOf(newer))} onPress={() => void replace()}>
              {m.replace}
            </Button>
          ) : null}
          {state === 'trashed' ? (
            <Button variant="quiet" onPress={() => void restoreArticles([targetId])}>
              {m.restore}
            </Button>
          ) : null}
          {isInText ? (
            <Button variant="quiet" onPress={() => void showReference(targetId)}>
              {m.show}
            </Button>
          ) : (
            <Button variant="quiet" onPress={() => void drop()}>
              {m.drop}
            </Button>
          )}
        </span>
      </div>
    </li>
  );
}
