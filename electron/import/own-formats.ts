import type { SourceFormat } from '#shared/model/reading.ts';

/**
 * Formats that are read by our own code (and the HTML standard's parser) alone: their process may read a further file.
 * The host holds the list too, because the process that reads hostile files must not be the one to say that it is still clean.
 */
export const ownFormats: ReadonlySet<SourceFormat> = new Set<SourceFormat>([
  'rtf',
  'json',
  'link',
  'html',
  'markdown',
  'warc',
  'mhtml',
  'text',
]);
