import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFRawStream } from 'pdf-lib';
import { expect, it } from 'vitest';
import { streamBytes } from '#electron/export/pdf/pdf-objects.ts';

/** A PDF that names the length of its only stream in an object behind it, as LibreOffice does. */
const withLengthBehind = (data: Buffer, before = '\n'): Buffer =>
  Buffer.concat([
    Buffer.from(
      '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n3 0 obj\n<</Length 4 0 R/Filter/FlateDecode>>\nstream\n',
    ),
    data,
    Buffer.from(`${before}endstream\nendobj\n4 0 obj\n${data.length}\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF\n`),
  ]);

async function onlyStream(bytes: Uint8Array): Promise<PDFRawStream> {
  const { context } = await PDFDocument.load(bytes);
  const stream = context.enumerateIndirectObjects().find(([, object]) => object instanceof PDFRawStream)?.[1];
  if (!(stream instanceof PDFRawStream)) throw new Error('no stream was found');
  return stream;
}

it.each([
  { end: '\r', letters: `${'x'.repeat(27)}d`, before: '\n' },
  { end: '\n', letters: `${'x'.repeat(25)}Q`, before: '' },
  { end: '\r\n', letters: `${'x'.repeat(27)}a`, before: '' },
])('unpacks a stream whose data end in what is a line end elsewhere ($letters)', async ({ end, letters, before }) => {
  const packed = deflateSync(Buffer.from(letters));
  expect(packed.toString('latin1').endsWith(end)).toBe(true);
  const stream = await onlyStream(withLengthBehind(packed, before));
  expect(stream.contents.length).toBe(packed.length - end.length);
  expect(Buffer.from(streamBytes(stream)).toString()).toBe(letters);
});

it('refuses a stream that is cut off: no sentence of it is lost unseen', async () => {
  const packed = deflateSync(Buffer.from('Der Gemeinderat hat die Wärmesatzung beschlossen.'));
  const cut = await onlyStream(withLengthBehind(packed.subarray(0, packed.length - 6)));
  expect(() => streamBytes(cut)).toThrow('unexpected end of file');
});

it('refuses a stream whose bytes are others', async () => {
  const packed = deflateSync(Buffer.from('Der Gemeinderat hat die Wärmesatzung beschlossen.'));
  packed[packed.length - 1] = (packed.at(-1) ?? 0) ^ 1;
  const other = await onlyStream(withLengthBehind(packed));
  expect(() => streamBytes(other)).toThrow('incorrect data check');
});
