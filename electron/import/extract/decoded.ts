import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { decode } from '../decode.ts';
import type { ExtractContext, Extraction, SourceFile, SourceText } from '../formats.ts';
import type { SourceDocument } from '../source-document.ts';

/** An extractor of decoded text as one of bytes; what the decoding had to guess or repair becomes a warning. */
export const decoded =
  (extract: (source: SourceText, context: ExtractContext) => Result<SourceDocument>) =>
  (file: SourceFile, context: ExtractContext): Result<Extraction> => {
    const text = decode(file.bytes);
    if (!text.ok) return fail(text.fault.code, { name: file.fileName });
    const document = extract({ fileName: file.fileName, encoding: text.value.encoding, text: text.value.text }, context);
    return document.ok ? ok({ kind: 'document', document: document.value, warnings: text.value.warnings }) : document;
  };
