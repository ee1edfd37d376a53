import { navigate, navigationStore } from '#renderer/stores/navigation.ts';
import type { ExportFinding } from '#shared/model/export.ts';

/** How long a view may take to appear, in milliseconds. */
const patienceMs = 5_000;

/** What the finding is about on screen, once its view is there. */
function placeOf({ thing, at }: ExportFinding): Element | null {
  if (thing.kind === 'newsletter') return document.querySelectorAll('.newsletter-card')[at ?? 0] ?? null;
  if (at === null) return document.querySelector('.desk[data-ready] .desk-headline');
  return document.querySelectorAll('.desk[data-ready] .desk-page .editor-text > *')[at] ?? null;
}

/** Opens what the finding stands in; answers the view that will go, null where the right one is there already. */
function open({ thing }: ExportFinding): Element | null {
  const { place } = navigationStore.getState();
  const isThere = (place.view === 'articles' || place.view === 'newsletters') && place.id !== null && place.id === thing.id;
  if (isThere) return null;
  const before = document.querySelector('.desk, .newsletter-board');
  if (thing.kind === 'newsletter') navigate({ view: 'newsletters', id: thing.id });
  else navigate({ view: 'articles', list: place.view === 'articles' ? place.list : 'all', id: thing.id });
  return before;
}

function focusOn(element: Element): void {
  element.scrollIntoView({ block: 'center' });
  const field = element.matches('textarea, input') ? element : element.querySelector('textarea, input');
  if (field instanceof HTMLElement) return field.focus({ preventScroll: true });
  const text = element.closest<HTMLElement>('[contenteditable="true"]');
  text?.focus({ preventScroll: true });
  window.getSelection()?.collapse(element, 0);
}

/** Goes to the place of a finding; resolves false when it cannot be found there. */
export function jumpTo(finding: ExportFinding): Promise<boolean> {
  const leaving = open(finding);
  return new Promise((resolve) => {
    const end = (isFound: boolean) => {
      watch.disconnect();
      clearTimeout(limit);
      resolve(isFound);
    };
    const look = () => {
      const place = placeOf(finding);
      if (!place || leaving?.contains(place)) return;
      focusOn(place);
      end(true);
    };
    const watch = new MutationObserver(look);
    const limit = setTimeout(() => end(false), patienceMs);
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-ready'] });
    // The dialog gives the focus back when it closes; the place gets it after that.
    requestAnimationFrame(() => requestAnimationFrame(look));
  });
}
