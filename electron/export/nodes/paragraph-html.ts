import type { z } from 'zod';
import type { paragraphNode } from '#shared/document/document-schema.ts';
import { languageAttribute } from './language-attribute.ts';
import type { NodeHtml } from './node-context.ts';

/** A paragraph; an empty one is not set. */
export const paragraphHtml: NodeHtml<z.infer<typeof paragraphNode>> = (node, context) => {
  const inner = context.children(node.children);
  return inner.trim() === '' ? '' : `<p${languageAttribute(node.children)}>${inner}</p>`;
};
