import { $isLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createTextNode, $findMatchingParent, $getSelection, $isRangeSelection, COMMAND_PRIORITY_EDITOR } from 'lexical';
import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { openLink } from '#renderer/stores/relations.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FloatingPanel } from '../floating-panel.tsx';
import { addressFrom } from './address.ts';
import { EDIT_LINK_COMMAND } from './link-rules-extension.ts';

interface OpenPanel {
  readonly url: string;
  readonly hasText: boolean;
  readonly place: DOMRect | null;
}

function placeOfCaret(editor: LexicalEditor): DOMRect | null {
  const selection = window.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const rect = range?.getBoundingClientRect();
  if (rect && (rect.width > 0 || rect.height > 0)) return rect;
  const element = range?.startContainer instanceof Element ? range.startContainer : range?.startContainer.parentElement;
  return (element ?? editor.getRootElement())?.getBoundingClientRect() ?? null;
}

/** Sets, changes, opens or takes away the link at the caret. Without selected words the address itself becomes the text. */
export function LinkPanel() {
  const m = useMessages().desk.editor;
  const [editor] = useLexicalComposerContext();
  const [panel, setPanel] = useState<OpenPanel | null>(null);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);

  useEffect(
    () =>
      editor.registerCommand(
        EDIT_LINK_COMMAND,
        () => {
          const selection = $getSelection();
          if (!$isRangeSelection(selection)) return true;
          const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
          const url = $isLinkNode(link) ? link.getURL() : '';
          setTyped(url);
          setWrong(false);
          setPanel({ url, hasText: url !== '' || !selection.isCollapsed(), place: placeOfCaret(editor) });
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );

  if (!panel) return null;
  const close = () => {
    setPanel(null);
    editor.focus();
  };
  const apply = () => {
    const address = addressFrom(typed);
    if (address === null) return setWrong(true);
    if (panel.hasText) editor.dispatchCommand(TOGGLE_LINK_COMMAND, address);
    else insertLinkedText(editor, typed.trim(), address);
    close();
  };
  return (
    <FloatingPanel label={m.link} anchor={() => panel.place} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <TextField
          label={m.linkAddress}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setWrong(false);
          }}
          placeholder={m.linkPlaceholder}
          errorMessage={isWrong ? m.linkUnsafe : undefined}
          autoFocus
        />
        <div className="editor-panel-actions">
          <Button variant="primary" type="submit">
            {m.linkApply}
          </Button>
          {panel.url === '' ? null : (
            <>
              <Button onPress={() => void openLink(panel.url)}>{m.linkOpen}</Button>
              <Button
                variant="quiet"
                onPress={() => {
                  editor.dispatchCommand(TOGGLE_LINK_COMMAND, null);
                  close();
                }}
              >
                {m.linkRemove}
              </Button>
            </>
          )}
        </div>
      </form>
    </FloatingPanel>
  );
}

function insertLinkedText(editor: LexicalEditor, text: string, address: string): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const node = $createTextNode(text);
    selection.insertNodes([node]);
    node.select(0, text.length);
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, address);
    const after = $getSelection();
    if ($isRangeSelection(after)) after.anchor.set(after.focus.key, after.focus.offset, after.focus.type);
  });
}
