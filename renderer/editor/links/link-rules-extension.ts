import { $isLinkNode, LinkExtension, LinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  createCommand,
  defineExtension,
  mergeRegister,
} from 'lexical';
import type { LexicalCommand } from 'lexical';
import { openLink } from '#renderer/stores/relations.ts';
import { isSafeLink } from '#shared/document/document-schema.ts';

/** Shows the panel in which a link is typed, changed or taken away. */
export const EDIT_LINK_COMMAND: LexicalCommand<undefined> = createCommand('EDIT_LINK');

/** Links that are safe, and open with Strg+click in the system's browser only. */
export const LinkRulesExtension = defineExtension({
  name: 'umbruch/link-rules',
  dependencies: [configExtension(LinkExtension, { validateUrl: isSafeLink, attributes: { rel: 'noreferrer', target: null, title: null } })],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(LinkNode, (node) => {
        if (isSafeLink(node.getURL())) return;
        for (const child of node.getChildren()) node.insertBefore(child);
        node.remove();
      }),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const node = event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target) : null;
          const link = node && $findMatchingParent(node, $isLinkNode);
          if (!link) return false;
          event.preventDefault();
          if (!event.ctrlKey && !event.metaKey) return false;
          void openLink(link.getURL());
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
});
