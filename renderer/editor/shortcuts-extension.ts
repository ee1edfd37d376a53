import { COMMAND_PRIORITY_HIGH, defineExtension, KEY_DOWN_COMMAND } from 'lexical';
import type { LexicalEditor } from 'lexical';
import { messages } from '#renderer/stores/wording.ts';
import { INSERT_REFERENCE_COMMAND } from './back-reference/back-reference-extension.ts';
import { setBlockKind } from './block-commands.ts';
import { EDIT_LINK_COMMAND } from './links/link-rules-extension.ts';

/** Digits by key position and letters by sign, so that a German keyboard's Alt and Shift levels do not get in the way. */
const shortcuts: Readonly<Record<string, (editor: LexicalEditor) => void>> = {
  'alt Digit0': (editor) => setBlockKind(editor, 'paragraph'),
  'alt Digit1': (editor) => setBlockKind(editor, 'h2'),
  'alt Digit2': (editor) => setBlockKind(editor, 'h3'),
  'shift Digit7': (editor) => setBlockKind(editor, 'number'),
  'shift Digit8': (editor) => setBlockKind(editor, 'bullet'),
  'shift Digit9': (editor) => setBlockKind(editor, 'quote'),
  // Strg+K is the sign most editors know for a link; the search keeps the key everywhere else.
  ' k': (editor) => void editor.dispatchCommand(EDIT_LINK_COMMAND, undefined),
  ' l': (editor) => void editor.dispatchCommand(EDIT_LINK_COMMAND, undefined),
  'shift r': (editor) => void editor.dispatchCommand(INSERT_REFERENCE_COMMAND, { text: messages().desk.editor.referenceText }),
};

/** Keys for blocks, links and back references. Bold, italic, undo and redo are Lexical's own. */
export const ShortcutsExtension = defineExtension({
  name: 'umbruch/shortcuts',
  register: (editor) =>
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return false;
        const level = event.altKey ? 'alt' : event.shiftKey ? 'shift' : '';
        const run = shortcuts[`${level} ${event.code}`] ?? shortcuts[`${level} ${event.key.toLowerCase()}`];
        if (!run) return false;
        event.preventDefault();
        event.stopPropagation();
        // After this key, so that a selection made by the key before has arrived.
        setTimeout(() => run(editor));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
});
