import type { StoryPicture } from './story.ts';

/** On one line; no-break spaces stay. */
const tidy = (text: string): string => text.trim().replace(/[ \t\r\n]+/g, ' ');

/** Caption and credit in one line. */
export const captionOf = ({ caption, credit }: Pick<StoryPicture, 'caption' | 'credit'>): string =>
  [caption, credit]
    .map((part) => tidy(part))
    .filter((part) => part !== '')
    .join(' ');

/** What stands where a picture cannot be shown: what it shows, then where it lies, so that neither is lost; '' where nobody said either. */
export function wordsForPicture({ alt, address }: Pick<StoryPicture, 'alt' | 'address'>): string {
  const shown = tidy(alt);
  const place = tidy(address ?? '');
  const words = shown === '' || place === '' ? shown + place : `${shown} (${place})`;
  return words === '' ? '' : `[Bild: ${words}]`;
}

/** The same on a page, where nobody reads an address: what the picture shows, or that there was one. */
export function wordsOnPage({ alt, address }: Pick<StoryPicture, 'alt' | 'address'>): string {
  const shown = tidy(alt);
  if (shown !== '') return `[Bild: ${shown}]`;
  return tidy(address ?? '') === '' ? '' : '[Bild]';
}
