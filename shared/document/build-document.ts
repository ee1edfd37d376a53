import { documentVersion, formatBits } from './document-schema.ts';
import type { BlockNode, DocumentJson, ImageNodeJson, InlineNode, ListNodeJson } from './document-schema.ts';

const element = { direction: null, format: '' as const, indent: 0, version: 1 };

export const textInline = (text: string, style: { bold?: boolean; italic?: boolean } = {}): InlineNode => ({
  type: 'text',
  text,
  format: (style.bold ? formatBits.bold : 0) | (style.italic ? formatBits.italic : 0),
  mode: 'normal',
  style: '',
  detail: 0,
  version: 1,
});

export const backReferenceInline = (text: string, number: number | null, articleId: string | null = null): InlineNode => ({
  type: 'back-reference',
  text,
  number,
  articleId,
  version: 1,
});

export const linkInline = (text: string, url: string): InlineNode => ({
  type: 'link',
  url,
  rel: 'noreferrer',
  target: null,
  title: null,
  children: [{ type: 'text', text, format: 0, mode: 'normal', style: '', detail: 0, version: 1 }],
  ...element,
});

export const paragraphBlock = (children: InlineNode[]): BlockNode => ({
  type: 'paragraph',
  children,
  textFormat: 0,
  textStyle: '',
  ...element,
});
export const headingBlock = (tag: 'h2' | 'h3', children: InlineNode[]): BlockNode => ({ type: 'heading', tag, children, ...element });
export const quoteBlock = (children: InlineNode[]): BlockNode => ({ type: 'quote', children, ...element });
export const listBlock = (ordered: boolean, items: InlineNode[][]): ListNodeJson => ({
  type: 'list',
  listType: ordered ? 'number' : 'bullet',
  tag: ordered ? 'ol' : 'ul',
  start: 1,
  children: items.map((children, index) => ({ type: 'listitem', value: index + 1, children, ...element })),
  ...element,
});

export const imageBlock = (image: Partial<Omit<ImageNodeJson, 'type' | 'version'>>): ImageNodeJson => ({
  type: 'image',
  assetId: null,
  url: null,
  alt: '',
  caption: '',
  credit: '',
  ...image,
  version: 1,
});

export const documentOf = (children: BlockNode[]): DocumentJson => ({
  version: documentVersion,
  root: { type: 'root', children, ...element },
});

/** A document of plain paragraphs; blank lines part them. */
export const documentFromText = (text: string): DocumentJson =>
  documentOf(
    text
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) => paragraphBlock([textInline(paragraph)])),
  );

export const emptyDocument: DocumentJson = documentOf([]);
