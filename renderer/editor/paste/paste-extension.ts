import { $insertGeneratedNodes, ClipboardImportExtension } from '@lexical/clipboard';
import type { ImportMimeTypeFunction } from '@lexical/clipboard';
import { $getEditor, $parseSerializedNode, configExtension, defineExtension } from 'lexical';
import type { BaseSelection, SerializedLexicalNode } from 'lexical';
import type { PastedNode } from './clipboard-nodes.ts';
import { nodesFromClipboardJson, nodesFromPlainText } from './clipboard-nodes.ts';
import { parseMarkup } from './parse-markup.ts';
import { blocksFromMarkup } from './markup-to-blocks.ts';

/** Above this, a paste takes the plain text: nobody pastes five million characters of formatting on purpose. */
const longestMarkup = 5_000_000;

function $insert(nodes: readonly PastedNode[] | null, selection: BaseSelection): boolean {
  if (nodes === null || nodes.length === 0) return false;
  // A lone paragraph joins the text at the caret instead of breaking it.
  const [only] = nodes;
  const pieces = nodes.length === 1 && only?.type === 'paragraph' ? only.children : nodes;
  $insertGeneratedNodes(
    $getEditor(),
    pieces.map((node) => $parseSerializedNode(node as unknown as SerializedLexicalNode)),
    selection,
  );
  return true;
}

const $fromWindow: ImportMimeTypeFunction = (data, selection) => $insert(nodesFromClipboardJson(data), selection);
const $fromMarkup: ImportMimeTypeFunction = (data, selection) => {
  return data.length <= longestMarkup && $insert(blocksFromMarkup(parseMarkup(data)), selection);
};
const $fromText: ImportMimeTypeFunction = (data, selection) => $insert(nodesFromPlainText(data), selection) || data.trim() === '';

/** Paste and drop: every format goes through our own readers; Lexical's own importers are never reached. */
export const PasteExtension = defineExtension({
  name: 'umbruch/paste',
  dependencies: [
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'application/x-lexical-editor': [$fromWindow],
        'text/html': [$fromMarkup],
        'text/plain': [$fromText],
        'text/uri-list': [$fromText],
      },
    }),
  ],
});
