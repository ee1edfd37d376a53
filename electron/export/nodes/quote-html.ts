import type { z } from 'zod';
import type { quoteNode } from '#shared/document/document-schema.ts';
import type { NodeHtml } from './node-context.ts';

/** A quotation set apart. */
export const quoteHtml: NodeHtml<z.infer<typeof quoteNode>> = (node, context) => {
  const inner = context.children(node.children);
  return inner.trim() === '' ? '' : `<blockquote><p>${inner}</p></blockquote>`;
};
