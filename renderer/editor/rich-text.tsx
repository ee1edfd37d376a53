import './rich-text.css';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { defineExtension } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import { TargetPanel } from './back-reference/target-panel.tsx';
import { documentFromState, stateFromDocument } from './document-state.ts';
import { editorExtensions } from './editor-extensions.ts';
import { editorTheme } from './editor-theme.ts';
import { LinkPanel } from './links/link-panel.tsx';
import { EditorToolbar } from './toolbar/toolbar.tsx';

export interface RichTextProps {
  /** What the field starts with. A later value is not read: give the field another `key` to load another document. */
  readonly initial: DocumentJson;
  /** Called on every change. Cheap: the document is made only when `getDocument` is called. */
  readonly onChange: (getDocument: () => DocumentJson) => void;
  readonly label: string;
  readonly placeholder?: string;
  readonly toolbar?: boolean;
  /** Draws the toolbar there instead of above the text. */
  readonly toolbarHost?: HTMLElement | null;
  readonly autoFocus?: boolean;
}

/** The rich-text field of the house: articles and newsletter sections are written in it. */
export function RichText({ initial, onChange, label, placeholder, toolbar, toolbarHost, autoFocus }: RichTextProps) {
  const [extension] = useState(() =>
    defineExtension({
      name: 'umbruch/rich-text',
      namespace: 'umbruch',
      dependencies: editorExtensions,
      theme: editorTheme,
      $initialEditorState: JSON.stringify(stateFromDocument(initial)),
      // A fault inside the editor must be seen; Lexical has already gone back to the last good state.
      onError: (error) => console.error(error),
    }),
  );
  return (
    <div className="editor">
      <LexicalExtensionComposer extension={extension} contentEditable={null}>
        {toolbarHost ? createPortal(<EditorToolbar />, toolbarHost) : toolbar ? <EditorToolbar /> : null}
        <div className="editor-field">
          <ContentEditable
            className="editor-text"
            aria-label={label}
            aria-multiline
            lang="de"
            spellCheck
            aria-placeholder={placeholder ?? ''}
            placeholder={<div className="editor-placeholder">{placeholder}</div>}
          />
          <TargetPanel />
          <LinkPanel />
        </div>
        <Changes onChange={onChange} />
        {autoFocus ? <FocusAtStart /> : null}
      </LexicalExtensionComposer>
    </div>
  );
}

function Changes({ onChange }: Pick<RichTextProps, 'onChange'>) {
  const [editor] = useLexicalComposerContext();
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) latest.current(() => documentFromState(editor.getEditorState()));
      }),
    [editor],
  );
  return null;
}

function FocusAtStart() {
  const [editor] = useLexicalComposerContext();
  useEffect(() => editor.focus(undefined, { defaultSelection: 'rootStart' }), [editor]);
  return null;
}
