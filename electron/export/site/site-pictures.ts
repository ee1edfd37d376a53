import type { ImageNodeJson } from '#shared/document/document-schema.ts';
import { escapeHtml } from '../escape.ts';
import type { PackedFile, Pictures } from '../format.ts';
import type { Picture } from '../nodes/node-context.ts';
import { text, wrap } from './markup.ts';
import { pictureSize } from './picture-size.ts';

const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' };

/** The ending of a picture's file; undefined for what no page may show. */
export const pictureEnding = ({ mediaType }: Picture): string | undefined => endings[mediaType];

/** The pictures of one report, as they are drawn: each is read once and handed on as a file when the page stands. */
export interface DrawnPictures {
  /** A picture with its words; its words alone where there are no bytes. */
  readonly figure: (node: ImageNodeJson) => string;
  readonly files: () => PackedFile[];
}

/** Draws pictures as files below `berichte/bilder`: named by their content, so that two reports share one. */
export function drawPictures(pictures: Pictures): DrawnPictures {
  const files = new Map<string, PackedFile>();
  const imageOf = (node: ImageNodeJson): string => {
    const picture = node.assetId === null ? undefined : pictures.get(node.assetId);
    const ending = picture && pictureEnding(picture);
    if (node.assetId === null || picture === undefined || ending === undefined) return '';
    const name = `bilder/${node.assetId.slice(0, 20)}.${ending}`;
    // The first picture is seen at once, the others when a reader comes to them.
    files.set(name, { path: `berichte/${name}`, bytes: picture.bytes });
    const size = pictureSize(picture.bytes);
    const sides = size === null ? '' : ` width="${String(size.width)}" height="${String(size.height)}"`;
    return `<img src="${name}" alt="${escapeHtml(node.alt)}"${sides}${files.size === 1 ? '' : ' loading="lazy"'}>`;
  };
  return {
    figure: (node) => {
      const image = imageOf(node);
      const caption = [wrap('span', 'caption-text', text(node.caption)), wrap('span', 'credit', text(node.credit))]
        .filter((part) => part !== '')
        .join(' ');
      if (image === '' && caption === '') return '';
      return `<figure>${image}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
    },
    files: () => [...files.values()],
  };
}
