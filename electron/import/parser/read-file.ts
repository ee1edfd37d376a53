import { fail, FaultError, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Reading } from '#shared/model/reading.ts';
import { decode } from '../decode.ts';
import { detect } from '../detect.ts';
import { readLines } from '../pipeline.ts';

/** Life of one file inside the parser process: detect → decode → extract → read. */
export function readFile(name: string, bytes: Uint8Array): Result<Reading> {
  try {
    const format = detect(name, bytes);
    if (!format.ok) return format;
    const decoded = decode(bytes);
    if (!decoded.ok) return fail(decoded.fault.code, { name });
    const document = format.value.extract({ fileName: name, encoding: decoded.value.encoding, text: decoded.value.text });
    if (!document.ok) return document;
    const reading = readLines(document.value);
    return ok({ ...reading, warnings: [...new Set([...decoded.value.warnings, ...reading.warnings])] });
  } catch (error) {
    if (error instanceof FaultError) return fail(error.fault.code, { ...error.fault.detail, name });
    if (error instanceof RangeError) return fail('parser-depth', { name });
    return fail('parser-crashed', { name });
  }
}
