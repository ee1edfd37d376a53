import './toolbar.css';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { Bold, Heading2, Heading3, Italic, Link, List, ListOrdered, Pilcrow, Quote, Redo2, Reply, Undo2 } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { useMessages } from '#renderer/stores/wording.ts';
import { INSERT_REFERENCE_COMMAND } from '../back-reference/back-reference-extension.ts';
import { setBlockKind } from '../block-commands.ts';
import type { BlockKind } from '../block-commands.ts';
import { EDIT_LINK_COMMAND } from '../links/link-rules-extension.ts';
import { useToolbarState } from './toolbar-state.ts';

/** The text field's buttons. One stop for Tab; arrow keys move inside. */
export function EditorToolbar() {
  const m = useMessages().desk.editor;
  const [editor] = useLexicalComposerContext();
  const state = useToolbarState(editor);
  const keys = (...parts: string[]) => [m.ctrl, ...parts].join('+');
  const then = (run: () => void) => () => {
    run();
    editor.focus();
  };
  const block = (kind: BlockKind) => ({ isPressed: state.block === kind, onPress: then(() => setBlockKind(editor, kind)) });

  return (
    <Toolbar aria-label={m.toolbar} className="editor-toolbar">
      <IconButton icon={<Pilcrow />} label={m.paragraph} shortcut={keys(m.alt, '0')} {...block('paragraph')} />
      <IconButton icon={<Heading2 />} label={m.heading2} shortcut={keys(m.alt, '1')} {...block('h2')} />
      <IconButton icon={<Heading3 />} label={m.heading3} shortcut={keys(m.alt, '2')} {...block('h3')} />
      <span className="editor-toolbar-gap" />
      <IconButton
        icon={<Bold />}
        label={m.bold}
        shortcut={keys('B')}
        isPressed={state.bold}
        onPress={then(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'))}
      />
      <IconButton
        icon={<Italic />}
        label={m.italic}
        shortcut={keys('I')}
        isPressed={state.italic}
        onPress={then(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'))}
      />
      <span className="editor-toolbar-gap" />
      <IconButton icon={<List />} label={m.bulletList} shortcut={keys(m.shift, '8')} {...block('bullet')} />
      <IconButton icon={<ListOrdered />} label={m.numberList} shortcut={keys(m.shift, '7')} {...block('number')} />
      <IconButton icon={<Quote />} label={m.quote} shortcut={keys(m.shift, '9')} {...block('quote')} />
      <span className="editor-toolbar-gap" />
      <IconButton
        icon={<Link />}
        label={m.link}
        shortcut={keys('L')}
        isPressed={state.link}
        onPress={() => editor.dispatchCommand(EDIT_LINK_COMMAND, undefined)}
      />
      <IconButton
        icon={<Reply />}
        label={m.reference}
        shortcut={keys(m.shift, 'R')}
        isPressed={state.reference}
        onPress={() => editor.dispatchCommand(INSERT_REFERENCE_COMMAND, { text: m.referenceText })}
      />
      <span className="editor-toolbar-gap" />
      <IconButton
        icon={<Undo2 />}
        label={m.undo}
        shortcut={keys('Z')}
        isDisabled={!state.canUndo}
        onPress={then(() => editor.dispatchCommand(UNDO_COMMAND, undefined))}
      />
      <IconButton
        icon={<Redo2 />}
        label={m.redo}
        shortcut={keys(m.shift, 'Z')}
        isDisabled={!state.canRedo}
        onPress={then(() => editor.dispatchCommand(REDO_COMMAND, undefined))}
      />
    </Toolbar>
  );
}
