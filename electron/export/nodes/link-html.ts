import type { z } from 'zod';
import { isSafeLink } from '#shared/document/document-schema.ts';
import type { linkNode } from '#shared/document/document-schema.ts';
import { escapeHtml } from '../escape.ts';
import { isEmpty } from '../story/item-text.ts';
import type { NodeHtml } from './node-context.ts';

/** An address as a link where it is safe, else its label alone. */
export const anchorHtml = (url: string, labelHtml: string): string =>
  isSafeLink(url) ? `<a href="${escapeHtml(url)}" rel="noreferrer">${labelHtml}</a>` : labelHtml;

/** A link in running text. */
export const linkHtml: NodeHtml<z.infer<typeof linkNode>> = (node, context) => {
  const words = context.children(node.children);
  // Where nothing stands for it, an address is its own words: nobody can see, or be told of, a link without any.
  return isEmpty(node.children) ? words + anchorHtml(node.url, escapeHtml(node.url)) : anchorHtml(node.url, words);
};
