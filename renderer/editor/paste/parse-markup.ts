import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { MarkupNode } from './markup-node.ts';

/**
 * Parses markup with our own copy of the HTML standard's parser, not with the browser's: nothing is loaded or run,
 * and the window needs no Trusted Types policy at all (`trusted-types 'none'`).
 */
export const parseMarkup = (html: string): MarkupNode => asMarkup(parse(html));

function asMarkup(node: DefaultTreeAdapterTypes.Node): MarkupNode {
  return {
    nodeName: node.nodeName,
    nodeValue: 'value' in node ? node.value : null,
    get childNodes() {
      return 'childNodes' in node ? node.childNodes.map(asMarkup) : [];
    },
    getAttribute: (name) => ('attrs' in node ? (node.attrs.find((attribute) => attribute.name === name)?.value ?? null) : null),
  };
}
