import { gzipSync } from 'node:zlib';

/** One record of a web archive as crawlers write them. */
export interface MadeRecord {
  readonly type: string;
  readonly url?: string;
  readonly contentType?: string;
  readonly block: Uint8Array | string;
}

/** A server's answer with its head. */
export const httpAnswer = (
  body: Uint8Array | string,
  headers: readonly string[] = ['Content-Type: text/html; charset=utf-8'],
  status = '200 OK',
): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body as Uint8Array)]);

/** The bytes of one record. */
export function warcRecord({ type, url, contentType = 'application/http; msgtype=response', block }: MadeRecord): Buffer {
  const bytes = Buffer.from(block as Uint8Array);
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>',
    'WARC-Date: 2025-03-14T08:15:00Z',
    ...(url === undefined ? [] : [`WARC-Target-URI: ${url}`]),
    `Content-Type: ${contentType}`,
    `Content-Length: ${String(bytes.length)}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), bytes, Buffer.from('\r\n\r\n')]);
}

/** A whole web archive; packed record by record as most are. */
export const warcFile = (records: readonly MadeRecord[], packed = false): Buffer =>
  Buffer.concat(records.map((record) => (packed ? gzipSync(warcRecord(record)) : warcRecord(record))));

/** A body in chunks, as servers send it whose length they do not know. */
export function inChunks(body: string, size = 97): Buffer {
  const bytes = Buffer.from(body);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}
