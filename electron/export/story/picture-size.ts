import { readPictureHeader } from '#shared/picture/picture-header.ts';
import type { Picture } from '../nodes/node-context.ts';

export interface PictureSize {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** How large a picture of the library is, from its first bytes; null for anything that is none, or is another than it is called. */
export function pictureSize({ mediaType, bytes }: Picture): PictureSize | null {
  const header = readPictureHeader(bytes);
  return header?.mediaType === mediaType ? { width: header.width, height: header.height } : null;
}

/** As large as its pixels at 96 a `inch`, but not beyond the room there is; all in one unit. */
export function fitted({ width, height }: PictureSize, inch: number, room: PictureSize): PictureSize {
  const natural = inch / 96;
  const scale = Math.min(natural, room.width / width, room.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
