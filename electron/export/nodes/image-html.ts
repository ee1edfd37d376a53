import type { ImageNodeJson } from '#shared/document/document-schema.ts';
import { escapeHtml } from '../escape.ts';
import { setSpaces } from '../typography.ts';
import type { NodeHtml } from './node-context.ts';

/** Types that may stand in an exported page; the library keeps no others, and a page is its own last door. */
const drawn: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** A picture inside the page, with caption and credit. Without its bytes the words remain. */
export const imageHtml: NodeHtml<ImageNodeJson> = (node, context) => {
  const picture = node.assetId === null ? null : context.pictureOf(node.assetId);
  const image =
    picture !== null && drawn.includes(picture.mediaType)
      ? `<img src="data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}" alt="${escapeHtml(node.alt)}">`
      : '';
  const credit = node.credit.trim() === '' ? '' : `<span class="credit">${escapeHtml(setSpaces(node.credit.trim()))}</span>`;
  const caption = [escapeHtml(setSpaces(node.caption.trim())), credit].filter((part) => part !== '').join(' ');
  if (image === '' && caption === '') return '';
  return `<figure>${image}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
};
