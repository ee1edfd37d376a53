import { useState } from 'react';
import { changeKeyword } from '#renderer/stores/keyword-changes.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useUiWording } from '#renderer/ui/ui-wording.ts';
import { keywordKinds } from '#shared/model/keyword.ts';
import type { KeywordKind } from '#shared/model/keyword.ts';
import type { KeywordChange } from '#shared/model/thesaurus.ts';
import { usePreview } from './use-preview.ts';

interface CreateDialogProps {
  readonly typed: string;
  readonly onClose: () => void;
}

/** A new entry: its wording and kind. A wording that another entry has is refused while it is typed. */
export function CreateDialog({ typed, onClose }: CreateDialogProps) {
  const m = useMessages().keywords;
  const words = useUiWording();
  const [label, setLabel] = useState(typed);
  const [kind, setKind] = useState<KeywordKind>('topic');
  const change: KeywordChange = { kind: 'create', label, keywordKind: kind };
  const preview = usePreview(label.trim() === '' ? null : change);
  const refusal = preview?.kind === 'refused' ? m.refused(preview.refusal) : undefined;
  const create = async () => {
    if (label.trim() !== '' && (await changeKeyword(change))) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={m.createTitle}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={label.trim() === '' || refusal !== undefined} onPress={() => void create()}>
            {m.createDo}
          </Button>
        </>
      }
    >
      <div className="keywords-dialog">
        <TextField
          label={m.createLabel}
          value={label}
          onChange={setLabel}
          autoFocus
          errorMessage={refusal}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void create();
          }}
        />
        <Select<KeywordKind>
          label={m.kind}
          value={kind}
          onChange={setKind}
          options={keywordKinds.map((id) => ({ id, label: m.kinds[id] }))}
        />
      </div>
    </Dialog>
  );
}
