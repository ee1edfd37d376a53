import type { z } from 'zod';
import { formatBits } from '#shared/document/document-schema.ts';
import type { textNode } from '#shared/document/document-schema.ts';
import { escapeHtml } from '../escape.ts';
import { setSpaces } from '../typography.ts';
import type { NodeHtml } from './node-context.ts';

/** `E-Mails`, `IT-Sicherheit`: a line never ends behind so short a piece. A no-break hyphen would spoil the search, so the word is held by style. */
const shortPiece = /(?<![\p{L}\p{N}&#;-])\p{Lu}{1,2}-\p{L}{2,12}(?!\p{L})/gu;

/** A run of text, bold and italic kept. */
export const textHtml: NodeHtml<z.infer<typeof textNode>> = (node) => {
  const text = escapeHtml(setSpaces(node.text)).replace(shortPiece, '<span class="nb">$&</span>');
  const bold = node.format & formatBits.bold ? `<strong>${text}</strong>` : text;
  return node.format & formatBits.italic ? `<em>${bold}</em>` : bold;
};
