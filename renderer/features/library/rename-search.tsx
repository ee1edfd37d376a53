import { renameSearch } from '#renderer/stores/searches.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { SavedSearch } from '#shared/model/article.ts';
import { NameForm } from './name-form.tsx';

/** Gives a smart list another name; closed while there is none. */
export function RenameSearch({ search, onClose }: { readonly search: SavedSearch | undefined; readonly onClose: () => void }) {
  const m = useMessages().library.find.saved;
  return (
    <Dialog isOpen={search !== undefined} onClose={onClose} title={m.renameTitle}>
      {search ? (
        <NameForm
          label={m.name}
          doneLabel={m.renameDone}
          initial={search.name}
          onCancel={onClose}
          onDone={(name) => {
            onClose();
            void renameSearch(search.id, name);
          }}
        />
      ) : null}
    </Dialog>
  );
}
