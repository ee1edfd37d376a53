import type { z } from 'zod';
import type { quoteNode } from '#shared/document/document-schema.ts';
import { languageAttribute } from './language-attribute.ts';
import type { NodeHtml } from './node-context.ts';

/** A quotation set apart. */
export const quoteHtml: NodeHtml<z.infer<typeof quoteNode>> = (node, context) => {
  const inner = context.children(node.children);
  return inner.trim() === '' ? '' : `<blockquote><p${languageAttribute(node.children)}>${inner}</p></blockquote>`;
};
