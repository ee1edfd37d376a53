import type { z } from 'zod';
import { isSafeLink } from '#shared/document/document-schema.ts';
import type { linkNode } from '#shared/document/document-schema.ts';
import { escapeHtml } from '../escape.ts';
import type { NodeHtml } from './node-context.ts';

/** An address as a link where it is safe, else its label alone. */
export const anchorHtml = (url: string, labelHtml: string): string =>
  isSafeLink(url) ? `<a href="${escapeHtml(url)}" rel="noreferrer">${labelHtml}</a>` : labelHtml;

/** A link in running text. */
export const linkHtml: NodeHtml<z.infer<typeof linkNode>> = (node, context) => anchorHtml(node.url, context.children(node.children));
