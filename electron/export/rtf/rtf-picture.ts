import { bytePieces } from '../byte-pieces.ts';
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

/** A picture that stays with its caption, in pieces; where RTF cannot hold it, what it shows stands there in words. */
export function* pictureRtf(block: StoryPicture): Generator<string> {
  const blip = blipRtf(block);
  if (blip === null) yield captionRtf(wordsForPicture(block));
  else yield* paragraphAround(blip);
  yield captionRtf(captionOf(block));
}

const captionRtf = (text: string): string => (text === '' ? '' : rtfParagraph('caption', escapeRtf(text)));

function* paragraphAround({ head, bytes }: Blip): Generator<string> {
  const [before = '', behind = ''] = rtfParagraph('picture', slot).split(slot);
  yield `${before}${head}\n`;
  for (const { buffer, byteOffset, byteLength } of bytePieces(bytes)) yield Buffer.from(buffer, byteOffset, byteLength).toString('hex');
  yield `}${behind}`;
}

/** Stands for the picture in its paragraph; no text of a document holds it. */
const slot = '\0';

/** A picture as RTF holds it: what is said of it, then its bytes. */
interface Blip {
  readonly head: string;
  readonly bytes: Uint8Array;
}

function blipRtf({ picture, alt }: StoryPicture): Blip | null {
  const size = picture === null ? null : pictureSize(picture);
  const blip = picture === null ? undefined : blips.get(picture.mediaType);
  if (picture === null || size === null || blip === undefined) return null;
  const goal = fitted(size, inch, room);
  const words = escapeRtf(alt.trim());
  const description = words === '' ? '' : `{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv ${words}}}}`;
  const sizes = `\\picw${String(size.width)}\\pich${String(size.height)}\\picwgoal${String(goal.width)}\\pichgoal${String(goal.height)}`;
  return { head: `{\\pict${description}${blip}${sizes}`, bytes: picture.bytes };
}
