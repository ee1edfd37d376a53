import type { Picture } from '../nodes/node-context.ts';

const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' };

/** The ending of a picture's file; null for what the library does not keep as a picture. */
export const pictureEnding = ({ mediaType }: Pick<Picture, 'mediaType'>): string | null => endings[mediaType] ?? null;
