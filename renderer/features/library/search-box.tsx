import './search-box.css';
import { CircleQuestionMark } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { setFilter, useFilter } from '#renderer/stores/article-filter.ts';
import { navigate, navigationStore } from '#renderer/stores/navigation.ts';
import { complete, completionStore, stopCompleting, withCompletion } from '#renderer/stores/search-completion.ts';
import { forgetSearch, refreshPast, rememberSearch, useSearches } from '#renderer/stores/searches.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { SuggestionList, suggestionId } from '#renderer/ui/suggestion-list.tsx';
import type { Suggestion } from '#renderer/ui/suggestion-list.tsx';
import { intoHits, openFirstHit } from './into-hits.ts';

/** Searching always means the reports: typing brings their list into view. */
function search(text: string): void {
  setFilter({ text });
  const { place } = navigationStore.getState();
  if (place.view !== 'articles' && text !== '') navigate({ view: 'articles', list: 'all', id: null });
}

/** The search field of the window: suggestions while one types, past searches while it is empty, and help. */
export function SearchBox({ id, onHelp }: { readonly id: string; readonly onHelp: () => void }) {
  const messages = useMessages();
  const m = messages.library.find;
  const { text } = useFilter();
  const { past } = useSearches();
  const { typed, answered, offers } = useStore(completionStore);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  /** Where the cursor goes once a taken suggestion is in the field. */
  const cursor = useRef<number | null>(null);
  const listId = useId();
  useLayoutEffect(() => {
    if (cursor.current === null) return;
    input.current?.setSelectionRange(cursor.current, cursor.current);
    cursor.current = null;
  });

  const isHistory = text === '';
  const history: Suggestion[] = past.map(({ text: one, total }) => ({
    id: `past-${one}`,
    label: one,
    hint: total === null ? '' : messages.library.count(total),
    onForget: { label: m.forgetOne(one), run: () => void forgetSearch(one) },
  }));
  const items: readonly Suggestion[] = isHistory
    ? history.length === 0
      ? []
      : [...history, { id: 'forget-all', label: m.forgetAll, isAction: true }]
    : offers.map(({ kind, label, insert, count }) => ({
        id: `${kind}-${insert}`,
        label,
        note: m.kinds[kind],
        hint: count === null ? '' : messages.library.count(count),
      }));
  const isShown = isOpen && items.length > 0;
  const close = () => {
    setOpen(false);
    setChosen(-1);
    stopCompleting();
  };
  const type = (value: string) => {
    search(value);
    setChosen(-1);
    setOpen(true);
    complete(value, input.current?.selectionStart ?? value.length);
  };
  const takePast = (index: number) => {
    const one = past[index];
    if (!one) return void forgetSearch(null);
    search(one.text);
    cursor.current = one.text.length;
    close();
    void rememberSearch();
  };
  const take = (index: number) => {
    if (isHistory) return takePast(index);
    const offer = offers[index];
    // The offers of an earlier letter would go to the wrong place.
    if (!offer || typed === null || answered !== typed) return;
    const next = withCompletion(typed.text, offer);
    search(next.text);
    cursor.current = next.cursor;
    setChosen(-1);
    if (offer.kind === 'field') complete(next.text, next.cursor);
    else close();
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLInputElement) || !act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** Whether the key was taken. */
  const act = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (isShown && step !== 0) {
      const places = items.length + 1;
      setChosen(((chosen + 1 + step + places) % places) - 1);
      return true;
    }
    if (isShown && chosen >= 0 && (key === 'Enter' || (key === 'Tab' && !shiftKey))) {
      take(chosen);
      return true;
    }
    const one = isShown && isHistory ? past[chosen] : undefined;
    if (one && key === 'Delete') {
      void forgetSearch(one.text);
      return true;
    }
    if (key === 'Escape') return leave();
    if (key === 'Enter') {
      close();
      void openFirstHit();
      return true;
    }
    return key === 'ArrowDown' && intoHits();
  };
  /** Esc shuts the suggestions, then empties the field, then goes to the list. */
  const leave = (): boolean => {
    const wasShown = isShown;
    close();
    if (wasShown) return true;
    if (text === '') return intoHits();
    search('');
    return true;
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (target !== input.current) return;
    void refreshPast();
    if (text === '') setOpen(true);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) close();
  };
  return (
    <div className="search-box" role="search" onKeyDownCapture={onKey} onFocus={onFocus} onBlur={onBlur}>
      <div className="search-box-field">
        <SearchField
          id={id}
          label={messages.shell.search}
          value={text}
          onChange={type}
          shortcut={messages.shell.searchShortcut}
          inputRef={input}
          suggestions={{ listId: isShown ? listId : null, chosenId: isShown && chosen >= 0 ? suggestionId(listId, chosen) : null }}
        />
        {isShown ? (
          <SuggestionList
            id={listId}
            label={isHistory ? m.history : m.suggestions}
            heading={isHistory ? m.history : undefined}
            items={items}
            chosen={chosen}
            onTake={take}
            foot={isHistory ? m.historyKeys : m.suggestionKeys}
          />
        ) : null}
      </div>
      <IconButton icon={<CircleQuestionMark />} label={m.help.title} onPress={onHelp} />
    </div>
  );
}
