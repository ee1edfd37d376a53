import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { repairMojibake } from './mojibake.ts';

/** Bytes as text. `warnings` are rule names with a sentence in the catalogue. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly string[];
}

/** Charset names are taken from the file only when they stand here: everything a German archive can hold, nothing that hides markup. */
const declarable = new Set([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-15',
  'iso-8859-16',
  'macintosh',
]);
const headBytes = 8_192;

/**
 * Decodes bytes: byte order mark, then the declared charset, then what the bytes themselves allow. UTF-7 is refused.
 * `stated` is the charset named around the bytes (by the headers of a mail part), which counts more than what they say of themselves.
 */
export function decode(bytes: Uint8Array, stated: string | null = null): Result<Decoded> {
  const head = latin1(bytes.subarray(0, headBytes));
  const declared = stated?.toLowerCase() ?? declaredCharset(head);
  if (declared === 'utf-7' || /^\+\/v[89+/]/.test(head)) return fail('file-unknown-format');
  const wide = utf16Kind(bytes);
  if (wide !== null) return ok(finish(new TextDecoder(wide).decode(bytes), wide, []));
  const utf8 = decodeUtf8(bytes);
  const known = declared === null ? null : canonicalName(declared);
  if (utf8.broken === 0) {
    const mismatch = known !== null && known !== 'utf-8' && utf8.multibyte > 0;
    return ok(finish(utf8.text, 'utf-8', mismatch ? ['encoding-mismatch'] : []));
  }
  if (known !== null && known !== 'utf-8' && !known.startsWith('utf-16')) {
    return ok(finish(new TextDecoder(known).decode(bytes), known, []));
  }
  // A few broken bytes in real UTF-8 (a cut download) must not turn every umlaut into two letters.
  if (utf8.multibyte > 4 * utf8.broken) return ok(finish(utf8.text, 'utf-8', ['encoding-replaced']));
  const guess = guessSingleByte(bytes);
  return ok(finish(new TextDecoder(guess).decode(bytes), guess, ['encoding-guessed']));
}

function finish(raw: string, encoding: string, warnings: readonly string[]): Decoded {
  const text = raw.replace(/^\uFEFF/, '');
  const repaired = repairMojibake(text);
  return { text: repaired.text, encoding, warnings: repaired.count > 0 ? [...warnings, 'mojibake-repaired'] : warnings };
}

/** One character per byte, for looking at markup before the encoding is known. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** The charset that a page names in its head, in lower case, or null. */
export function declaredCharset(head: string): string | null {
  const found =
    /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head) ??
    /^<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})/.exec(head);
  return found?.[1]?.toLowerCase() ?? null;
}

function canonicalName(label: string): string | null {
  try {
    const name = new TextDecoder(label).encoding;
    return declarable.has(name) ? name : null;
  } catch {
    return null;
  }
}

/** UTF-16 by its mark, or by zero bytes in every second place. */
export function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0)) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const size = Math.min(bytes.length, headBytes) & ~1;
  if (size < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < size; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const pairs = size / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

function decodeUtf8(bytes: Uint8Array): { text: string; broken: number; multibyte: number } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Only whether there are any is asked of whole UTF-8.
    return { text, broken: 0, multibyte: /[^\u0000-\u007f]/.test(text) ? 1 : 0 };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const broken = count(text, /\uFFFD/g);
    return { text, broken, multibyte: count(text, /[^\u0000-\u007f]/g) - broken };
  }
}

const count = (text: string, pattern: RegExp): number => {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
};

/** Windows quotes and dashes lie at 0x80–0x9F; without any, an 0xA4 is the euro sign of ISO 8859-15, not the old currency sign. */
function guessSingleByte(bytes: Uint8Array): 'windows-1252' | 'iso-8859-15' {
  let euro = false;
  for (const byte of bytes) {
    if (byte >= 0x80 && byte <= 0x9f) return 'windows-1252';
    if (byte === 0xa4) euro = true;
  }
  return euro ? 'iso-8859-15' : 'windows-1252';
}
