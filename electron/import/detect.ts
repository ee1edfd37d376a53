import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { latin1, utf16Kind } from './decode.ts';
import { formatOfPart } from './extract/data/long-text.ts';
import { formats } from './formats.ts';
import type { FileHead, ImportFormat } from './formats.ts';

const headBytes = 65_536;

/** Formats whose bytes are not text; all others are asked only about files that are. */
const binaryFormats: readonly string[] = ['docx', 'odt', 'rtf', 'xlsx', 'zip', 'pdf', 'msg', 'warc', 'link'];

/** Below this a format only does not rule a file out. */
const enough = 0.3;

/** Finds the format that reads a file: content before extension. */
export function detect(name: string, bytes: Uint8Array): Result<ImportFormat> {
  if (bytes.length === 0) return fail('file-empty', { name });
  const head: FileHead = { text: headText(bytes), bytes, extension: extensionOf(name) };
  if (/^[\s\uFEFF]*$/.test(head.text) && bytes.length <= headBytes) return fail('file-empty', { name });
  const isText = !isBinary(head.text);
  const settled = isText ? formatOfPart(name, bytes) : null;
  const own = formats.find(({ id }) => id === settled);
  if (own !== undefined) return ok(own);
  let best: { readonly format: ImportFormat; readonly score: number } | null = null;
  for (const format of formats) {
    if (!isText && !binaryFormats.includes(format.id)) continue;
    const score = format.sniff(head);
    if (best === null || score > best.score) best = { format, score };
    // Certain: of equals the first reads the file, so nobody else is asked.
    if (score >= 1) break;
  }
  if (best !== null && best.score >= enough) return ok(best.format);
  if (isText) return fail('file-unknown-format', { name });
  return fail(!isOldOffice(bytes) ? 'file-binary' : isCutOff(bytes) ? 'file-damaged' : 'file-old-office', { name });
}

export const extensionOf = (name: string): string => /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

function headText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headBytes);
  const wide = utf16Kind(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(head).replace(/^\uFEFF/, '');
  return latin1(head).replace(/^\u00ef\u00bb\u00bf/, '');
}

/** Text holds no zero bytes and hardly any control characters; old text dumps may hold a stray one. */
function isBinary(text: string): boolean {
  if (text.includes('\u0000')) return true;
  const controls = text.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > text.length * 0.01;
}

/** The container of Word, Excel and PowerPoint until 2003; Outlook's messages have the same and are claimed before. */
const isOldOffice = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

/** Its directory, which says what it holds, lies behind the end. */
function isCutOff(bytes: Uint8Array): boolean {
  if (bytes.length < 512) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (view.getUint32(48, true) + 1) * 2 ** view.getUint16(30, true) >= bytes.length;
}
