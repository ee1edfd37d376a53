import { $isLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  mergeRegister,
} from 'lexical';
import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { $isBackReferenceNode } from '../back-reference/back-reference-node.ts';
import { $blockKind } from '../block-commands.ts';
import type { BlockKind } from '../block-commands.ts';

export interface ToolbarState {
  readonly block: BlockKind | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: boolean;
  readonly reference: boolean;
}

const nothing: ToolbarState = { block: null, bold: false, italic: false, link: false, reference: false };

function $read(): ToolbarState {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return { ...nothing, reference: selection.getNodes().some($isBackReferenceNode) };
  if (!$isRangeSelection(selection)) return nothing;
  const node = selection.anchor.getNode();
  return {
    block: $blockKind(node),
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    link: $findMatchingParent(node, $isLinkNode) !== null,
    reference: false,
  };
}

const isSame = (a: ToolbarState, b: ToolbarState): boolean =>
  a.block === b.block && a.bold === b.bold && a.italic === b.italic && a.link === b.link && a.reference === b.reference;

/** What holds at the caret. Draws again only when an answer changes, so typing costs nothing here. */
export function useToolbarState(editor: LexicalEditor): ToolbarState & { readonly canUndo: boolean; readonly canRedo: boolean } {
  const [state, setState] = useState(nothing);
  const [canUndo, setCanUndo] = useState(false);
  const [canRedo, setCanRedo] = useState(false);
  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState }) => {
          const next = editorState.read($read);
          setState((before) => (isSame(before, next) ? before : next));
        }),
        editor.registerCommand(CAN_UNDO_COMMAND, (can) => (setCanUndo(can), false), COMMAND_PRIORITY_LOW),
        editor.registerCommand(CAN_REDO_COMMAND, (can) => (setCanRedo(can), false), COMMAND_PRIORITY_LOW),
      ),
    [editor],
  );
  return { ...state, canUndo, canRedo };
}
