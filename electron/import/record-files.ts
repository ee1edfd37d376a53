import { byteLimit } from './parser/parser-limits.ts';

const megabyte = 1024 * 1024;

/** Files of one record a line, as scrapers write them. They may be larger than memory and are cut into slices. */
export const isRecordFile = (name: string): boolean => /\.(?:jsonl|ndjson)$/i.test(name);

/** Larger ones are cut. */
export const cutFromBytes = 4 * megabyte;
export const sliceLimits = { maxBytes: megabyte, maxLines: 500, maxLineBytes: 50 * megabyte };

/** How large a file may be that is dropped. */
export const dropLimit = (name: string): number => (isRecordFile(name) ? 4_096 * megabyte : byteLimit(name));

/** Name of some lines of a file, as the inbox shows it. */
export const sliceName = (name: string, { firstLine, lastLine }: { readonly firstLine: number; readonly lastLine: number }): string =>
  firstLine === lastLine ? `${name} › Zeile ${firstLine}` : `${name} › Zeilen ${firstLine}–${lastLine}`;
