import type { Result } from '#shared/result.ts';
import type { Reading } from '#shared/model/reading.ts';
import { extractHtml, sniffHtml } from './extract/html.ts';
import { extractMarkdown, sniffMarkdown } from './extract/markdown.ts';
import { extractPlainText, sniffPlainText } from './extract/plain-text.ts';
import type { SourceDocument } from './source-document.ts';

/** The first characters of a file and the end of its name, as a format sees them when asked whether the file is its own. */
export interface FileHead {
  readonly text: string;
  readonly extension: string;
}

/** A decoded file. */
export interface SourceText {
  readonly fileName: string;
  readonly encoding: string;
  readonly text: string;
}

/** A kind of file that Umbruch reads. `sniff` answers 0 (certainly not) to 1 (certainly); what a file holds counts more than its name. */
export interface ImportFormat {
  readonly id: Reading['format'];
  readonly label: string;
  readonly sniff: (head: FileHead) => number;
  readonly extract: (source: SourceText) => Result<SourceDocument>;
}

/** Every format that can be imported. The highest `sniff` reads the file; of equals, the first. */
export const formats: readonly ImportFormat[] = [
  { id: 'html', label: 'HTML', sniff: sniffHtml, extract: extractHtml },
  { id: 'markdown', label: 'Markdown', sniff: sniffMarkdown, extract: extractMarkdown },
  { id: 'text', label: 'Text', sniff: sniffPlainText, extract: extractPlainText },
];
