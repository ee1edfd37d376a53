import { useStore } from 'zustand';
import { filterStore, setFilter } from '#renderer/stores/article-filter.ts';
import { articleList } from '#renderer/stores/articles.ts';
import { useAdvice } from '#renderer/stores/search-advice.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import type { Messages } from '#shared/messages/catalogue.ts';
import type { QueryReading } from '#shared/model/search.ts';
import { Corrections } from './corrections.tsx';
import { withoutPart } from '#renderer/stores/query-part.ts';
import { useRested } from './use-rested.ts';

/** While one types, what cannot be read yet is still growing: it is told once the typing rests. */
const restMs = 700;

/** The words of a part on its chip; null for parts that say no more than what was typed. */
function chipText(part: QueryReading, m: Messages['library']['find']): string | null {
  switch (part.kind) {
    case 'field':
    case 'date':
    case 'status':
      return part.explained;
    case 'phrase':
      return m.phrase(part.text);
    case 'without':
      return m.without(part.text);
    default:
      return null;
  }
}

const isNote = ({ kind }: QueryReading): boolean => kind === 'mended' || kind === 'left-out' || kind === 'most-words';

/** How the query was read, where it is more than plain words; what could not be read; what may have been meant. */
export function SearchReading() {
  const m = useMessages().library.find;
  const { reading, query, total } = useStore(articleList.store);
  const rested = useRested(reading, restMs);
  const advice = useAdvice();
  const chips = reading.flatMap((part) => {
    const text = chipText(part, m);
    return text === null ? [] : [{ part, text }];
  });
  const notes = rested === reading ? reading.filter(isNote) : [];
  const keywords = rested === reading ? reading.filter(({ kind }) => kind === 'keyword').map((part) => part.explained) : [];
  const corrections = total === 0 ? [] : (advice?.corrections ?? []);
  if (chips.length === 0 && notes.length === 0 && keywords.length === 0 && corrections.length === 0) return null;
  const remove = (part: QueryReading) => {
    // The places are those of the query that was answered; what was typed since stays.
    if (query && query.text === filterStore.getState().text.trim()) setFilter({ text: withoutPart(query.text, part) });
  };
  return (
    <div className="library-reading" role="group" aria-label={m.reading}>
      {chips.length > 0 ? (
        <div className="library-parts">
          {chips.map(({ part, text }) => (
            <span key={`${part.start}-${part.kind}`} title={part.explained} onKeyDown={(event) => event.key === 'Delete' && remove(part)}>
              <Chip tone="accent" onRemove={() => remove(part)} removeLabel={m.removePart(text)}>
                {text}
              </Chip>
            </span>
          ))}
        </div>
      ) : null}
      {notes.map((part) => (
        <p key={`${part.start}-${part.kind}`} className="library-note" data-kind={part.kind}>
          {part.explained}
        </p>
      ))}
      {keywords.length > 0 ? (
        <p className="library-note" data-kind="keyword" title={keywords.join('\n')}>
          {keywords.join(' · ')}
        </p>
      ) : null}
      <Corrections corrections={corrections} />
    </div>
  );
}
