import { PDFArray, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { listOf, pdfName } from '../pdf/pdf-objects.ts';
import type { CheckedFile } from './checked-file.ts';
import { each, once } from './clause.ts';
import type { Clause } from './clause.ts';

const latin1 = ({ bytes }: CheckedFile, from: number, to?: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** Names that ISO 19005-2 lets a stream be packed by (6.1.7.2). */
const filters = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode'.split(' '),
);

/** ISO 19005-2, 6.1: how the file is written. */
export const fileClauses: readonly Clause[] = [
  once('A-2a 6.1.2 header', 'The file begins with %PDF-1.0 to 1.7 and a comment of four bytes above 127.', (file) =>
    /^%PDF-1\.[0-7](?:\r\n|\r|\n)%[\x80-\xFF]{4}/.test(latin1(file, 0, 32)) ? null : latin1(file, 0, 8),
  ),
  once('A-2a 6.1.3 end', 'Nothing but an end of line stands behind the last %%EOF.', (file) =>
    /%%EOF(?:\r\n|\r|\n)?$/.test(latin1(file, Math.max(0, file.bytes.length - 32))) ? null : 'the last bytes are no %%EOF',
  ),
  once('A-2a 6.1.3 id', 'The trailer has an ID of two strings.', ({ document: { context } }) => {
    const id = context.lookup(context.trailerInfo.ID);
    const isId =
      id instanceof PDFArray && id.size() === 2 && id.asArray().every((one) => one instanceof PDFHexString || one instanceof PDFString);
    return isId ? null : 'trailer';
  }),
  once('A-2a 6.1.3 encryption', 'The file is not encrypted.', ({ document: { context } }) =>
    context.trailerInfo.Encrypt === undefined ? null : 'trailer',
  ),
  each(
    'A-2a 6.1.7.1 external-stream',
    'No stream has its data in another file.',
    ({ rawStreams }) => rawStreams,
    ({ dict }) => (['F', 'FFilter', 'FDecodeParms'].some((key) => dict.has(pdfName(key))) ? dict.toString().slice(0, 80) : null),
  ),
  each(
    'A-2a 6.1.7.2 filter',
    'Streams are packed by filters that the standard knows; LZW and encryption are none.',
    ({ rawStreams }) => rawStreams,
    ({ dict }, { document: { context } }) => {
      const names = listOf(context, dict.get(pdfName('Filter'))).map((one) => context.lookup(one));
      const other = names.find((one) => !(one instanceof PDFName && filters.has(one.decodeText())));
      return other === undefined ? null : other.toString();
    },
  ),
  each(
    'A-2a 6.1.7.2 damaged-stream',
    'A stream can be unpacked.',
    ({ rawStreams }) => rawStreams,
    (stream, { unreadable }) =>
      unreadable.has(stream) ? `a stream of ${stream.contents.length} bytes cannot be read: ${stream.dict.toString().slice(0, 80)}` : null,
  ),
  each(
    'A-2a 6.1.7.1 length',
    'A stream is as long as its dictionary says.',
    ({ rawStreams }) => rawStreams,
    ({ dict, contents }, { document: { context } }) => {
      const stated = context.lookup(dict.get(pdfName('Length')))?.toString();
      return stated === undefined || stated === String(contents.length) ? null : `${stated} instead of ${contents.length} bytes`;
    },
  ),
  each(
    'A-2a 6.1.13 limits',
    'Names have at most 127 bytes, strings 32,767.',
    ({ dicts }) => dicts,
    (dict) => {
      const tooLong = dict.entries().find(([key, value]) => {
        const text = value instanceof PDFString || value instanceof PDFHexString ? value.asBytes().length : 0;
        const name = value instanceof PDFName ? Buffer.byteLength(value.decodeText()) : 0;
        return text > 32_767 || name > 127 || Buffer.byteLength(key.decodeText()) > 127;
      });
      return tooLong ? tooLong[0].toString().slice(0, 40) : null;
    },
  ),
  each(
    'A-2a 6.1.13 nesting',
    'The graphics state is saved at most 28 times within itself.',
    ({ streams }) => streams,
    ({ content, owner }) => (content.stateDepth > 28 ? `${owner.toString()}: ${content.stateDepth}` : null),
  ),
];
