import type { z } from 'zod';
import type { headingNode } from '#shared/document/document-schema.ts';
import type { NodeHtml } from './node-context.ts';

/** A subhead, first or second level. */
export const headingHtml: NodeHtml<z.infer<typeof headingNode>> = (node, context) => {
  const tag = node.tag === 'h3' ? 'h3' : 'h2';
  const inner = context.children(node.children);
  return inner.trim() === '' ? '' : `<${tag}>${inner}</${tag}>`;
};
