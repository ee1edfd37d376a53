import {
  $addUpdateTag,
  $getSelection,
  $hasUpdateTag,
  $isRangeSelection,
  $onUpdate,
  createCommand,
  defineExtension,
  HISTORY_PUSH_TAG,
  PASTE_TAG,
  TextNode,
} from 'lexical';
import type { LexicalCommand, NodeKey } from 'lexical';
import { $createBackReferenceNode } from './back-reference-node.ts';
import { findTypedReference } from './typed-reference.ts';

/** Asks the view to offer a target for the chip; `typed` when it came up while writing, so the caret must stay in the text. */
export const OFFER_TARGET_COMMAND: LexicalCommand<{ readonly key: NodeKey; readonly typed: boolean }> = createCommand('OFFER_TARGET');

/** Turns „(wir berichteten)“ in running text into a back reference as soon as the bracket closes. */
export const ReferenceTypingExtension = defineExtension({
  name: 'umbruch/reference-typing',
  register: (editor) =>
    editor.registerNodeTransform(TextNode, (node) => {
      if (!node.isSimpleText() || node.getParent()?.getType() === 'link') return;
      const found = findTypedReference(node.getTextContent());
      if (!found) return;
      const selection = $getSelection();
      const isPasted = $hasUpdateTag(PASTE_TAG);
      const isTyped = !isPasted && $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.key === node.getKey();
      // Words of a loaded document stay words until somebody writes there.
      if (!isTyped && !isPasted) return;
      const caretAfter = isTyped && selection.anchor.offset === found.end;
      const parts = node.splitText(found.start, found.end);
      const bracket = parts[found.start === 0 ? 0 : 1];
      if (!bracket) return;
      const reference = $createBackReferenceNode({ text: found.text, number: found.number, articleId: null });
      bracket.replace(reference);
      if (!caretAfter) return;
      reference.selectNext(0, 0);
      $addUpdateTag(HISTORY_PUSH_TAG);
      const key = reference.getKey();
      $onUpdate(() => editor.dispatchCommand(OFFER_TARGET_COMMAND, { key, typed: true }));
    }),
});
