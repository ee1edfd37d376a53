import { fail, FaultError, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { FileHead, SourceText } from '../formats.ts';
import type { SourceDocument } from '../source-document.ts';
import { readFrontMatter } from './front-matter.ts';
import { createLineBuilder } from './line-builder.ts';
import { isTooDeep, maxNesting } from './markdown-depth.ts';
import { withNotes } from './markdown-notes.ts';
import { withOwnRoles } from './markdown-own.ts';
import { readMarkdownTree } from './markdown-tree.ts';

const signs: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^[^\n]{3,}\n(=|-){3,}[ \t]*$/m,
  /\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/,
  /(^|\s)\*\*[^*\n]{1,300}\*\*/,
  /^```/m,
  /^> \S/m,
];

/** Front matter or two different Markdown signs decide; the name helps where there is one. */
export function sniffMarkdown(head: FileHead): number {
  const text = head.text.replaceAll('\r\n', '\n');
  const named = ['md', 'markdown', 'mdown', 'mkd'].includes(head.extension);
  if (/^---[ \t]*\n[\w-]{1,40}:[^]{0,5000}?\n---[ \t]*(\n|$)/.test(text)) return 0.9;
  const found = signs.filter((sign) => sign.test(text)).length;
  if (named) return found > 0 ? 0.85 : 0.6;
  return found >= 2 ? 0.6 : 0.1;
}

/** Reads CommonMark with a simple front matter; embedded HTML is read like a page, never passed on. */
export function extractMarkdown(source: SourceText): Result<SourceDocument> {
  try {
    const { meta, body } = readFrontMatter(source.text);
    const whole = withNotes(body);
    if (isTooDeep(whole)) return fail('parser-depth', { name: source.fileName, limit: maxNesting });
    const builder = createLineBuilder();
    readMarkdownTree(fromMarkdown(whole), builder, meta.canonicalUrl);
    const lines = withOwnRoles(builder.finish(), meta.given);
    if (lines.length === 0) return fail('file-no-text', { name: source.fileName });
    return ok({ format: 'markdown', encoding: source.encoding, fileName: source.fileName, lines, meta });
  } catch (error) {
    if (error instanceof FaultError) return fail(error.fault.code, { ...error.fault.detail, name: source.fileName });
    throw error;
  }
}
