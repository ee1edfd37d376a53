import type { FaultCode, Result } from '#shared/result.ts';
import type { FieldMapping, ReadAsset, ReadingKind, SourceFormat } from '#shared/model/reading.ts';
import { extractCsv, sniffCsv } from './extract/data/csv.ts';
import { inParts } from './extract/data/long-text.ts';
import { extractJson, sniffJson } from './extract/data/json.ts';
import { extractXlsx, sniffXlsx } from './extract/data/xlsx.ts';
import { extractZip, sniffZip } from './extract/archive/zip.ts';
import { extractWarc, sniffWarc } from './extract/archive/warc.ts';
import { decoded } from './extract/decoded.ts';
import { extractFeed, sniffFeed } from './extract/feed/feed.ts';
import { extractHtml, sniffHtml } from './extract/html.ts';
import { extractDocx, sniffDocx } from './extract/office/docx.ts';
import { extractOdt, sniffOdt } from './extract/office/odt.ts';
import { extractRtf, sniffRtf } from './extract/office/rtf.ts';
import { extractEml, sniffEml } from './extract/mail/eml.ts';
import { extractMhtml, sniffMhtml } from './extract/mail/mhtml.ts';
import { extractMsg, sniffMsg } from './extract/mail/msg.ts';
import { extractLink, sniffLink } from './extract/link-file.ts';
import { extractMarkdown, sniffMarkdown } from './extract/markdown.ts';
import { extractPdf, sniffPdf } from './extract/pdf/pdf.ts';
import { extractPlainText, sniffPlainText } from './extract/plain-text.ts';
import type { ReadOptions } from './options.ts';
import { ownFormats } from './own-formats.ts';
import type { SourceDocument, SourceEntry } from './source-document.ts';

/** The beginning of a file and the end of its name, as a format sees them when asked whether the file is its own. */
export interface FileHead {
  /** The first 64 KiB, one character a byte unless the file is UTF-16. */
  readonly text: string;
  /** The whole file; a ZIP's directory stands at its end. */
  readonly bytes: Uint8Array;
  readonly extension: string;
}

/** A file as it was dropped. */
export interface SourceFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A decoded file. */
export interface SourceText {
  readonly fileName: string;
  readonly encoding: string;
  readonly text: string;
}

/** Something that lay in the file: another file (of an archive, a mail), or a picture of its text. */
export type FoundPart =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'asset'; readonly asset: ReadAsset; readonly bytes: Uint8Array }
  /** A picture beside the page that was handed out last; `name` is its path from the page. */
  | { readonly kind: 'companion'; readonly name: string; readonly bytes: Uint8Array }
  /** A file that lies there but is not handed out, and why: it gets a row of its own that says so. */
  | { readonly kind: 'refused'; readonly name: string; readonly code: FaultCode };

export interface ExtractContext {
  readonly options: ReadOptions;
  /** Hands a part to the host, in the order found. */
  readonly emit: (part: FoundPart) => void;
  /** Says that a long file goes on, with every page that was read. */
  readonly alive: () => void;
  /** Settled when the host has room for more parts, after a turn at least; without it they pile up in this process. */
  readonly room: () => Promise<void>;
}

/** What a file turned out to be: one text, several reports whose parts it names itself, or a container whose files were emitted. */
export type Extraction =
  | { readonly kind: 'document'; readonly document: SourceDocument; readonly warnings?: readonly string[] }
  | {
      readonly kind: 'entries';
      readonly readingKind: ReadingKind;
      readonly format: SourceFormat;
      readonly encoding: string;
      readonly fileName: string;
      readonly entries: readonly SourceEntry[];
      readonly mapping: FieldMapping | null;
      readonly warnings?: readonly string[];
    }
  /** `of` records: nothing but the file's own text in parts that are small enough to be read at once. */
  | { readonly kind: 'container'; readonly format: SourceFormat; readonly of?: 'records' };

/** A kind of file that Umbruch reads. `sniff` answers 0 (certainly not) to 1 (certainly); what a file holds counts more than its name. */
export interface ImportFormat {
  readonly id: SourceFormat;
  readonly label: string;
  readonly sniff: (head: FileHead) => number;
  readonly extract: (file: SourceFile, context: ExtractContext) => Result<Extraction> | Promise<Result<Extraction>>;
  /** Read by somebody else's parser: its process reads this one file and no other (security: a fresh process per file). */
  readonly foreign: boolean;
}

const readers: readonly Omit<ImportFormat, 'foreign'>[] = [
  { id: 'docx', label: 'Word', sniff: sniffDocx, extract: extractDocx },
  { id: 'odt', label: 'OpenDocument', sniff: sniffOdt, extract: extractOdt },
  { id: 'rtf', label: 'RTF', sniff: sniffRtf, extract: extractRtf },
  { id: 'zip', label: 'ZIP', sniff: sniffZip, extract: extractZip },
  { id: 'feed', label: 'Feed (RSS, Atom, JSON Feed)', sniff: sniffFeed, extract: extractFeed },
  { id: 'json', label: 'JSON, JSON Lines', sniff: sniffJson, extract: extractJson },
  { id: 'csv', label: 'CSV', sniff: sniffCsv, extract: extractCsv },
  { id: 'xlsx', label: 'Excel (XLSX)', sniff: sniffXlsx, extract: extractXlsx },
  { id: 'link', label: 'Link', sniff: sniffLink, extract: extractLink },
  { id: 'html', label: 'HTML', sniff: sniffHtml, extract: decoded(extractHtml) },
  { id: 'markdown', label: 'Markdown', sniff: sniffMarkdown, extract: inParts('markdown', decoded(extractMarkdown)) },
  { id: 'pdf', label: 'PDF', sniff: sniffPdf, extract: extractPdf },
  { id: 'warc', label: 'WARC', sniff: sniffWarc, extract: extractWarc },
  { id: 'mhtml', label: 'Webarchiv (MHTML)', sniff: sniffMhtml, extract: extractMhtml },
  { id: 'eml', label: 'E-Mail', sniff: sniffEml, extract: extractEml },
  { id: 'msg', label: 'Outlook-Nachricht', sniff: sniffMsg, extract: extractMsg },
  { id: 'text', label: 'Text', sniff: sniffPlainText, extract: inParts('text', decoded(extractPlainText)) },
];

/** Every format that can be imported. The highest `sniff` reads the file; of equals, the first. */
export const formats: readonly ImportFormat[] = readers.map((reader) => ({ ...reader, foreign: !ownFormats.has(reader.id) }));
