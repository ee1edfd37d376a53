import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { readHead } from './warc-records.ts';
import type { WarcRecord } from './warc-records.ts';

/** What a server answered: the bytes of a page, out of their wrappings. */
export interface WebAnswer {
  readonly mediaType: string;
  readonly charset: string | null;
  readonly body: Uint8Array;
}

const maxBody = 50 * 1_048_576;

/** The answer in a record, or null: a redirect, an error page, a request, notes of the crawler. */
export function answerIn({ headers, block }: WarcRecord): WebAnswer | null {
  const type = headers.get('warc-type')?.toLowerCase();
  const contentType = headers.get('content-type') ?? '';
  if (type === 'resource' || type === 'conversion') return { ...typeOf(contentType), body: block };
  if (type !== 'response' || !/^application\/http/i.test(contentType)) return null;
  const buffer = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const head = readHead(buffer, 0);
  if (head === null || !/^HTTP\/\d(?:\.\d)? 2\d\d\b/i.test(head.first)) return null;
  let body: Uint8Array | null = buffer.subarray(head.end);
  if (/\bchunked\b/i.test(head.headers.get('transfer-encoding') ?? '')) body = dechunk(body);
  for (const coding of codingsOf(head.headers.get('content-encoding') ?? '').toReversed()) body = body && unpack(body, coding);
  return body === null ? null : { ...typeOf(head.headers.get('content-type') ?? ''), body };
}

function typeOf(value: string): { mediaType: string; charset: string | null } {
  const mediaType = /^[^;\s]{1,100}/.exec(value)?.[0].toLowerCase() ?? '';
  const charset = /;\s{0,5}charset\s{0,5}=\s{0,5}["']?([\w:.-]{2,40})/i.exec(value)?.[1]?.toLowerCase() ?? null;
  return { mediaType, charset };
}

const codingsOf = (value: string): string[] =>
  value
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
    .slice(0, 3);

/** Puts chunks together; some crawlers have done so already and only kept the header. */
function dechunk(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Buffer[] = [];
  let at = 0;
  while (at < buffer.length) {
    const end = buffer.indexOf('\n', at);
    const size =
      end < 0 || end - at > 1_000 ? null : /^\s{0,4}([0-9a-f]{1,8})\s{0,4}(?:;.{0,900})?\r?$/i.exec(buffer.toString('latin1', at, end));
    if (size === null) return parts.length === 0 ? bytes : Buffer.concat(parts);
    const length = Number.parseInt(size[1] ?? '0', 16);
    if (length === 0) break;
    parts.push(buffer.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (buffer[at] === 13) at += 1;
    if (buffer[at] === 10) at += 1;
  }
  return Buffer.concat(parts);
}

/** Some archives keep the header of a coding that they have undone: then the bytes stand as they are. */
function unpack(bytes: Uint8Array, coding: string): Uint8Array | null {
  const limits = { maxOutputLength: maxBody, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    if (coding === 'gzip' || coding === 'x-gzip') return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, limits) : bytes;
    if (coding === 'br') return brotliDecompressSync(bytes, { maxOutputLength: maxBody, finishFlush: constants.BROTLI_OPERATION_FLUSH });
    if (coding === 'deflate') return ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, limits) : inflateRawSync(bytes, limits);
    return null;
  } catch {
    return coding !== 'gzip' && /^\s{0,200}</.test(Buffer.from(bytes.subarray(0, 300)).toString('latin1')) ? bytes : null;
  }
}
