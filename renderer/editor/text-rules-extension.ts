import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  mergeRegister,
  SET_TEXT_FORMAT_COMMAND,
  TabNode,
  TextNode,
} from 'lexical';
import { $findMatchingParent } from 'lexical';
import { formatBits } from '#shared/document/document-schema.ts';

const keptBits = formatBits.bold | formatBits.italic;
const isKept = (format: string): boolean => format === 'bold' || format === 'italic';

/** Bold and italic are all there is: other formats, styles, alignment and tab stops never enter the text, from wherever they come. */
export const TextRulesExtension = defineExtension({
  name: 'umbruch/text-rules',
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(TextNode, (node) => {
        const format = node.getFormat();
        if ((format & keptBits) !== format) node.setFormat(format & keptBits);
        if (node.getStyle() !== '') node.setStyle('');
      }),
      editor.registerNodeTransform(TabNode, (node) => {
        node.replace($createTextNode(' '));
      }),
      editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => !isKept(format), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(SET_TEXT_FORMAT_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(INDENT_CONTENT_COMMAND, () => !$isInList(), COMMAND_PRIORITY_CRITICAL),
    ),
});

function $isInList(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  return $findMatchingParent(selection.anchor.getNode(), (node) => node.getType() === 'listitem') !== null;
}
