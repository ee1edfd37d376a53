import { fail, FaultError, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { SourceLine } from '#shared/model/reading.ts';
import type { ExtractContext, FileHead, SourceText } from '../formats.ts';
import type { SourceDocument } from '../source-document.ts';
import { readBody } from './html-body.ts';
import { readHead } from './html-meta.ts';
import { parseHtml } from './html-parse.ts';
import { pageRoles, type PageRoles } from './html-own-page.ts';
import { statedBody } from './html-stated-body.ts';
import { webPictures } from './html-pictures.ts';
import type { PictureResolver } from './html-pictures.ts';
import { relativeLinks } from './relative-links.ts';
import type { HtmlParent } from './html-tree.ts';
import { createLineBuilder } from './line-builder.ts';
import { createPictureKeeper } from './picture.ts';

/** A page by its doctype or root, a fragment by the tags that only markup has. */
export function sniffHtml(head: FileHead): number {
  const start = head.text.replace(/^(\s|<!--[^]{0,2000}?-->|<\?xml[^>]{0,300}>)+/, '').slice(0, 200);
  if (/^<(!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/i.test(start)) return 1;
  const tags =
    head.text.match(/<\/?(p|div|h[1-6]|table|tr|td|ul|ol|li|br|article|section|span|strong|em|a)(\s[^<>]{0,500})?\/?>/gi)?.length ?? 0;
  if (/^<(p|div|h[1-6]|table|ul|ol|article|section|main|span|meta|a)(\s[^<>]{0,500})?>/i.test(start) && tags >= 2) return 0.95;
  const isPage = ['html', 'htm', 'xhtml'].includes(head.extension);
  if (tags >= 6) return isPage ? 0.9 : 0.55;
  return isPage && tags > 0 ? 0.7 : 0.1;
}

/** Reads a page through the parser of the HTML standard and keeps plain lines; no markup leaves this function. Pictures written into the page are handed on. */
export function extractHtml(source: SourceText, context: Pick<ExtractContext, 'emit'> | null = null): Result<SourceDocument> {
  try {
    const document = parseHtml(source.text);
    const { meta, base, body } = readHead(document);
    // A saved page tells by its first lines where its links lead; its pictures lie beside it.
    const linkBase = base ?? meta.canonicalUrl;
    const roles = pageRoles(document);
    const shown = linesOf(document, linkBase, webPictures(base, context === null ? null : createPictureKeeper(context)), roles);
    const lines = [...shown, ...statedBody(body, shown)];
    if (lines.length === 0) return fail('file-no-text', { name: source.fileName });
    const told = linkBase === null ? { ...meta, relativeLinks: relativeLinks(document) } : meta;
    return ok({
      format: 'html',
      encoding: source.encoding,
      fileName: source.fileName,
      lines,
      // What a page says by its parts needs no weighing; its head names the house where a report names nobody.
      ...(roles === null ? { meta: told } : { meta: { ...told, facts: null, authors: null }, layout: 'markdown' as const }),
    });
  } catch (error) {
    if (error instanceof FaultError) return fail(error.fault.code, { ...error.fault.detail, name: source.fileName });
    throw error;
  }
}

function linesOf(document: HtmlParent, base: string | null, pictures: PictureResolver, roles: PageRoles | null): SourceLine[] {
  const builder = createLineBuilder();
  readBody(document, builder, base, 'unknown', pictures, roles);
  return builder.finish();
}
