import type { SourceLine } from '#shared/model/reading.ts';
import type { SourceMeta } from '../../source-document.ts';
import { readBody } from '../html-body.ts';
import { readHead } from '../html-meta.ts';
import { parseHtml } from '../html-parse.ts';
import type { PictureResolver } from '../html-pictures.ts';
import { createLineBuilder } from '../line-builder.ts';

/** A text in markup as lines, its pictures where they stand, and what its head says. */
export function htmlLines(
  html: string,
  address: string | null,
  pictures: (base: string | null) => PictureResolver,
): { readonly lines: SourceLine[]; readonly meta: SourceMeta } {
  const document = parseHtml(html);
  const { meta, base } = readHead(document);
  const builder = createLineBuilder();
  const linkBase = base ?? address;
  readBody(document, builder, linkBase, 'unknown', pictures(linkBase));
  return { lines: builder.finish(), meta };
}
