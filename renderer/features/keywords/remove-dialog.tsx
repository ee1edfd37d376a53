import { changeKeyword } from '#renderer/stores/keyword-changes.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useUiWording } from '#renderer/ui/ui-wording.ts';
import type { KeywordId } from '#shared/model/ids.ts';
import type { KeywordChange } from '#shared/model/thesaurus.ts';
import { ChangeEffects } from './change-effects.tsx';
import { usePreview } from './use-preview.ts';

interface RemoveDialogProps {
  readonly entries: readonly { readonly id: KeywordId; readonly label: string }[];
  readonly onClose: () => void;
  /** Just before they go. */
  readonly onRemove?: () => void;
}

/** Asks before entries go, and says what goes with them. */
export function RemoveDialog({ entries, onClose, onRemove }: RemoveDialogProps) {
  const m = useMessages().keywords;
  const words = useUiWording();
  const change: KeywordChange = { kind: 'remove', ids: entries.map(({ id }) => id) };
  const preview = usePreview(change);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={m.removeTitle(entries.map(({ label }) => label))}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            variant="danger"
            autoFocus
            isDisabled={preview?.kind === 'refused'}
            onPress={() => {
              onClose();
              onRemove?.();
              void changeKeyword(change);
            }}
          >
            {m.removeDo}
          </Button>
        </>
      }
    >
      <div className="keywords-dialog">
        <p className="keywords-quiet">{m.removeText}</p>
        <ChangeEffects preview={preview} />
      </div>
    </Dialog>
  );
}
