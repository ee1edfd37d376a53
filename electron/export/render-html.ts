import type { BlockNode, DocumentJson, InlineNode, ListNodeJson } from '#shared/document/document-schema.ts';
import { FaultError } from '#shared/result.ts';
import { bracketed } from './nodes/back-reference.ts';
import { backReferenceHtml } from './nodes/back-reference-html.ts';
import { headingHtml } from './nodes/heading-html.ts';
import { imageHtml } from './nodes/image-html.ts';
import { linebreakHtml } from './nodes/linebreak-html.ts';
import { linkHtml } from './nodes/link-html.ts';
import { listHtml } from './nodes/list-html.ts';
import type { NodeContext, NodeHtml } from './nodes/node-context.ts';
import { paragraphHtml } from './nodes/paragraph-html.ts';
import { quoteHtml } from './nodes/quote-html.ts';
import { textHtml } from './nodes/text-html.ts';
import { joinedQuotations } from './pages/quotations.ts';

type Node = BlockNode | InlineNode | ListNodeJson;
type Registry = { readonly [T in Node['type']]: NodeHtml<Extract<Node, { type: T }>> };

/** Every node that can stand in a document. A node of the schema without a line here does not compile. */
const nodes: Registry = {
  paragraph: paragraphHtml,
  heading: headingHtml,
  quote: quoteHtml,
  list: listHtml,
  image: imageHtml,
  text: textHtml,
  linebreak: linebreakHtml,
  link: linkHtml,
  'back-reference': backReferenceHtml,
};

function nodeHtml(node: Node, context: NodeContext): string {
  if (!Object.hasOwn(nodes, node.type)) throw new FaultError('export-unknown-node', { node: String(node.type).slice(0, 60) });
  return (nodes[node.type] as NodeHtml<Node>)(node, context);
}

const nowhere = (): null => null;

/** What a page may know beyond its document. */
export type Surroundings = Partial<Pick<NodeContext, 'anchorOf' | 'pictureOf' | 'subheadLevel'>>;

/** Draws a document, one string a block. `anchorOf` names the place of a report within the same page. */
export function blocksHtml(
  document: DocumentJson,
  { anchorOf = nowhere, pictureOf = nowhere, subheadLevel = 2 }: Surroundings = {},
): string[] {
  const context: NodeContext = {
    anchorOf,
    pictureOf,
    subheadLevel,
    children: (children) =>
      bracketed(children)
        .map((node) => nodeHtml(node, context))
        .join(''),
  };
  return document.root.children.map((block) => nodeHtml(block, context)).filter((html) => html !== '');
}

/** Draws a document as one piece of HTML, quotations in a row as one. */
export const renderHtml = (document: DocumentJson, around?: Surroundings): string =>
  joinedQuotations(blocksHtml(document, around)).join('\n');
