import { z } from 'zod';

/** What the decoding of a file had to guess or mend. */
const decodingWarnings = ['encoding-mismatch', 'encoding-guessed', 'encoding-replaced', 'mojibake-repaired'] as const;
/** What is said of a whole file with each of its parts. */
const wholeWarnings = [...decodingWarnings, 'part-damaged'] as const;

const noteSchema = z.object({
  format: z.enum(['text', 'markdown', 'feed', 'json', 'csv', 'xlsx']),
  encoding: z.string().max(40),
  warnings: z.array(z.enum(wholeWarnings)).max(wholeWarnings.length),
  beside: z.array(z.string()).optional(),
  broken: z.array(z.string()).optional(),
});

/** What a part of a long file says of the whole: its format, and what its bytes went through. Of records also what stands beside them. */
export type PartNote = z.infer<typeof noteSchema>;

/** A file as it was decoded, before it is cut. */
export interface CutSource {
  readonly format: PartNote['format'];
  readonly encoding: string;
  readonly warnings: readonly string[];
}

const mark = Buffer.from('\uFEFF\u2063Umbruch ', 'utf8');
/** Parts are named by the host behind the name of the whole. */
const partName = / › (?:Einträge|Zeilen) \d{1,9}–\d{1,9}(?:\.txt|\.md)?$/;
const newline = 10;

const isDecodingWarning = (warning: string): boolean => (decodingWarnings as readonly string[]).includes(warning);
const isWholeWarning = (warning: string): warning is (typeof wholeWarnings)[number] =>
  (wholeWarnings as readonly string[]).includes(warning);

/** A part of a file as bytes, its note in the first line. */
export function withNote(
  { format, encoding, warnings }: CutSource,
  text: string,
  { beside = [], broken = [] }: { readonly beside?: readonly string[]; readonly broken?: readonly string[] } = {},
): Uint8Array {
  const note: PartNote = { format, encoding, warnings: warnings.filter(isWholeWarning), beside: [...beside], broken: [...broken] };
  return Buffer.concat([mark, Buffer.from(`${JSON.stringify(note)}\n${text}`, 'utf8')]);
}

/** A part of running text or of a feed: with a note only where the decoding has something to say. */
export const textPart = (source: CutSource, text: string): Uint8Array =>
  source.encoding === 'utf-8' && source.warnings.length === 0 ? Buffer.from(`\uFEFF${text}`, 'utf8') : withNote(source, text);

/** The note of a part and the bytes behind it; null for any other file. */
export function readNote(name: string, bytes: Uint8Array): { readonly note: PartNote; readonly bytes: Uint8Array } | null {
  if (!partName.test(name) || !mark.every((byte, index) => bytes[index] === byte)) return null;
  const end = bytes.indexOf(newline);
  if (end < 0) return null;
  try {
    const line = Buffer.from(bytes.buffer, bytes.byteOffset + mark.length, end - mark.length).toString('utf8');
    return { note: noteSchema.parse(JSON.parse(line)), bytes: bytes.subarray(end + 1) };
  } catch {
    return null;
  }
}

/** The warnings of a part: what was noticed in it, and what the whole went through instead of what its own copy seems to. */
export const warningsOf = ({ warnings }: Pick<PartNote, 'warnings'>, own: readonly string[]): string[] => [
  ...warnings,
  ...own.filter((warning) => !isDecodingWarning(warning)),
];
