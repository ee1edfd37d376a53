import { restoreArticles } from '#renderer/stores/articles.ts';
import { notify } from '#renderer/stores/notices.ts';
import { mendReferences } from '#renderer/stores/relations.ts';
import { dropLink, replaceLink } from '#renderer/stores/stale-links.ts';
import { useMessages } from '#renderer/stores/wording.ts';
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
  const { archive, desk } = useMessages();
  const m = archive.stale;
  const { kind, state, target, targetId, newer } = link;
  const isInText = kind === 'reported';
  const replace = () => {
    if (!newer) return;
    if (!isInText) return void replaceLink(articleId, link, newer);
    mendReferences(targetId, newer);
    notify({ tone: 'success', key: 'stale', text: m.replaced });
  };
  const drop = () => void dropLink(articleId, link, target && desk.inspector.relationRemoved(titleOf(target)));
  const date = newer?.datelineDate ?? null;
  const facts = [
    m.states[state],
    newer && newer.headline !== target?.headline ? m.newer(titleOf(newer)) : '',
    date === null ? '' : formatDay(date),
  ];
  return (
    <li className="desk-row desk-row--stale">
      <div className="desk-row-main">
        <span className="desk-row-title">{target ? titleOf(target) : m.unknown}</span>
        <span className="desk-row-note">{facts.filter(Boolean).join(' · ')}</span>
        <span className="desk-row-acts">
          {newer ? (
            <Button variant="quiet" aria-label={m.replaceWith(titleOf(newer))} onPress={replace}>
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
            <Button variant="quiet" onPress={drop}>
              {m.drop}
            </Button>
          )}
        </span>
      </div>
    </li>
  );
}
