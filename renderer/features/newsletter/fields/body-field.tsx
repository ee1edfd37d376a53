import { useState } from 'react';
import type { FocusEvent } from 'react';
import { RichText } from '#renderer/editor/rich-text.tsx';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { SectionEditor } from './editing.ts';

export interface BodyFieldProps {
  readonly editor: SectionEditor;
  /** The part of the section this text belongs to; null for the section's own. */
  readonly itemKey: string | null;
  readonly initial: DocumentJson;
  readonly label: string;
}

/** A rich text within a section. Its toolbar shows while it is written in. */
export function BodyField({ editor, itemKey, initial, label }: BodyFieldProps) {
  const [isActive, setActive] = useState(false);
  const leave = (event: FocusEvent) => {
    // Panels of the toolbar stand elsewhere in the document; going there is not leaving.
    if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) setActive(false);
  };
  return (
    <div className="newsletter-body" data-active={isActive || undefined} onFocus={() => setActive(true)} onBlur={leave}>
      <span className="ui-field-label" aria-hidden="true">
        {label}
      </span>
      <RichText initial={initial} onChange={(read) => editor.board.typeBody(editor.id, itemKey, read)} label={label} toolbar={isActive} />
    </div>
  );
}
