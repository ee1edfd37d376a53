import { crc32, deflateSync } from 'node:zlib';
import { readFile } from '#electron/import/parser/read-file.ts';
import type { FoundPart } from '#electron/import/formats.ts';
import type { Reading, ReportRecord } from '#shared/model/reading.ts';
import type { Result } from '#shared/result.ts';

export interface Read {
  readonly outcome: Result<{ readonly reading: Reading | null }>;
  readonly parts: readonly FoundPart[];
}

/** Reads a file as the parser process does, and keeps what it handed out. */
export async function read(name: string, source: string | Uint8Array): Promise<Read> {
  const parts: FoundPart[] = [];
  const bytes = typeof source === 'string' ? Buffer.from(source, 'utf8') : source;
  const { outcome } = await readFile(name, bytes, undefined, (part) => parts.push(part));
  return { outcome, parts };
}

export async function readingOf(name: string, source: string | Uint8Array): Promise<Reading> {
  const { outcome } = await read(name, source);
  if (!outcome.ok) throw new Error(outcome.fault.code);
  if (outcome.value.reading === null) throw new Error('a container');
  return outcome.value.reading;
}

/** All text of a reading's lines. */
export const textOf = (reading: Reading): string => reading.lines.map((line) => line.text).join('\n');

export const reportsOf = (reading: Reading): ReportRecord[] =>
  reading.records.filter((record): record is ReportRecord => record.kind !== 'newsletter');

/** The words of a report's body. */
export const bodyOf = (report: ReportRecord | undefined): string => report?.blocks.map((block) => block.text).join('\n') ?? '';

/** Headers of a mail, CRLF, and its body. */
export const mail = (headers: Readonly<Record<string, string>>, body: string): string => {
  const all = {
    From: 'Stadt Aubach <presse@aubach.example>',
    To: 'redaktion@example.org',
    Subject: 'Betreff',
    Date: 'Tue, 13 Jan 2026 09:00:00 +0100',
    ...headers,
  };
  return `${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}`;
};

/** A picture of one colour. */
export function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body) >>> 0);
    return Buffer.concat([size, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc((width * 3 + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A paragraph long enough to be a text. */
export const paragraph =
  'Die Stadt Aubach stellt ihre Bürgerbüros bis zum Sommer auf Termine im Netz um, und wer keinen Anschluss hat, ruft weiterhin im Rathaus an und bekommt am selben Tag eine Antwort.';
