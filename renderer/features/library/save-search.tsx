import { activeParts, filterStore } from '#renderer/stores/article-filter.ts';
import { endNaming, saveSearch, useSearches } from '#renderer/stores/searches.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { NameForm } from './name-form.tsx';
import { partText } from './part-text.ts';

/** Names the search on screen and keeps it as a smart list, or in place of the one it began as. */
export function SaveSearch() {
  const m = useMessages().library;
  const { isNaming, saved, openId } = useSearches();
  const open = saved.find((search) => search.id === openId);
  const done = (name: string, replaced: typeof openId) => {
    endNaming();
    void saveSearch(name, replaced);
  };
  const filter = filterStore.getState();
  const suggested = activeParts(filter, 'all')
    .map((part) => (part === 'text' ? filter.text.trim() : partText(part, filter, m)))
    .join(', ')
    .slice(0, 80);
  return (
    <Dialog isOpen={isNaming} onClose={endNaming} title={m.find.saved.saveTitle}>
      {isNaming ? (
        <NameForm
          label={m.find.saved.name}
          hint={m.find.saved.nameHint}
          doneLabel={m.find.saved.keep}
          initial={suggested}
          onCancel={endNaming}
          onDone={(name) => done(name, null)}
        >
          {open ? (
            <Button variant="quiet" onPress={() => done(open.name, open.id)}>
              {m.find.saved.replace(open.name)}
            </Button>
          ) : null}
        </NameForm>
      ) : null}
    </Dialog>
  );
}
