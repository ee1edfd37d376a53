import { isSafeLink } from '../document/document-schema.ts';
import { documentOf, headingBlock, imageBlock, listBlock, paragraphBlock, quoteBlock, textInline } from '../document/build-document.ts';
import type { BlockNode, DocumentJson } from '../document/document-schema.ts';
import type { ReadBackReference, ReadingBlock } from '../model/reading.ts';
import { assertNever } from '../result.ts';
import { plainBlock } from './edit-access.ts';
import { nestedList } from './nested-list.ts';
import { inlinesOf } from './record-inlines.ts';

/** What was read as the editor's document. */
export const blocksToDocument = (blocks: readonly ReadingBlock[], backReferences: readonly ReadBackReference[] = []): DocumentJson =>
  documentOf(
    blocks.flatMap((block) =>
      nodesOf(
        block,
        backReferences.filter((reference) => standsIn(reference, block)),
      ),
    ),
  );

/** A reference without a place may stand anywhere. */
const standsIn = ({ passages }: ReadBackReference, block: ReadingBlock): boolean =>
  passages.length === 0 ||
  passages.some((one) => block.passages.some((place) => place.line === one.line && place.start <= one.start && one.start < place.end));

function nodesOf(block: ReadingBlock, references: readonly ReadBackReference[]): BlockNode[] {
  const inlines = () => inlinesOf(block.text, block.marks, references);
  switch (block.type) {
    case 'paragraph':
    case 'answer':
      return block.text.trim() === '' ? [] : [paragraphBlock(inlines())];
    case 'question':
      return block.text.trim() === '' ? [] : [paragraphBlock(inlinesOf(block.text, block.marks, references, true))];
    case 'heading':
      return block.text.trim() === '' ? [] : [headingBlock((block.level ?? 2) > 2 ? 'h3' : 'h2', inlines())];
    case 'quote':
      return [quoteBlock([...inlines(), ...attributionOf(block)])];
    case 'list':
      return [listOf(block, references)];
    case 'table':
      return rowsOf(block).map((cells) => paragraphBlock(inlinesOf(cells.join(' | '), [], references)));
    case 'image': {
      return pictureOf(block);
    }
    default:
      return assertNever(block.type);
  }
}

/** A picture that came along or has an address; words that were only a caption stay words. */
function pictureOf(block: ReadingBlock): BlockNode[] {
  const { text, alt = '', credit = '', assetId = null } = block;
  const caption = withoutCredit(text, credit);
  const url = block.url !== undefined && isSafeLink(block.url) ? block.url : null;
  if (assetId !== null || url !== null) return [imageBlock({ assetId, url, alt, caption, credit })];
  const words = text.trim() === '' ? [alt, credit].filter((part) => part.trim() !== '').join(' ') : text;
  return words === '' ? [] : [italicParagraph(words)];
}

/** A caption as read names who made the picture at its end; in the document that has a place of its own. */
function withoutCredit(caption: string, credit: string): string {
  const at = credit === '' ? -1 : caption.lastIndexOf(credit);
  if (at < 0) return caption;
  const rest = caption.slice(at + credit.length);
  return /^[\s)\].]*$/.test(rest) ? caption.slice(0, at).replace(/[\s([|/–-]+$/u, '') : caption;
}

/** Plain text as paragraphs; blank lines part them, other line ends stay line breaks. */
export const textToDocument = (text: string): DocumentJson =>
  blocksToDocument(text.split(/\n[^\S\n]*\n\s*/).map((paragraph) => plainBlock('paragraph', paragraph.trim())));

/** A caption in the running text. */
export const italicParagraph = (text: string): BlockNode => paragraphBlock([textInline(text, { italic: true })]);

const attributionOf = (block: ReadingBlock) =>
  block.attribution === undefined || block.attribution === '' || block.text.includes(block.attribution)
    ? []
    : [{ type: 'linebreak' as const, version: 1 }, textInline(`– ${block.attribution}`)];

/** Marks count through the whole text, so each item gets its share of them. */
function listOf(block: ReadingBlock, references: readonly ReadBackReference[]): BlockNode {
  const items = block.items ?? block.text.split('\n').filter((item) => item.trim() !== '');
  let from = 0;
  const children = items.map((item) => {
    const start = block.text.indexOf(item, from);
    if (start >= 0) from = start + item.length;
    const marks =
      start < 0
        ? []
        : block.marks
            .map((mark) => ({ ...mark, start: Math.max(0, mark.start - start), end: Math.min(item.length, mark.end - start) }))
            .filter((mark) => mark.end > mark.start);
    return inlinesOf(item, marks, references);
  });
  return block.nesting === undefined ? listBlock(block.ordered === true, children) : nestedList(children, block.nesting);
}

const rowsOf = (block: ReadingBlock): string[][] =>
  (block.rows ?? block.text.split('\n').map((row) => row.split('\t'))).filter((row) => row.some((cell) => cell.trim() !== ''));
