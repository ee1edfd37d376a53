import type { ReadingBlock } from '#shared/model/reading.ts';
import { passagesOf } from '../clean/unit.ts';
import type { Seen } from '../recognise/sign.ts';
import { block, type FormContext, gather } from './forming.ts';

const credit =
  /(?:^|[\s(|/[–-])((?:Fotos?|Bild(?:er|quelle|rechte|nachweis)?|Grafik|Abbildung|Quelle|Illustration|Copyright|Photo|Credit|©)\s?(?::|\bby\b|©|(?<=©))\s?[^\s()[\]][^()[\]]{1,160}?)[)\].]?$/iu;

/** Who made a picture, as its caption says („Foto: Stadt Aubach“); empty where it does not. */
export const creditIn = (caption: string): string => credit.exec(caption.slice(-240))?.[1]?.trim() ?? '';

const note =
  /^(?:Foto|(?:Beitrags|Titel|Aufmacher|Symbol|Vorschau)?[Bb]ild|Grafik|Abbildung)s?\s?:|\((?:Foto|Bild|Quelle|Grafik)s?\s?:[^()]{1,120}\)$|^©/u;

/** A short line that can only be the caption of a picture: it names who made it. */
export const isPictureNote = (text: string): boolean => text.length < 250 && note.test(text);

/** The captions straight below a picture; a line that names who made it is one. */
export function captionsBelow(units: readonly Seen[], at: number): Seen[] {
  const below = units.slice(at + 1, at + 6);
  const end = below.findIndex((unit, index) => unit.kind !== 'caption' && !(index === 0 && isPictureNote(unit.text)));
  return end < 0 ? below : below.slice(0, end);
}

/** A picture, its description and the caption below it as one block; its place holds the words of both. */
export function pictureBlock(picture: Seen | null, captions: readonly Seen[], { lines }: FormContext): ReadingBlock {
  const image = block('image', gather(captions, ' '), lines);
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
