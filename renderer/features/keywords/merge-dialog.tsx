import { ArrowRightLeft } from 'lucide-react';
import { useState } from 'react';
import { changeKeyword } from '#renderer/stores/keyword-changes.ts';
import { useKeywords } from '#renderer/stores/keywords.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useUiWording } from '#renderer/ui/ui-wording.ts';
import type { KeywordId } from '#shared/model/ids.ts';
import type { KeywordChange } from '#shared/model/thesaurus.ts';
import { ChangeEffects } from './change-effects.tsx';
import { KeywordPicker } from './keyword-picker.tsx';
import { usePreview } from './use-preview.ts';

interface MergeDialogProps {
  readonly id: KeywordId;
  readonly onClose: () => void;
}

/** Makes one entry of two: which one goes, which one stays, and what that changes. */
export function MergeDialog({ id, onClose }: MergeDialogProps) {
  const m = useMessages().keywords;
  const words = useUiWording();
  const { keywords } = useKeywords();
  const [other, setOther] = useState<KeywordId | null>(null);
  const [isSwapped, setIsSwapped] = useState(false);
  const named = (wanted: KeywordId | null) => keywords?.find((keyword) => keyword.id === wanted);
  // The one in wider use stays, unless the editor turns it round.
  const staysHere = (named(id)?.useCount ?? 0) > (named(other)?.useCount ?? 0);
  const [from, into] = staysHere === isSwapped ? [id, other] : [other, id];
  const change: KeywordChange | null = from !== null && into !== null ? { kind: 'merge', ids: [from], into } : null;
  const preview = usePreview(change);
  const isReady = preview?.kind === 'effects';
  const merge = () => {
    if (!change || !isReady) return;
    onClose();
    void changeKeyword(change);
  };
  const side = (title: string, wanted: KeywordId | null) => {
    const keyword = named(wanted);
    return (
      <div className="keywords-merge-side">
        <span className="keywords-merge-role">{title}</span>
        <span className="keywords-merge-label">{keyword?.label ?? '–'}</span>
        <span className="keywords-quiet">{keyword ? m.uses(keyword.useCount) : ''}</span>
      </div>
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={m.mergeTitle}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={merge}>
            {m.mergeDo}
          </Button>
        </>
      }
    >
      <div className="keywords-dialog">
        <p className="keywords-quiet">{m.mergeText}</p>
        <KeywordPicker
          label={m.mergePick}
          hideLabel={false}
          autoFocus
          without={new Set([id])}
          onPick={(picked) => {
            setOther(picked);
            setIsSwapped(false);
          }}
        />
        <div className="keywords-merge">
          {side(m.mergeFrom, from)}
          <Button
            variant="quiet"
            icon={<ArrowRightLeft aria-hidden="true" />}
            isDisabled={other === null}
            onPress={() => setIsSwapped(!isSwapped)}
          >
            {m.mergeSwap}
          </Button>
          {side(m.mergeInto, into)}
        </div>
        {change ? <ChangeEffects preview={preview} /> : null}
      </div>
    </Dialog>
  );
}
