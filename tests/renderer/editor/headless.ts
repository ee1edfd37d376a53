import { buildEditorFromExtensions } from '@lexical/extension';
import { HeadlessExtension } from '@lexical/headless/HeadlessExtension';
import { configExtension, defineExtension } from 'lexical';
import type { LexicalEditor } from 'lexical';
import { HistoryExtension } from '@lexical/history';
import { documentFromState, stateFromDocument } from '#renderer/editor/document-state.ts';
import { editorExtensions } from '#renderer/editor/editor-extensions.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';

/** The window's own editor, every extension of it, without a page. */
export function headlessEditor(document: DocumentJson): LexicalEditor {
  return buildEditorFromExtensions(
    defineExtension({
      name: 'test/rich-text',
      namespace: 'umbruch',
      // Undo waits for typing pauses by the clock; here every update is a step of its own.
      dependencies: [HeadlessExtension, ...editorExtensions, configExtension(HistoryExtension, { delay: 0 })],
      $initialEditorState: JSON.stringify(stateFromDocument(document)),
      onError: (error) => {
        throw error;
      },
    }),
  );
}

export const documentOfEditor = (editor: LexicalEditor): DocumentJson => documentFromState(editor.getEditorState());
