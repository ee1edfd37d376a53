import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import type { PDFContext, PDFObject } from 'pdf-lib';

/** Objects that pdf-lib reads before it gives way. */
const objectsPerTick = 200;

/** Reads a PDF of ours. */
export const readPdf = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: objectsPerTick });

/** No stream of a file that we read may unpack to more. */
const maxStreamBytes = 256 * 1024 * 1024;

const names = new Map<string, PDFName>();

/** A name by its text; for names of our own choice, which are few. `PDFName.of` decodes anew each time. */
export function pdfName(text: string): PDFName {
  const known = names.get(text) ?? PDFName.of(text);
  names.set(text, known);
  return known;
}

/** What a key holds, references followed; undefined where there is nothing. */
export const valueOf = (dict: PDFDict, key: string): PDFObject | undefined => dict.lookup(pdfName(key));

export const dictOf = (object: PDFObject | undefined): PDFDict | null => {
  if (object instanceof PDFRawStream) return object.dict;
  return object instanceof PDFDict ? object : null;
};
export const dictAt = (dict: PDFDict, key: string): PDFDict | null => dictOf(valueOf(dict, key));

/** The name without its slash. */
export const nameText = (object: PDFObject | undefined): string | null => (object instanceof PDFName ? object.decodeText() : null);
export const nameAt = (dict: PDFDict, key: string): string | null => nameText(valueOf(dict, key));

export const textOf = (object: PDFObject | undefined): string | null =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;
export const textAt = (dict: PDFDict, key: string): string | null => textOf(valueOf(dict, key));

export const numberAt = (dict: PDFDict, key: string): number | null => {
  const value = valueOf(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : null;
};

export const refAt = (dict: PDFDict, key: string): PDFRef | null => {
  const value = dict.get(pdfName(key));
  return value instanceof PDFRef ? value : null;
};

/** The members of an array; one thing alone counts as an array of one, as PDF allows in many places. */
export function listOf(context: PDFContext, object: PDFObject | undefined): readonly PDFObject[] {
  const value = context.lookup(object);
  if (value === undefined || object === undefined) return [];
  return value instanceof PDFArray ? value.asArray() : [object];
}

/** The content of most pages unpacks to less: into one piece. */
const pageBytes = 128 * 1024;

/** What pdf-lib may have taken for the line end before `endstream` although it ends the data: where a file names a stream's length elsewhere. */
const takenEnds = ['\n', '\r', '\r\n'].map((end) => Buffer.from(end, 'latin1'));

/** A stream's bytes, unpacked. Throws where the filter does not know them or their end is missing. */
export function streamBytes(stream: PDFRawStream): Uint8Array {
  const filter = stream.dict.lookup(pdfName('Filter'));
  if (filter === undefined) return stream.contents;
  const isPlainFlate = filter instanceof PDFName && filter.decodeText() === 'FlateDecode' && !stream.dict.has(pdfName('DecodeParms'));
  return isPlainFlate ? inflated(stream.contents) : decodePDFRawStream(stream).decode();
}

/** Inflates; with the end that was taken off where the data's own sum tells that it belongs to them (RFC 1950). */
function inflated(bytes: Uint8Array): Uint8Array {
  try {
    return inflatedAsIs(bytes);
  } catch (error) {
    // zlib's word for data that end too early; more bytes mend nothing else.
    if (!(error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR')) throw error;
    for (const end of takenEnds) {
      const whole = inflatedOrNull(Buffer.concat([bytes, end]));
      if (whole) return whole;
    }
    throw error;
  }
}

const inflatedAsIs = (bytes: Uint8Array): Uint8Array => inflateSync(bytes, { maxOutputLength: maxStreamBytes, chunkSize: pageBytes });

function inflatedOrNull(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflatedAsIs(bytes);
  } catch {
    return null;
  }
}

/** A stream's content, one character a byte. */
export function streamSource(stream: PDFRawStream): string {
  const { buffer, byteOffset, byteLength } = streamBytes(stream);
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

const pack = promisify(deflate);
/** Above it zlib takes four times as long for one part in a hundred. */
const packLevel = 7;

/** A packed stream; `entries` are the rest of its dictionary. It is packed beside the core, which works on meanwhile. */
export async function packedStream(context: PDFContext, bytes: Uint8Array, entries: PDFDict | null = null): Promise<PDFRawStream> {
  const dict = entries ? entries.clone(context) : context.obj({});
  const packed = await pack(bytes, { level: packLevel });
  dict.delete(pdfName('DecodeParms'));
  dict.set(pdfName('Filter'), pdfName('FlateDecode'));
  dict.set(pdfName('Length'), PDFNumber.of(packed.length));
  return PDFRawStream.of(dict, packed);
}
