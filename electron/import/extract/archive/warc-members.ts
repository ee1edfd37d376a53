import { constants, crc32, inflateRawSync } from 'node:zlib';
import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';

const megabyte = 1_048_576;
/** Real bytes, whatever the file claims: of one member, and of all together. */
const maxMember = 64 * megabyte;
const maxTotal = 500 * megabyte;
const maxRatio = 200;
const signature = Uint8Array.of(0x1f, 0x8b, 8);

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;

/** The first characters of a packed file, to know what it holds; what follows its first member may be damaged. */
export function gzipHead(bytes: Uint8Array): string {
  const start = dataStart(bytes, 0);
  const member = start === null ? null : inflate(bytes.subarray(start, start + 512), megabyte);
  return member === null || member === 'too-large' ? '' : Buffer.from(member.data.subarray(0, 16)).toString('latin1');
}

/** Stretches that cannot be unpacked are skipped this often; a file made of such traps shall not cost minutes. */
const maxDamaged = 200;

/**
 * Unpacks the members of a gzip file one after the other: web archives pack each record by itself. Behind a damaged one the next is
 * looked for. A file that is not packed is its own single member. Answers where members are damaged or cut off.
 */
export async function eachMember(bytes: Uint8Array, visit: (member: Uint8Array) => Promise<void>): Promise<Result<readonly number[]>> {
  const damaged: number[] = [];
  if (!isGzip(bytes)) {
    await visit(bytes);
    return ok(damaged);
  }
  let total = 0;
  for (let at: number = 0; at >= 0 && at < bytes.length && damaged.length < maxDamaged;) {
    const start = dataStart(bytes, at);
    const member = start === null ? null : inflate(bytes.subarray(start));
    if (member === 'too-large') return fail('archive-too-large');
    if (start === null || member === null) {
      damaged.push(at);
      at = nextMember(bytes, at + 1);
      continue;
    }
    total += member.data.length;
    if (total > maxTotal || (total > megabyte && total > bytes.length * maxRatio)) return fail('archive-too-large');
    await visit(member.data);
    // Eight bytes of checksum and length follow.
    const end: number = start + member.used;
    if (!hasSum(bytes, end, member.data)) damaged.push(at);
    const next = end + 8;
    at = isGzip(bytes.subarray(next)) ? next : nextMember(bytes, hasSum(bytes, end, member.data) ? next : end);
  }
  return ok(damaged);
}

/** Where the next member begins, or −1. */
function nextMember(bytes: Uint8Array, from: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(signature, Math.min(from, bytes.length));
}

function hasSum(bytes: Uint8Array, at: number, data: Uint8Array): boolean {
  if (at + 8 > bytes.length) return false;
  return new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true) === crc32(data);
}

function inflate(packed: Uint8Array, most = maxMember): { readonly data: Uint8Array; readonly used: number } | 'too-large' | null {
  try {
    const options = { info: true, finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most };
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
