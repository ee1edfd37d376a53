import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { FileHead, SourceText } from '../formats.ts';
import { emptyMeta } from '../source-document.ts';
import type { SourceDocument } from '../source-document.ts';
import { createLineBuilder } from './line-builder.ts';

/** How formats begin that are written in letters but are no text to read. */
const noText = /^\s{0,100}(%PDF-|PK\u0003\u0004|\{\\rtf|<\?xml|<rss|<svg[\s>]|BEGIN:V)/;

/** Any text is plain text when nobody else claims it, but for data and markup that no reader knows. */
export function sniffPlainText(head: FileHead): number {
  if (noText.test(head.text) || (head.extension === 'json' && /^\s*[[{]/.test(head.text))) return 0;
  return ['txt', 'text', ''].includes(head.extension) ? 0.5 : 0.4;
}

/** Reads plain text line by line; blank lines are remembered as gaps. */
export function extractPlainText(source: SourceText): Result<SourceDocument> {
  const builder = createLineBuilder();
  builder.verbatim(source.text);
  const lines = builder.finish();
  if (lines.length === 0) return fail('file-no-text', { name: source.fileName });
  return ok({ format: 'text', encoding: source.encoding, fileName: source.fileName, lines, meta: emptyMeta });
}
