import { crc32, inflateRawSync } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import type { Entry } from 'yauzl';
import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { findZipEnd, maxZipEntries, partName, viewOf, zipName } from './zip-names.ts';

const megabyte = 1024 * 1024;

/** What an archive may unpack to. Real bytes count; what it says about itself does not. */
export const zipLimits = { entryBytes: 50 * megabyte, totalBytes: 500 * megabyte, ratio: 200, ratioFrom: megabyte } as const;

/** One file of an archive. `name` is for display and look-up only; nothing is ever written under it. */
export interface ZipEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  /** What it says it unpacks to; never to be relied on. */
  readonly declaredBytes: number;
  /** The entry as it lies in the archive, packed, with its own head in front; null where there is none. */
  readonly piece: Uint8Array | null;
  /** Unpacks it, within the limits. */
  readonly read: () => Result<Uint8Array>;
}

export interface ZipArchive {
  /** In the order of the directory; of equal names the first counts. */
  readonly entries: readonly ZipEntry[];
  /** It has more entries than are looked at. */
  readonly isCut: boolean;
  /** Unpacks the entry of that name, whatever the case of its letters; null where there is none. */
  readonly read: (name: string) => Result<Uint8Array> | null;
}

/** Opens a ZIP from its directory. Overlapping entries are refused before anything is unpacked, and too many, unless the rest `mayBeCut`. */
export async function openZip(bytes: Uint8Array, fileName: string, mayBeCut = false): Promise<Result<ZipArchive>> {
  const listed = await directoryOf(bytes, fileName, mayBeCut);
  if (!listed.ok) return listed;
  const { entries: directory, isCut } = listed.value;
  const places = directory.map((entry) => placeOf(bytes, entry));
  if (overlaps(places)) return fail('archive-too-large', { name: fileName });
  let left: number = zipLimits.totalBytes;
  const entries = directory.map((entry, index): ZipEntry => {
    const name = partName(zipName(entry.fileNameRaw, entry.generalPurposeBitFlag));
    return {
      name,
      isFolder: name.endsWith('/'),
      isEncrypted: entry.isEncrypted(),
      declaredBytes: entry.uncompressedSize,
      piece: pieceOf(bytes, places[index] ?? null),
      read: () => {
        const unpacked = unpack(bytes, entry, places[index] ?? null, left, fileName);
        if (unpacked.ok) left -= unpacked.value.length;
        return unpacked;
      },
    };
  });
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) if (!byName.has(entry.name.toLowerCase())) byName.set(entry.name.toLowerCase(), entry);
  return ok({ entries, isCut, read: (name) => byName.get(partName(name).toLowerCase())?.read() ?? null });
}

interface Directory {
  readonly entries: readonly Entry[];
  readonly isCut: boolean;
}

async function directoryOf(bytes: Uint8Array, name: string, mayBeCut: boolean): Promise<Result<Directory>> {
  const end = findZipEnd(bytes);
  if (end < 0) return fail('file-damaged', { name });
  const exact = bytes.subarray(0, end + 22 + viewOf(bytes).getUint16(end + 20, true));
  const entries: Entry[] = [];
  let isCut = false;
  try {
    const options = { decodeStrings: false, validateEntrySizes: false };
    const file = await fromBufferPromise(Buffer.from(exact.buffer, exact.byteOffset, exact.byteLength), options);
    if (file.entryCount > maxZipEntries && !mayBeCut) return fail('archive-too-large', { name });
    for await (const entry of file.eachEntry()) {
      isCut = entries.length >= maxZipEntries;
      if (isCut) break;
      entries.push(entry);
    }
  } catch (error) {
    const isLocked = error instanceof Error && error.message.startsWith('strong encryption');
    return fail(isLocked ? 'file-encrypted' : 'file-damaged', { name });
  }
  return ok({ entries, isCut });
}

interface Place {
  readonly header: number;
  readonly start: number;
  readonly end: number;
}

/** Where an entry's bytes lie; null where they cannot. */
function placeOf(bytes: Uint8Array, entry: Entry): Place | null {
  const header = entry.relativeOffsetOfLocalHeader;
  if (header + 30 > bytes.length) return null;
  const view = viewOf(bytes);
  if (view.getUint32(header, true) !== 0x04_03_4b_50) return null;
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const end = start + entry.compressedSize;
  return end <= bytes.length ? { header, start, end } : null;
}

const pieceOf = (bytes: Uint8Array, place: Place | null): Uint8Array | null =>
  place === null ? null : bytes.subarray(place.header, place.end);

/** Entries that share bytes are how a small archive unpacks to petabytes. */
function overlaps(places: readonly (Place | null)[]): boolean {
  const ordered = places.filter((place) => place !== null).toSorted((a, b) => a.header - b.header);
  return ordered.some((place, index) => index > 0 && place.header < (ordered[index - 1]?.end ?? 0));
}

function unpack(bytes: Uint8Array, entry: Entry, place: Place | null, left: number, name: string): Result<Uint8Array> {
  if (entry.isEncrypted()) return fail('file-encrypted', { name });
  if (place === null) return fail('file-damaged', { name });
  const packed = bytes.subarray(place.start, place.end);
  const most = Math.min(zipLimits.entryBytes, left, Math.max(zipLimits.ratioFrom, packed.length * zipLimits.ratio));
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return fail('file-unknown-format', { name });
  if (most <= 0) return fail('archive-too-large', { name });
  try {
    const unpacked = entry.compressionMethod === 0 ? packed : inflateRawSync(packed, { maxOutputLength: most });
    if (unpacked.length > most) return fail('archive-too-large', { name });
    return crc32(unpacked) === entry.crc32 ? ok(unpacked) : fail('file-damaged', { name });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return fail(isTooLarge ? 'archive-too-large' : 'file-damaged', { name });
  }
}
