import { unzipSync } from 'fflate';
import { articleMarkdownFormat } from '#electron/export/article-markdown.ts';
import { docxFormat } from '#electron/export/docx/docx-format.ts';
import { epubFormat } from '#electron/export/epub/epub.ts';
import type { ExportInput, FileFormat } from '#electron/export/format.ts';
import { icmlFormat } from '#electron/export/icml/icml.ts';
import { odtFormat } from '#electron/export/odt/odt.ts';
import { plainTextFormat } from '#electron/export/plain-text.ts';
import { rtfFormat } from '#electron/export/rtf/rtf-format.ts';
import { exportContext } from './export-context.ts';

/** The formats that are written from a story, by name. */
export const storyFormats: readonly (readonly [string, FileFormat])[] = [
  ['Word', docxFormat],
  ['OpenDocument', odtFormat],
  ['RTF', rtfFormat],
  ['EPUB', epubFormat],
  ['ICML', icmlFormat],
  ['text', plainTextFormat],
];
/** These and Markdown, which is written from the document itself. */
export const documentFormats: readonly (readonly [string, FileFormat])[] = [...storyFormats, ['Markdown', articleMarkdownFormat]];

/** All that a format writes of an input, as letters: of a ZIP its parts one behind the other, each headed by its name. */
export async function writtenBy(format: FileFormat, input: ExportInput): Promise<string> {
  const bytes = await format.render(input, exportContext());
  const text = new TextDecoder();
  if (text.decode(bytes.subarray(0, 2)) !== 'PK') return text.decode(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${text.decode(part)}`)
    .join('\n');
}
