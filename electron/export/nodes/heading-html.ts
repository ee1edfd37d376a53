import type { z } from 'zod';
import type { headingNode } from '#shared/document/document-schema.ts';
import type { NodeHtml } from './node-context.ts';

/** A subhead, first or second level, below whatever the page has over it. */
export const headingHtml: NodeHtml<z.infer<typeof headingNode>> = (node, context) => {
  const tag = `h${context.subheadLevel + (node.tag === 'h3' ? 1 : 0)}`;
  const inner = context.children(node.children);
  return inner.trim() === '' ? '' : `<${tag}>${inner}</${tag}>`;
};
