import { setImmediate as nextTurn } from 'node:timers/promises';
import { fail, FaultError, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Reading } from '#shared/model/reading.ts';
import { detect } from '../detect.ts';
import { noOptions } from '../options.ts';
import { extractRecordPart } from '../extract/data/record-part.ts';
import { readNote, warningsOf } from '../extract/data/part-note.ts';
import { formats } from '../formats.ts';
import type { ExtractContext, Extraction, FoundPart } from '../formats.ts';
import type { ReadOptions } from '../options.ts';
import { readLines } from '../pipeline.ts';
import { readEntries } from '../propose/entries.ts';

/** `reading` is null for a container, whose files were handed out as parts. */
export interface FileOutcome {
  readonly reading: Reading | null;
  /** The parts are the file's own text, cut because it is long; they may lie in an archive like the file itself. */
  readonly isCut?: true;
}

/** What came of a file, and whether somebody else's parser has run in this process, which then reads nothing more. */
export interface FileAnswer {
  readonly outcome: Result<FileOutcome>;
  readonly spent: boolean;
}

/** Life of one file inside the parser process: detect → extract → read. Never throws. */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = noOptions,
  emit: (part: FoundPart) => void = () => undefined,
  alive: () => void = () => undefined,
  room: () => Promise<void> = () => nextTurn(),
): Promise<FileAnswer> {
  let spent = false;
  const context: ExtractContext = { options, emit, alive, room };
  try {
    const part = readNote(name, bytes);
    if (part !== null) return { outcome: await readPart(name, part, context), spent };
    const format = detect(name, bytes);
    if (!format.ok) return { outcome: format, spent };
    spent = format.value.foreign;
    const extracted = await format.value.extract({ fileName: name, bytes }, context);
    return { outcome: extracted.ok ? ok(readExtraction(extracted.value, options)) : extracted, spent };
  } catch (error) {
    if (error instanceof FaultError) return { outcome: fail(error.fault.code, { ...error.fault.detail, name }), spent };
    if (error instanceof RangeError) return { outcome: fail('parser-depth', { name }), spent };
    return { outcome: fail('parser-crashed', { name }), spent };
  }
}

/** Reads a part of a long file as the format that the whole was, with what the whole went through. */
async function readPart(
  name: string,
  { note, bytes }: NonNullable<ReturnType<typeof readNote>>,
  context: ExtractContext,
): Promise<Result<FileOutcome>> {
  const format = formats.find(({ id }) => id === note.format);
  if (format === undefined) return fail('parser-crashed', { name });
  const isRunning = format.id === 'text' || format.id === 'markdown' || format.id === 'feed';
  const extracted = isRunning
    ? await format.extract({ fileName: name, bytes }, context)
    : extractRecordPart(name, note, bytes, context.options);
  if (!extracted.ok) return extracted;
  const { reading } = readExtraction(extracted.value, context.options);
  if (reading === null) return fail('parser-crashed', { name });
  return ok({ reading: { ...reading, encoding: note.encoding, warnings: warningsOf(note, reading.warnings) } });
}

function readExtraction(extraction: Extraction, options: ReadOptions): FileOutcome {
  if (extraction.kind === 'container') return extraction.of === 'records' ? { reading: null, isCut: true } : { reading: null };
  const reading = extraction.kind === 'entries' ? readEntries(extraction) : readLines(extraction.document, options);
  return { reading: { ...reading, warnings: [...new Set([...(extraction.warnings ?? []), ...reading.warnings])] } };
}
