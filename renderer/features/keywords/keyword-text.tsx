import { useState } from 'react';
import { changeKeyword } from '#renderer/stores/keyword-changes.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { KeywordId } from '#shared/model/ids.ts';
import type { KeywordPatch } from '#shared/model/thesaurus.ts';

interface KeywordTextProps {
  readonly id: KeywordId;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly multiline?: boolean;
  readonly patch: (text: string) => KeywordPatch;
}

/** A text of an entry, edited in place: kept on leaving the field, given up with Esc. */
export function KeywordText({ id, label, hint, value, multiline, patch }: KeywordTextProps) {
  /** Null while nothing is typed. */
  const [draft, setDraft] = useState<string | null>(null);
  const keep = async () => {
    if (draft === null) return;
    if (draft.trim() === value.trim() || (await changeKeyword({ kind: 'edit', id, patch: patch(draft) }))) setDraft(null);
  };
  return (
    <section className="keywords-field" aria-label={label}>
      <h3>{label}</h3>
      <div className="keywords-value">
        <TextField
          label={label}
          hideLabel
          multiline={multiline}
          placeholder={hint}
          value={draft ?? value}
          onChange={setDraft}
          onBlur={() => void keep()}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setDraft(null);
            else if (event.key === 'Enter' && (!multiline || event.ctrlKey)) void keep();
          }}
        />
      </div>
    </section>
  );
}
