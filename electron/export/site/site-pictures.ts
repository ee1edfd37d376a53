import type { ImageNodeJson } from '#shared/document/document-schema.ts';
import { readPictureHeader } from '#shared/picture/picture-header.ts';
import { escapeHtml } from '../escape.ts';
import type { PackedFile, Pictures } from '../format.ts';
import { wordsOnPage } from '../story/picture-words.ts';
import { pictureEnding } from '../xml/picture-ending.ts';
import { wrap } from '../pages/markup.ts';
import { text, wayTo } from './markup.ts';

/** A picture as a file of the site: named by its content, so that two reports share one. Null where there are no bytes that a page may show. */
export function pictureFile(assetId: string | null, pictures: Pictures): PackedFile | null {
  const picture = assetId === null ? undefined : pictures.get(assetId);
  const ending = picture ? pictureEnding(picture) : null;
  return assetId === null || picture === undefined || ending === null
    ? null
    : { path: `berichte/bilder/${assetId.slice(0, 20)}.${ending}`, bytes: picture.bytes };
}

/** A picture on a page at `from`. `attributes` are already escaped. */
export function imageHtml({ path, bytes }: PackedFile, from: string, alt: string, attributes = ''): string {
  const size = readPictureHeader(bytes);
  const sides = size === null ? '' : ` width="${String(size.width)}" height="${String(size.height)}"`;
  return `<img src="${escapeHtml(wayTo(from, path))}" alt="${escapeHtml(alt)}"${sides}${attributes}>`;
}

/** The pictures of one report, as they are drawn: each is read once and handed on as a file when the page stands. */
export interface DrawnPictures {
  /** A picture with its words; its words alone where there are no bytes. */
  readonly figure: (node: ImageNodeJson) => string;
  readonly files: () => PackedFile[];
}

/** Draws the pictures of the report at `from`. */
export function drawPictures(pictures: Pictures, from: string): DrawnPictures {
  const files = new Map<string | null, PackedFile | null>();
  const imageOf = ({ assetId, alt, isDecorative }: ImageNodeJson): string => {
    const file = files.has(assetId) ? files.get(assetId) : pictureFile(assetId, pictures);
    files.set(assetId, file ?? null);
    // The first picture is seen at once, the others when a reader comes to them.
    return file ? imageHtml(file, from, isDecorative === true ? '' : alt, files.size === 1 ? '' : ' loading="lazy" decoding="async"') : '';
  };
  return {
    figure: (node) => {
      const image = imageOf(node);
      const words = image === '' ? wordsOnPage({ alt: node.isDecorative === true ? '' : node.alt, address: node.url }) : '';
      const caption = [
        wrap('span', 'picture-words', text(words)),
        wrap('span', 'caption-text', text(node.caption)),
        wrap('span', 'credit', text(node.credit)),
      ]
        .filter((part) => part !== '')
        .join(' ');
      if (image === '' && caption === '') return '';
      return `<figure>${image}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
    },
    files: () => [...files.values()].filter((file) => file !== null),
  };
}
