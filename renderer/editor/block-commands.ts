import { $isListNode, INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, ListNode, REMOVE_LIST_COMMAND } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $createParagraphNode, $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';
import type { ElementNode, LexicalEditor, LexicalNode } from 'lexical';

export type BlockKind = 'paragraph' | 'h2' | 'h3' | 'quote' | 'bullet' | 'number';

const makers: Record<'paragraph' | 'h2' | 'h3' | 'quote', () => ElementNode> = {
  paragraph: () => $createParagraphNode(),
  h2: () => $createHeadingNode('h2'),
  h3: () => $createHeadingNode('h3'),
  quote: () => $createQuoteNode(),
};

/** The kind of block around a node. */
export function $blockKind(node: LexicalNode): BlockKind {
  const list = $findMatchingParent(node, $isListNode);
  if (list instanceof ListNode) return list.getListType() === 'number' ? 'number' : 'bullet';
  const block = $findMatchingParent(node, (each) => $isHeadingNode(each) || $isQuoteNode(each));
  if ($isHeadingNode(block)) return block.getTag() === 'h2' ? 'h2' : 'h3';
  return $isQuoteNode(block) ? 'quote' : 'paragraph';
}

/** Makes the selected blocks this kind; the kind they already are turns them back into paragraphs. */
export function setBlockKind(editor: LexicalEditor, kind: BlockKind): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const current = $blockKind(selection.anchor.getNode());
    const next = current === kind ? 'paragraph' : kind;
    const wasList = current === 'bullet' || current === 'number';
    if (next === 'bullet') return void editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
    if (next === 'number') return void editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
    if (wasList) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
    if (!wasList || next !== 'paragraph') $setBlocksType($getSelection(), makers[next]);
  });
}
