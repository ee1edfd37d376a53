import type { ImageNodeJson } from '#shared/document/document-schema.ts';
import { escapeHtml } from '../escape.ts';
import { wordsOnPage } from '../story/picture-words.ts';
import { setSpaces } from '../typography.ts';
import type { NodeHtml, Picture } from './node-context.ts';

/** Types that may stand in an exported page; the library keeps no others, and a page is its own last door. */
const drawn: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** A picture as an address that holds it; '' for what no page may hold. */
export const pictureAddress = ({ mediaType, bytes }: Picture): string =>
  drawn.includes(mediaType) ? `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}` : '';

const part = (name: string, text: string): string =>
  text.trim() === '' ? '' : `<span class="${name}">${escapeHtml(setSpaces(text.trim()))}</span>`;

/** A picture inside the page, with caption and credit. Without its bytes its words remain: what it shows, caption and credit. */
export const imageHtml: NodeHtml<ImageNodeJson> = (node, context) => {
  const picture = node.assetId === null ? null : context.pictureOf(node.assetId);
  const address = picture === null ? '' : pictureAddress(picture);
  const alt = node.isDecorative === true ? '' : node.alt;
  const image = address === '' ? '' : `<img src="${address}" alt="${escapeHtml(alt)}">`;
  const words = image === '' ? wordsOnPage({ alt, address: node.url }) : '';
  // In elements of their own, so that the sheet sees whether a credit follows a caption or stands alone.
  const caption = [part('picture-words', words), part('caption-text', node.caption), part('credit', node.credit)]
    .filter((html) => html !== '')
    .join(' ');
  if (image === '' && caption === '') return '';
  return `<figure>${image}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
};
