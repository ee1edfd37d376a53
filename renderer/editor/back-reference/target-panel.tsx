import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, COMMAND_PRIORITY_EDITOR, COMMAND_PRIORITY_LOW, KEY_DOWN_COMMAND, mergeRegister } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { offerReferences } from '#renderer/stores/relations.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import type { OfferedReference } from '#shared/model/relation.ts';
import { FloatingPanel } from '../floating-panel.tsx';
import { assignTarget } from './back-reference-extension.ts';
import { $isBackReferenceNode } from './back-reference-node.ts';
import { OFFER_TARGET_COMMAND } from './reference-typing.ts';
import { TargetSearch } from './target-search.tsx';

/**
 * Offers the reports a back reference may mean. After typing „(wir berichteten)“ the caret stays in the text:
 * Arrow down enters the panel, any other key goes on writing and closes it.
 */
export function TargetPanel() {
  const m = useMessages().desk.editor;
  const [editor] = useLexicalComposerContext();
  const [offer, setOffer] = useState<{ readonly key: string; readonly typed: boolean } | null>(null);
  const [likely, setLikely] = useState<{ readonly key: string; readonly found: readonly OfferedReference[] } | null>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => editor.registerCommand(OFFER_TARGET_COMMAND, (next) => (setOffer(next), true), COMMAND_PRIORITY_EDITOR), [editor]);
  useEffect(() => {
    if (!offer) return;
    let isCurrent = true;
    const asked = editor.getEditorState().read(() => {
      const node = $getNodeByKey(offer.key);
      if (!$isBackReferenceNode(node)) return null;
      const { text, number } = node.getData();
      return { text, number, paragraph: node.getTopLevelElement()?.getTextContent() ?? '' };
    });
    if (asked)
      void offerReferences(asked.text, asked.number, asked.paragraph).then((found) => isCurrent && setLikely({ key: offer.key, found }));
    return () => {
      isCurrent = false;
    };
  }, [editor, offer]);
  useEffect(() => {
    if (!offer) return;
    return mergeRegister(
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return false;
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            box.current?.querySelector('input')?.focus();
            return true;
          }
          setOffer(null);
          return event.key === 'Escape';
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerUpdateListener(({ editorState }) => {
        if (editorState.read(() => $getNodeByKey(offer.key)) === null) setOffer(null);
      }),
    );
  }, [editor, offer]);

  if (!offer) return null;
  const close = () => {
    setOffer(null);
    editor.focus();
  };
  return (
    <FloatingPanel
      key={offer.key}
      label={m.referencePick}
      anchor={() => editor.getElementByKey(offer.key)?.getBoundingClientRect() ?? null}
      onClose={close}
    >
      <div ref={box}>
        <p className="editor-panel-title">{m.referencePrompt}</p>
        <TargetSearch
          label={m.referencePrompt}
          placeholder={m.referenceSearch}
          autoFocus={!offer.typed}
          likely={likely?.key === offer.key ? likely.found : []}
          onPick={(row) => {
            assignTarget(editor, offer.key, row);
            close();
          }}
        />
        <p className="editor-panel-hint">{m.referenceHint}</p>
      </div>
    </FloatingPanel>
  );
}
