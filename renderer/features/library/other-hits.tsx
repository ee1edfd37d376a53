import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { isSearching, useFilter } from '#renderer/stores/article-filter.ts';
import { articleList } from '#renderer/stores/articles.ts';
import { navigate } from '#renderer/stores/navigation.ts';
import { openSource, othersAtMost, searchSources, useOthers } from '#renderer/stores/search-others.ts';
import { rememberSearch } from '#renderer/stores/searches.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Marks } from '#shared/model/search.ts';
import { Marked } from './marked.tsx';

type Group = 'newsletters' | 'sources';

/** Hits outside the reports, below them: issues at once, originals on request. Each group opens on its heading. */
export function OtherHits() {
  const m = useMessages().library.find.others;
  const filter = useFilter();
  const { hits, withSources, isAsking, text } = useOthers();
  const [open, setOpen] = useState<Group | null>(null);
  const isEmpty = useStore(articleList.store, (state) => state.total === 0);
  if (!isSearching(filter) || text === '' || hits === null) return null;
  // An empty list has the way into the originals itself.
  if (isEmpty && !withSources && hits.newsletters.length === 0) return null;
  const group = (name: Group, label: string, lines: readonly ReactNode[]) => (
    <section className="library-other">
      <h2>
        <AriaButton
          className="library-other-head"
          aria-expanded={open === name}
          isDisabled={lines.length === 0}
          onPress={() => setOpen(open === name ? null : name)}
        >
          <span>{label}</span>
          <span className="library-other-count">{lines.length === othersAtMost ? m.atLeast(lines.length) : lines.length}</span>
          {open === name ? <ChevronDown aria-hidden="true" /> : <ChevronUp aria-hidden="true" />}
        </AriaButton>
      </h2>
      {open === name && lines.length > 0 ? <ul>{lines}</ul> : null}
    </section>
  );
  const line = (id: string, title: string, marks: Marks, note: string, snippet: { text: string; marks: Marks } | null, go: () => void) => (
    <li key={id}>
      <AriaButton
        className="library-other-hit"
        onPress={() => {
          void rememberSearch();
          go();
        }}
      >
        <span className="library-other-title">
          <span>
            <Marked text={title} marks={marks} />
          </span>
          <span className="library-other-note">{note}</span>
        </span>
        {snippet ? (
          <span className="library-other-snippet">
            <Marked text={snippet.text} marks={snippet.marks} />
          </span>
        ) : null}
      </AriaButton>
    </li>
  );
  const newsletters = hits.newsletters.map((hit) =>
    line(hit.id, hit.title, hit.titleMarks, hit.issue, hit.snippet, () => navigate({ view: 'newsletters', id: hit.id })),
  );
  const sources = hits.sources.map((hit) =>
    line(hit.id, hit.fileName, hit.fileNameMarks, hit.articleId === null ? m.withoutReport : '', hit.snippet, () => void openSource(hit)),
  );
  return (
    <div className="library-others" role="group" aria-label={m.label}>
      {newsletters.length > 0 ? group('newsletters', m.newsletters, newsletters) : null}
      {withSources ? group('sources', m.sources, sources) : null}
      {withSources ? (
        isAsking ? (
          <p className="library-note">{m.searching}</p>
        ) : null
      ) : isEmpty ? null : (
        <Button variant="quiet" onPress={searchSources}>
          {m.inSources}
        </Button>
      )}
    </div>
  );
}
