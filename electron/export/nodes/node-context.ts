import type { InlineNode, ListNodeJson } from '#shared/document/document-schema.ts';

/** What a node needs from outside to become HTML: its children drawn, and where back references lead. */
export interface NodeContext {
  /** Draws the children of a node; throws `export-unknown-node` for a node nobody knows. */
  readonly children: (nodes: readonly (InlineNode | ListNodeJson)[]) => string;
  /** The id of the place in this page where the report stands, or null. */
  readonly anchorOf: (articleId: string) => string | null;
  /** The level of the first subheads: 2 where the text stands right below the page's title. */
  readonly subheadLevel: 2 | 3;
  /** A picture's bytes, or null where the library has none. */
  readonly pictureOf: (assetId: string) => Picture | null;
}

export interface Picture {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Draws one kind of node. */
export type NodeHtml<N> = (node: N, context: NodeContext) => string;
