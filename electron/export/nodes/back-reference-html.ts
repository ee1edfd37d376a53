import type { z } from 'zod';
import type { backReferenceNode } from '#shared/document/document-schema.ts';
import { escapeHtml } from '../escape.ts';
import type { NodeHtml } from './node-context.ts';

/** „(wir berichteten)“, its brackets put by `bracketed`: leads to the report's entry below the text. The house number is for the desk and is not printed. */
export const backReferenceHtml: NodeHtml<z.infer<typeof backReferenceNode>> = (node, context) => {
  const text = escapeHtml(node.text);
  const anchor = node.articleId === null ? null : context.anchorOf(node.articleId);
  return anchor === null ? text : `<a class="back" href="#${escapeHtml(anchor)}">${text}</a>`;
};
