import type { StoryPicture } from './story.ts';

/** Caption and credit in one line. */
export const captionOf = ({ caption, credit }: Pick<StoryPicture, 'caption' | 'credit'>): string =>
  [caption, credit]
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '')
    .join(' ');

/** What stands where a picture cannot be shown: what it shows, so that no words are lost; '' where nobody described it. */
export const wordsForPicture = ({ alt }: Pick<StoryPicture, 'alt'>): string => {
  const shown = alt.trim().replace(/\s+/g, ' ');
  return shown === '' ? '' : `[Bild: ${shown}]`;
};
