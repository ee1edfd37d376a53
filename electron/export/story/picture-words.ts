import type { StoryPicture } from './story.ts';

/** On one line; no-break spaces stay. */
const tidy = (text: string): string => text.trim().replace(/[ \t\r\n]+/g, ' ');

/** Caption and credit in one line. */
export const captionOf = ({ caption, credit }: Pick<StoryPicture, 'caption' | 'credit'>): string =>
  [caption, credit]
    .map((part) => tidy(part))
    .filter((part) => part !== '')
    .join(' ');

/** What stands where a picture cannot be shown: what it shows, so that no words are lost; '' where nobody described it. */
export const wordsForPicture = ({ alt }: Pick<StoryPicture, 'alt'>): string => {
  const shown = tidy(alt);
  return shown === '' ? '' : `[Bild: ${shown}]`;
};
