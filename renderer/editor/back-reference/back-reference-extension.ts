import {
  $createTextNode,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  createCommand,
  defineExtension,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
} from 'lexical';
import type { LexicalCommand, LexicalEditor, LexicalNode, NodeKey, RangeSelection, TextNode } from 'lexical';
import type { ArticleRow } from '#shared/model/article.ts';
import { onMendReferences, openArticle } from '#renderer/stores/relations.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { BackReferenceCard } from './back-reference-card.tsx';
import { $createBackReferenceNode, $isBackReferenceNode } from './back-reference-node.ts';
import type { BackReferenceNode } from './back-reference-node.ts';
import { OFFER_TARGET_COMMAND, ReferenceTypingExtension } from './reference-typing.ts';

/** Puts a back reference at the caret and offers its target; on a selected one, offers another target. */
export const INSERT_REFERENCE_COMMAND: LexicalCommand<{ readonly text: string }> = createCommand('INSERT_REFERENCE');

/** Sets what a back reference points to. */
export function assignTarget(editor: LexicalEditor, key: NodeKey, row: ArticleRow): void {
  editor.update(() => {
    const node = $getNodeByKey(key);
    if ($isBackReferenceNode(node)) node.setTarget(row.id, row.number);
  });
}

function $references(node: LexicalNode): BackReferenceNode[] {
  if ($isBackReferenceNode(node)) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap($references) : [];
}

/** Lets every back reference to one report point to another; one step to undo. */
const mendIn = (editor: LexicalEditor) => (from: string, to: ArticleRow) =>
  editor.update(() => {
    for (const node of $references($getRoot())) if (node.getData().articleId === from) node.setTarget(to.id, to.number);
  });

function $selectedReference(): BackReferenceNode | null {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return null;
  const [node, ...rest] = selection.getNodes();
  return rest.length === 0 && $isBackReferenceNode(node) ? node : null;
}

/** The space a word would have before it. */
function $gapBefore(selection: RangeSelection): TextNode[] {
  const { offset } = selection.isBackward() ? selection.focus : selection.anchor;
  const [first] = selection.getNodes();
  return $isTextNode(first) && /\S$/u.test(first.getTextContent().slice(0, offset)) ? [$createTextNode(' ')] : [];
}

const chipAround = (target: EventTarget | null): Element | null => (target instanceof Element ? target.closest('.editor-reference') : null);

/** Keys pressed on the chip's own buttons are the chip's; Backspace and Delete take it out of the text. */
function $onChipKey(event: KeyboardEvent): boolean {
  const chip = chipAround(event.target);
  if (!chip) return false;
  if (event.key === 'Backspace' || event.key === 'Delete') {
    const node = $getNearestNodeFromDOMNode(chip);
    if ($isBackReferenceNode(node)) {
      event.preventDefault();
      node.selectNext(0, 0);
      node.remove();
    }
  }
  return true;
}

/** Internal back references: node, chip, typing, keys. */
export const BackReferenceExtension = defineExtension({
  name: 'umbruch/back-reference',
  nodes: () => [BackReferenceCard],
  dependencies: [ReferenceTypingExtension],
  register: (editor) =>
    mergeRegister(
      onMendReferences(mendIn(editor)),
      editor.registerCommand(KEY_DOWN_COMMAND, $onChipKey, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const node = $selectedReference();
          if (!node) return false;
          event?.preventDefault();
          const { articleId } = node.getData();
          if (articleId === null || event?.altKey) editor.dispatchCommand(OFFER_TARGET_COMMAND, { key: node.getKey(), typed: false });
          else openArticle(articleId as ArticleId);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        INSERT_REFERENCE_COMMAND,
        ({ text }) => {
          const selected = $selectedReference();
          const selection = $getSelection();
          if (!selected && !$isRangeSelection(selection)) return false;
          const node = selected ?? $createBackReferenceNode({ text, number: null, articleId: null });
          if ($isRangeSelection(selection)) selection.insertNodes([...$gapBefore(selection), node, $createTextNode(' ')]);
          const key = node.getKey();
          // The chip stands on the page only after this update; the panel needs its place.
          setTimeout(() => editor.dispatchCommand(OFFER_TARGET_COMMAND, { key, typed: false }));
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    ),
});
