import { gunzipSync, constants, inflateRawSync } from 'node:zlib';
import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';

const megabyte = 1_048_576;
/** Real bytes, whatever the file claims: of one member, and of all together. */
const maxMember = 64 * megabyte;
const maxTotal = 500 * megabyte;
const maxRatio = 200;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;

/** The first characters of a packed file, to know what it holds. */
export function gzipHead(bytes: Uint8Array): string {
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: megabyte };
    return gunzipSync(bytes.subarray(0, 512), options).subarray(0, 16).toString('latin1');
  } catch {
    return '';
  }
}

/**
 * Unpacks the members of a gzip file one after the other, as far as they go: web archives pack each record by itself.
 * A file that is not packed is its own single member.
 */
export function eachMember(bytes: Uint8Array, visit: (member: Uint8Array) => void): Result<null> {
  if (!isGzip(bytes)) {
    visit(bytes);
    return ok(null);
  }
  let at = 0;
  let total = 0;
  while (at < bytes.length) {
    const start = dataStart(bytes, at);
    if (start === null) return ok(null);
    const member = inflate(bytes.subarray(start));
    if (member === 'too-large') return fail('archive-too-large');
    if (member === null) return ok(null);
    total += member.data.length;
    if (total > maxTotal || (total > megabyte && total > bytes.length * maxRatio)) return fail('archive-too-large');
    visit(member.data);
    // Eight bytes of checksum and length follow; padding between members is skipped.
    at = start + member.used + 8;
    while (at < bytes.length && bytes[at] === 0) at += 1;
  }
  return ok(null);
}

function inflate(packed: Uint8Array): { readonly data: Uint8Array; readonly used: number } | 'too-large' | null {
  try {
    const options = { info: true, finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: maxMember };
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    return { data: buffer, used: engine.bytesWritten };
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : null;
  }
}

/** Where the packed data of a member begin, behind its header with its optional parts. */
function dataStart(bytes: Uint8Array, at: number): number | null {
  if (!isGzip(bytes.subarray(at))) return null;
  const flags = bytes[at + 3] ?? 0;
  let start = at + 10;
  if ((flags & 4) !== 0) start += 2 + (bytes[start] ?? 0) + 256 * (bytes[start + 1] ?? 0);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, start);
    if (end < 0) return null;
    start = end + 1;
  }
  if ((flags & 2) !== 0) start += 2;
  return start < bytes.length ? start : null;
}
