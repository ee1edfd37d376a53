import { fail, ok } from '#shared/result.ts';
import { decode } from '../../decode.ts';
import type { ImportFormat } from '../../formats.ts';
import { textPart } from './part-note.ts';

const megabyte = 1024 * 1024;

/** A reading takes many times the room of its text: a longer one is read in parts. */
const cutFrom = 2 * megabyte;
const partCharacters = megabyte;

type Extract = ImportFormat['extract'];

const endings = { text: '.txt', markdown: '.md' } as const;
const madeHere = / › Zeilen \d{1,9}–\d{1,9}(\.txt|\.md)$/;

/** What a part of a long text is read as, whatever its first lines look like; null for any other file. */
export function formatOfPart(name: string, bytes: Uint8Array): 'text' | 'markdown' | null {
  const ending = madeHere.exec(name)?.[1];
  if (ending === undefined || bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return null;
  return ending === endings.text ? 'text' : 'markdown';
}

/** A reader of running text that has a long one read in parts, each from one beginning to another as far as the text shows any. */
export const inParts =
  (format: 'text' | 'markdown', extract: Extract): Extract =>
  async (file, context) => {
    if (file.bytes.length <= cutFrom) return extract(file, context);
    const decoded = decode(file.bytes);
    if (!decoded.ok) return fail(decoded.fault.code, { name: file.fileName });
    // Old programs end a line with a return alone.
    const text = decoded.value.text.replace(/\r(?!\n)/g, '\n');
    if (text.length <= cutFrom) return extract(file, context);
    let line = 1;
    for (const part of partsOf(text)) {
      const count = linesIn(part);
      if (part.trim() !== '') {
        const name = `Zeilen ${String(line)}–${String(line + count - 1)}${endings[format]}`;
        context.emit({ kind: 'file', name, bytes: textPart({ ...decoded.value, format }, part) });
        await context.room();
      }
      line += part.endsWith('\n') ? count : count - 1;
    }
    return ok({ kind: 'container', format, of: 'records' });
  };

/** Cuts a text without losing a character. */
export function* partsOf(text: string): Generator<string> {
  let from = 0;
  while (text.length - from > 1.5 * partCharacters) {
    const end = from + placeToCut(text.slice(from, from + partCharacters));
    yield text.slice(from, end);
    from = end;
  }
  yield text.slice(from);
}

/** Where something new begins, the surest sign first: a page break or a ruled line, a heading, some blank lines, one of them, a line, a sentence. */
const beginnings: readonly RegExp[] = [
  /\n(?=\f|[ \t]{0,8}[-=_*#~]{5,200}[ \t]{0,8}\r?\n)/g,
  /\n\r?\n(?=#{1,2} )/g,
  /\n\r?\n\r?\n/g,
  /\n\r?\n/g,
  /\n/g,
  /[.!?] /g,
];

/** The last such place in the second half of a piece; the middle of a word only where it has nothing else. */
function placeToCut(piece: string): number {
  const half = piece.length >> 1;
  for (const beginning of beginnings) {
    let found = -1;
    for (const { index, 0: sign } of piece.slice(half).matchAll(beginning)) found = half + index + sign.length;
    if (found > 0) return found;
  }
  return isPair(piece) ? piece.length - 1 : piece.length;
}

/** Whether a piece ends within a character. */
const isPair = (piece: string): boolean => /[\ud800-\udbff]$/.test(piece);

function linesIn(text: string): number {
  let count = text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
