import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $hasUpdateTag,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  defineExtension,
  HISTORY_PUSH_TAG,
  PASTE_TAG,
  TextNode,
} from 'lexical';
import type { EditorState, ElementNode } from 'lexical';

/** What the paragraph becomes: the node that takes its place, and the one its words go into. */
interface Block {
  readonly outer: ElementNode;
  readonly inner: ElementNode;
}
const single = (node: ElementNode): Block => ({ outer: node, inner: node });
function listOf(type: 'bullet' | 'number'): Block {
  const inner = $createListItemNode();
  return { outer: $createListNode(type).append(inner), inner };
}

const signs: Readonly<Record<string, () => Block>> = {
  '## ': () => single($createHeadingNode('h2')),
  '### ': () => single($createHeadingNode('h3')),
  '> ': () => single($createQuoteNode()),
  '- ': () => listOf('bullet'),
  '1. ': () => listOf('number'),
};

/** The sign was there before but for its space: a space that is typed counts, a sign that was loaded or moved does not. */
function $isSpaceNew(before: EditorState, node: TextNode, sign: string): boolean {
  const old = $getNodeByKey(node.getKey(), before);
  const text = node.getTextContent();
  return $isTextNode(old) && old.__text === text.slice(0, sign.length - 1) + text.slice(sign.length);
}

/** `## `, `### `, `- `, `1. ` and `> ` at the start of a paragraph make it a subhead, a list or a quote. Undo gives the signs back. */
export const BlockTypingExtension = defineExtension({
  name: 'umbruch/block-typing',
  register: (editor) =>
    editor.registerNodeTransform(TextNode, (node) => {
      const paragraph = node.getParent();
      if (!$isParagraphNode(paragraph) || node.getPreviousSibling() !== null || !node.isSimpleText() || $hasUpdateTag(PASTE_TAG)) return;
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.key !== node.getKey()) return;
      const sign = node.getTextContent().slice(0, selection.anchor.offset);
      const make = Object.hasOwn(signs, sign) ? signs[sign] : undefined;
      if (!make || !$isSpaceNew(editor.getEditorState(), node, sign)) return;
      const { outer, inner } = make();
      inner.append(...paragraph.getChildren());
      paragraph.replace(outer);
      const rest = node.getTextContent().slice(sign.length);
      if (rest === '') {
        node.remove();
        inner.select(0, 0);
      } else node.setTextContent(rest).select(0, 0);
      $addUpdateTag(HISTORY_PUSH_TAG);
    }),
});
