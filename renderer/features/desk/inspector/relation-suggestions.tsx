import { Plus, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { useMessages } from '#renderer/stores/wording.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { RelationSuggestion } from '#shared/model/relation.ts';
import type { ArticleRow } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { ArticleLine, titleOf } from './article-line.tsx';
import { useStill } from './use-still.ts';

interface RelationSuggestionsProps {
  readonly suggestions: readonly RelationSuggestion[];
  /** Reports that were linked or refused while the list stands still. */
  readonly settled: ReadonlySet<ArticleId>;
  readonly onRelate: (row: ArticleRow) => void;
  readonly onRefuse: (row: ArticleRow) => void;
}

const most = 5;

/** Weitere Meldungen that the archive suggests, each with its reason: Enter on the plus links, Delete anywhere on the line refuses. */
export function RelationSuggestions({ suggestions, settled, onRelate, onRefuse }: RelationSuggestionsProps) {
  const { desk, archive } = useMessages();
  const m = desk.inspector;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [still] = useStill(suggestions, box);
  const shown = still.slice(0, most);
  return (
    <div ref={box}>
      {shown.length === 0 ? null : (
        <>
          <h3 className="desk-sub" id={id}>
            {m.suggestions}
          </h3>
          <ul className="desk-rows" aria-labelledby={id}>
            {shown.map(({ article, reason }) => {
              const isSettled = settled.has(article.id);
              return (
                <li
                  key={article.id}
                  className={isSettled ? 'desk-row desk-row--new desk-row--settled' : 'desk-row desk-row--new'}
                  onKeyDown={(event) => {
                    if (event.key !== 'Delete' || isSettled) return;
                    event.preventDefault();
                    onRefuse(article);
                  }}
                >
                  <ArticleLine row={article} note={reason} />
                  <IconButton icon={<Plus />} label={m.relate(titleOf(article))} isDisabled={isSettled} onPress={() => onRelate(article)} />
                  <IconButton
                    icon={<X />}
                    label={archive.suggestions.refuseRelation(titleOf(article))}
                    isDisabled={isSettled}
                    onPress={() => onRefuse(article)}
                  />
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}
