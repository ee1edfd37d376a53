import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { FileHead, SourceText } from '../formats.ts';
import { emptyMeta } from '../source-document.ts';
import type { SourceDocument } from '../source-document.ts';
import { createLineBuilder } from './line-builder.ts';

/** Any text is plain text when nobody else claims it. */
export const sniffPlainText = (head: FileHead): number => (['txt', 'text', ''].includes(head.extension) ? 0.5 : 0.4);

/** Reads plain text line by line; blank lines are remembered as gaps. */
export function extractPlainText(source: SourceText): Result<SourceDocument> {
  const builder = createLineBuilder();
  builder.verbatim(source.text);
  const lines = builder.finish();
  if (lines.length === 0) return fail('file-no-text', { name: source.fileName });
  return ok({ format: 'text', encoding: source.encoding, fileName: source.fileName, lines, meta: emptyMeta });
}
