import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { latin1, utf16Kind } from './decode.ts';
import { formats } from './formats.ts';
import type { FileHead, ImportFormat } from './formats.ts';

const headBytes = 65_536;

/** First bytes of formats that Umbruch knows by name but does not read yet. */
const unreadDocuments: readonly string[] = ['%PDF-', 'PK\u0003\u0004', '{\\rtf', '\u00d0\u00cf\u0011\u00e0', '<?xml', 'From ', 'BEGIN:V'];

/** Finds the format that reads a file: content before extension. */
export function detect(name: string, bytes: Uint8Array): Result<ImportFormat> {
  if (bytes.length === 0) return fail('file-empty', { name });
  const head: FileHead = { text: headText(bytes), extension: extensionOf(name) };
  if (/^[\s\uFEFF]*$/.test(head.text) && bytes.length <= headBytes) return fail('file-empty', { name });
  const ranked = formats.map((format) => ({ format, score: format.sniff(head) })).toSorted((a, b) => b.score - a.score);
  const best = ranked[0];
  // XHTML begins like any XML, so a page that is surely a page comes first.
  if (best?.format.id === 'html' && best.score === 1) return ok(best.format);
  if (unreadDocuments.some((start) => head.text.startsWith(start))) return fail('file-unknown-format', { name });
  if (isBinary(head.text)) return fail('file-binary', { name });
  if (isData(head)) return fail('file-unknown-format', { name });
  return best !== undefined && best.score > 0 ? ok(best.format) : fail('file-unknown-format', { name });
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

/** Data files are text, but no text to read: JSON by its first and last sign and its name. */
const isData = (head: FileHead): boolean => head.extension === 'json' && /^\s*[[{]/.test(head.text);
