import { articleList } from '#renderer/stores/articles.ts';
import { navigate, navigationStore } from '#renderer/stores/navigation.ts';
import { rememberSearch } from '#renderer/stores/searches.ts';

/** Moves the focus into the list of reports, onto its first row if none has the cursor; false where no list is on screen. */
export function intoHits(): boolean {
  const hits = document.querySelector<HTMLElement>('.library [role="listbox"]');
  if (!hits) return false;
  hits.focus();
  if (articleList.store.getState().selection.cursor < 0) void articleList.pick(0, { range: false, toggle: false });
  return true;
}

/** Opens the best hit of what was typed last, and remembers the search. */
export async function openFirstHit(): Promise<void> {
  await articleList.settled();
  void rememberSearch();
  if (articleList.store.getState().total === 0) return;
  document.querySelector<HTMLElement>('.library [role="listbox"]')?.focus();
  await articleList.pick(0, { range: false, toggle: false });
  const { cursorId } = articleList.store.getState().selection;
  const { place } = navigationStore.getState();
  if (cursorId !== null && place.view === 'articles') navigate({ ...place, id: cursorId });
}
