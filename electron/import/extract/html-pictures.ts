import type { PictureRef } from '#shared/model/reading.ts';
import { isHidden } from './html-hidden.ts';
import { resolveLink } from './html-meta.ts';
import { attribute } from './html-tree.ts';
import type { HtmlElement } from './html-tree.ts';
import { describePicture } from './picture.ts';

/** Says what a picture of a page is by the address and the description it goes by; null where there is none to keep. */
export type PictureResolver = (address: string, alt: string) => PictureRef | null;

/** Pictures that came along, found by how the page names them. */
export type PictureSource = (address: string) => Uint8Array | null;

/** Smaller than this is an icon, a line or a counter. */
const leastSide = 24;
const maxDataUri = 30_000_000;

/** Pictures of a page from which no bytes came along: their addresses, and those written into the page itself where a keeper is at hand. */
export const webPictures =
  (base: string | null, keep: ((bytes: Uint8Array) => string | null) | null = null): PictureResolver =>
  (address) =>
    keep !== null && isDataUri(address)
      ? keepBytes(readDataUri(address), keep)
      : { assetId: null, url: resolveLink(address, base) ?? pathBeside(address) };

/** A path from the page into a folder beside it, as browsers save pages: the host knows whether the picture came along. */
const pathBeside = (address: string): string | null =>
  /^(?:\.\/)?[^/\s:?#]{1,300}\/[^\s:?#]{1,600}$/.test(address) && !address.startsWith('../') ? address : null;

/** Pictures whose bytes stand in the page itself or lie beside it (parts of a mail, of an archived page). */
export function carriedPictures(base: string | null, find: PictureSource, keep: (bytes: Uint8Array) => string | null): PictureResolver {
  const web = webPictures(base, keep);
  return (address, alt) => {
    const bytes = isDataUri(address) ? null : find(address);
    if (bytes === null) return /^cid:/i.test(address) ? null : web(address, alt);
    const kept = keepBytes(bytes, keep);
    return kept === null ? null : { ...kept, url: resolveLink(address, base) };
  };
}

/** The address by which an `<img>` names its picture. Pages that load pictures late name it elsewhere; `<picture>` has it in its `<img>`. */
export function addressOfPicture(element: HtmlElement): string {
  const source = attribute(element, 'src')?.trim() ?? '';
  const late = attribute(element, 'data-src') ?? attribute(element, 'data-lazy-src') ?? attribute(element, 'data-original');
  // A few bytes in the page stand in for a picture that comes later.
  if (late !== null && (source === '' || (isDataUri(source) && source.length < 2_000))) return late.trim();
  return source === '' ? firstOfSet(attribute(element, 'srcset') ?? '') : source;
}

/** The first address of a `srcset`. */
const firstOfSet = (set: string): string => set.trim().split(/[\s,]/, 1)[0] ?? '';

const styledSide = {
  width: /(?:^|;)\s{0,5}(?:max-)?width\s{0,5}:\s{0,5}(\d{1,5})px/i,
  height: /(?:^|;)\s{0,5}(?:max-)?height\s{0,5}:\s{0,5}(\d{1,5})px/i,
} as const;

/** Pictures of one dot tell a sender who has opened a mail; they show nothing. */
export function isTrackingPixel(element: HtmlElement): boolean {
  const style = attribute(element, 'style') ?? '';
  const side = (name: 'width' | 'height'): number => {
    const stated = attribute(element, name)?.trim() ?? styledSide[name].exec(style)?.[1] ?? '';
    return /^\d{1,5}(?:px)?$/.test(stated) ? Number.parseInt(stated, 10) : Number.POSITIVE_INFINITY;
  };
  const [width, height] = [side('width'), side('height')];
  return isHidden(element) || (width <= 2 && height <= 2) || width === 0 || height === 0;
}

function keepBytes(bytes: Uint8Array | null, keep: (bytes: Uint8Array) => string | null): PictureRef | null {
  if (bytes === null) return null;
  const about = describePicture(bytes);
  if (about === null || about.width < leastSide || about.height < leastSide) return null;
  const assetId = keep(bytes);
  return assetId === null ? null : { assetId, url: null };
}

const isDataUri = (address: string): boolean => /^data:/i.test(address);

/** The bytes of `data:image/png;base64,…`; null for anything that is no picture in this form. */
function readDataUri(address: string): Uint8Array | null {
  if (address.length > maxDataUri) return null;
  const head = /^data:image\/[\w.+-]{1,40}(?:;[\w=-]{1,40}){0,3},/i.exec(address.slice(0, 200));
  if (head === null) return null;
  const data = address.slice(head[0].length);
  if (!/;base64,$/i.test(head[0])) return null;
  return Buffer.from(data.includes('%') ? data.replaceAll('%2B', '+').replaceAll('%2F', '/').replaceAll('%3D', '=') : data, 'base64');
}
