import { fitted, pictureSize } from '../story/picture-size.ts';
import { captionOf, wordsForPicture } from '../story/picture-words.ts';
import type { StoryPicture } from '../story/story.ts';
import { rtfParagraph } from './rtf-styles.ts';
import { escapeRtf } from './rtf-text.ts';

/** Twentieths of a point. */
const inch = 1_440;
/** The text width of our page, and a height that leaves room for a caption. */
const room = { width: 9_070, height: 10_200 };
/** The makes of pictures that RTF holds. */
const blips: ReadonlyMap<string, string> = new Map([
  ['image/png', '\\pngblip'],
  ['image/jpeg', '\\jpegblip'],
]);

/** A picture that stays with its caption; where RTF cannot hold it, what it shows stands there in words. */
export function pictureRtf(block: StoryPicture): string {
  const caption = captionOf(block);
  const drawn = blipRtf(block);
  return [
    drawn === null ? '' : rtfParagraph('picture', drawn),
    ...[drawn === null ? wordsForPicture(block) : '', caption].map(captionRtf),
  ].join('');
}

const captionRtf = (text: string): string => (text === '' ? '' : rtfParagraph('caption', escapeRtf(text)));

function blipRtf({ picture, alt }: StoryPicture): string | null {
  const size = picture === null ? null : pictureSize(picture);
  const blip = picture === null ? undefined : blips.get(picture.mediaType);
  if (picture === null || size === null || blip === undefined) return null;
  const goal = fitted(size, inch, room);
  const description = `{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv ${escapeRtf(alt.trim())}}}}`;
  const sizes = `\\picw${String(size.width)}\\pich${String(size.height)}\\picwgoal${String(goal.width)}\\pichgoal${String(goal.height)}`;
  return `{\\pict${description}${blip}${sizes}\n${Buffer.from(picture.bytes).toString('hex')}}`;
}
