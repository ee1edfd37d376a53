import type { ReadingBlock } from '#shared/model/reading.ts';
import { passagesOf } from '../clean/unit.ts';
import type { Seen } from '../recognise/sign.ts';
import { block, type FormContext } from './forming.ts';

const credit =
  /(?:^|[\s(|/[–-])((?:Fotos?|Bild(?:er|quelle|rechte|nachweis)?|Grafik|Abbildung|Quelle|Illustration|Copyright|Photo|Credit|©)\s?(?::|\bby\b|©|(?<=©))\s?[^\s()[\]][^()[\]]{1,160}?)[)\].]?$/iu;

/** Who made a picture, as its caption says („Foto: Stadt Aubach“); empty where it does not. */
export const creditIn = (caption: string): string => credit.exec(caption.slice(-240))?.[1]?.trim() ?? '';

const note = /^(?:Foto|Bild|Grafik|Abbildung)s?\s?:|\((?:Foto|Bild|Quelle|Grafik)s?\s?:[^()]{1,120}\)$|^©/u;

/** A short line that can only be the caption of a picture: it names who made it. */
export const isPictureNote = (text: string): boolean => text.length < 250 && note.test(text);

/** A picture, its description and the caption below it as one block; its place holds the words of both. */
export function pictureBlock(picture: Seen | null, caption: Seen | null, { lines }: FormContext): ReadingBlock {
  const image = block('image', caption?.pieces ?? [], lines);
  const made = creditIn(image.text);
  const { url, assetId } = (picture === null ? undefined : lines[picture.line]?.picture) ?? { url: null, assetId: null };
  return {
    ...image,
    passages: [...(picture === null ? [] : passagesOf(picture.pieces)), ...image.passages],
    ...(picture === null || picture.text === '' ? {} : { alt: picture.text }),
    ...(made === '' ? {} : { credit: made }),
    ...(url === null ? {} : { url }),
    ...(assetId === null ? {} : { assetId }),
  };
}
