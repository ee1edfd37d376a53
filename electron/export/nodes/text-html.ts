import type { z } from 'zod';
import { formatBits } from '#shared/document/document-schema.ts';
import type { textNode } from '#shared/document/document-schema.ts';
import { escapeHtml } from '../escape.ts';
import { setSpaces } from '../typography.ts';
import type { NodeHtml } from './node-context.ts';

/** A run of text, bold and italic kept. */
export const textHtml: NodeHtml<z.infer<typeof textNode>> = (node) => {
  const text = escapeHtml(setSpaces(node.text));
  const bold = node.format & formatBits.bold ? `<strong>${text}</strong>` : text;
  return node.format & formatBits.italic ? `<em>${bold}</em>` : bold;
};
