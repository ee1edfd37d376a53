import { documentOf, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import { blockText } from '#shared/document/document-text.ts';
import { leadingWords } from '#shared/text/fold.ts';

const openingWords = 12;

/** Folded opening words of a page: under them its place in the body is found again. */
export function openingOf(body: DocumentJson): string {
  const first = body.root.children.find((block) => blockText(block).trim() !== '');
  return first ? leadingWords(blockText(first), openingWords) : '';
}

/** A body with another page in its place: before the next page that is at hand, otherwise at the end. */
export function withPage(
  body: DocumentJson,
  pages: readonly { readonly page: number; readonly opening: string }[],
  page: number,
  added: DocumentJson,
): DocumentJson {
  const blocks = body.root.children;
  const later = pages.filter((one) => one.page > page && one.opening !== '').sort((one, other) => one.page - other.page);
  for (const { opening } of later) {
    const at = blocks.findIndex((block) => leadingWords(blockText(block), openingWords) === opening);
    if (at >= 0) return documentOf([...blocks.slice(0, at), ...added.root.children, ...blocks.slice(at)]);
  }
  return documentOf([...blocks, ...added.root.children]);
}

/** A later page's own lead stands before its text. */
export const withLead = (lead: string, body: DocumentJson): DocumentJson =>
  lead === '' ? body : documentOf([paragraphBlock([textInline(lead)]), ...body.root.children]);
