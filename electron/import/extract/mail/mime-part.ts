import { latin1 } from '../../decode.ts';
import { readHeaders, readStructured } from './mime-headers.ts';
import type { MimeHeaders, StructuredHeader } from './mime-headers.ts';
import { decodeTransfer } from './transfer.ts';

/** One part of a MIME message. `body` is decoded from its transfer encoding; a multipart has `parts` instead. */
export interface MimePart {
  readonly headers: MimeHeaders;
  /** „text/html“, in lower case. */
  readonly type: string;
  readonly params: ReadonlyMap<string, string>;
  readonly disposition: StructuredHeader;
  readonly body: Uint8Array;
  readonly parts: readonly MimePart[];
  /** Nested deeper, or behind more parts, than is read. */
  readonly isTooDeep: boolean;
}

export const maxMimeDepth = 10;
const maxParts = 2_000;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

interface Reading {
  count: number;
}

/** Reads a message, however broken: headers as far as they go, parts by their boundary or by what looks like one. */
export function readMime(bytes: Uint8Array): MimePart {
  return readPart(withoutEnvelope(bytes), 0, { count: 0 }, 'text/plain');
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function readPart(bytes: Buffer, depth: number, reading: Reading, byDefault: string): MimePart {
  reading.count += 1;
  const { headEnd, bodyStart } = headOf(bytes);
  const headers = readHeaders(bytes.subarray(0, headEnd));
  const content = readStructured(headers.get('content-type'));
  const disposition = readStructured(headers.get('content-disposition'));
  const raw = bytes.subarray(bodyStart);
  const type = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(content.value) ? content.value : byDefault;
  const part = { headers, type, params: content.params, disposition, isTooDeep: false };
  if (type.startsWith('multipart/')) {
    const sections = splitParts(raw, content.params.get('boundary') ?? '');
    if (sections === null) return { ...part, type: looksLikeHtml(raw) ? 'text/html' : 'text/plain', body: raw, parts: [] };
    if (depth >= maxMimeDepth) return { ...part, body: raw, parts: [], isTooDeep: true };
    const inner = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const parts: MimePart[] = [];
    for (const section of sections) {
      if (reading.count < maxParts) parts.push(readPart(section, depth + 1, reading, inner));
      else {
        parts.push({ ...part, body: section, parts: [], isTooDeep: true });
        break;
      }
    }
    return { ...part, body: raw, parts };
  }
  const body = decodeTransfer(raw, headers.get('content-transfer-encoding') ?? '');
  if (type === 'message/rfc822' || type === 'message/global') {
    if (depth >= maxMimeDepth) return { ...part, body, parts: [], isTooDeep: true };
    return { ...part, body, parts: [readPart(withoutEnvelope(body), depth + 1, reading, 'text/plain')] };
  }
  return { ...part, body, parts: [] };
}

const looksLikeHtml = (body: Uint8Array): boolean => /<(?:html|body|table|div|p)[\s>]/i.test(latin1(body.subarray(0, 4_000)));

/** Where the headers end: at the first blank line, or at the first line that is none. */
function headOf(bytes: Buffer): { readonly headEnd: number; readonly bodyStart: number } {
  let at = 0;
  while (at < bytes.length) {
    const end = lineEnd(bytes, at);
    const next = end + (bytes[end] === carriageReturn && bytes[end + 1] === lineFeed ? 2 : 1);
    if (end === at) return { headEnd: at, bodyStart: next };
    const first = bytes[at];
    const isFolded = first === 0x20 || first === 0x09;
    if (!isFolded && !isHeaderLine(bytes, at, end)) return { headEnd: at, bodyStart: at };
    at = next;
  }
  return { headEnd: bytes.length, bodyStart: bytes.length };
}

/** Behind a byte order mark, blank lines and the envelope line of a mailbox; line ends of old programs made whole. */
function withoutEnvelope(bytes: Uint8Array): Buffer {
  let buffer = asBuffer(bytes);
  if (!buffer.subarray(0, 65_536).includes(lineFeed) && buffer.includes(carriageReturn)) {
    buffer = Buffer.from(buffer.map((byte) => (byte === carriageReturn ? lineFeed : byte)));
  }
  let at = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0;
  while (at < buffer.length && (buffer[at] === lineFeed || buffer[at] === carriageReturn || buffer[at] === 0x20)) at += 1;
  if (/^>?From /.test(latin1(buffer.subarray(at, at + 6)))) at = lineEnd(buffer, at) + 1;
  return buffer.subarray(at);
}

function isHeaderLine(bytes: Buffer, from: number, to: number): boolean {
  const line = latin1(bytes.subarray(from, Math.min(to, from + 200)));
  return /^[!-9;-~]{1,100}[ \t]{0,20}:/.test(line);
}

/** The end of the line that starts at `from`, without its line end. */
function lineEnd(bytes: Buffer, from: number): number {
  const feed = bytes.indexOf(lineFeed, from);
  if (feed < 0) return bytes.length;
  return feed > from && bytes[feed - 1] === carriageReturn ? feed - 1 : feed;
}

/** The parts between boundary lines; null when there are none. A missing end takes the last part to the end of the file. */
function splitParts(body: Buffer, boundary: string): Buffer[] | null {
  const named = boundary === '' ? [] : sectionsOf(body, boundary);
  if (named.length > 0) return named;
  const guessed = /(?:^|[\r\n])--(\S[^\r\n]{0,99}?)[ \t]{0,20}\r?\n(?=content-[\w-]{1,60}[ \t]?:)/i.exec(latin1(body.subarray(0, 200_000)));
  const sections = guessed?.[1] === undefined ? [] : sectionsOf(body, guessed[1]);
  return sections.length > 0 ? sections : null;
}

function sectionsOf(body: Buffer, boundary: string): Buffer[] {
  const marker = Buffer.from(`--${boundary}`, 'utf8');
  const sections: Buffer[] = [];
  let open = -1;
  for (let found = body.indexOf(marker); found >= 0; found = body.indexOf(marker, found + marker.length)) {
    const isLineStart = found === 0 || body[found - 1] === lineFeed || body[found - 1] === carriageReturn;
    if (!isLineStart) continue;
    const end = lineEnd(body, found);
    const rest = latin1(body.subarray(found + marker.length, Math.min(end, found + marker.length + 100))).trim();
    if (rest !== '' && rest !== '--') continue;
    if (open >= 0) sections.push(body.subarray(open, beforeLineEnd(body, found, open)));
    if (sections.length > maxParts) return sections;
    if (rest === '--') return sections;
    open = Math.min(body.length, end + (body[end] === carriageReturn ? 2 : 1));
  }
  if (open >= 0 && open < body.length) sections.push(body.subarray(open));
  return sections;
}

/** The line end in front of a boundary belongs to the boundary. */
function beforeLineEnd(body: Buffer, at: number, least: number): number {
  let end = at;
  if (body[end - 1] === lineFeed) end -= 1;
  if (body[end - 1] === carriageReturn) end -= 1;
  return Math.max(end, least);
}
