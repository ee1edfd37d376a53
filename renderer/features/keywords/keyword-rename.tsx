import { useRef, useState } from 'react';
import { changeKeyword } from '#renderer/stores/keyword-changes.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Toggle } from '#renderer/ui/toggle.tsx';
import type { KeywordEntry } from '#shared/model/keyword.ts';
import type { KeywordChange } from '#shared/model/thesaurus.ts';
import { ChangeEffects } from './change-effects.tsx';
import { usePreview } from './use-preview.ts';

interface KeywordRenameProps {
  readonly entry: KeywordEntry;
  readonly onEnd: () => void;
}

/** The wording while it is typed anew, and what the new one changes. Enter or leaving keeps it, Esc gives up. */
export function KeywordRename({ entry, onEnd }: KeywordRenameProps) {
  const m = useMessages().keywords;
  const [typed, setTyped] = useState(entry.label);
  const [keepsLabel, setKeepsLabel] = useState(entry.useCount > 0);
  /** Esc and a kept wording end the typing; leaving the field afterwards must not keep it again. */
  const isOver = useRef(false);
  const label = typed.replace(/\s+/g, ' ').trim();
  const isChanged = label !== '' && label !== entry.label;
  const change: KeywordChange = { kind: 'edit', id: entry.id, patch: { label, keepsLabel } };
  const preview = usePreview(isChanged ? change : null);
  const keep = async () => {
    if (isOver.current) return;
    isOver.current = true;
    if (!isChanged || (await changeKeyword(change))) onEnd();
    else isOver.current = false;
  };
  return (
    <div
      className="keywords-rename"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) void keep();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        isOver.current = true;
        onEnd();
      }}
    >
      <h2>
        <input
          className="ui-field-input keywords-rename-input"
          aria-label={m.renameField(entry.label)}
          value={typed}
          maxLength={300}
          autoFocus
          onChange={(event) => setTyped(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void keep();
          }}
        />
      </h2>
      {isChanged ? (
        <>
          <Toggle label={m.keepsLabel(entry.label)} isSelected={keepsLabel} onChange={setKeepsLabel} />
          <ChangeEffects preview={preview} />
        </>
      ) : null}
    </div>
  );
}
