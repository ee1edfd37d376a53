import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { createGiveWay } from '#electron/give-way.ts';
import { FaultError } from '#shared/result.ts';
import { bytePieces } from '../byte-pieces.ts';
import type { ExportContext, PackedFile } from '../format.ts';

/** A part of a document that is a ZIP. `isStored` keeps its bytes as they are, as the `mimetype` of ODF and EPUB must be. */
export interface ZipPart extends PackedFile {
  readonly isStored?: boolean;
}

const deflate = promisify(deflateRaw);
/** 1 January 1980, the first day a ZIP knows: the same parts give the same bytes on any day and in any time zone. */
const noDay = 0x21;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const utf8Names = 0x08_00;
/** From here on, numbers stand in fields of their own (APPNOTE 4.3.14–4.3.16, 4.5.3). */
const most16 = 0xff_ff;
const most32 = 0xff_ff_ff_ff;

const sign = (letters: string): Buffer => Buffer.from(`PK${letters}`, 'latin1');

/** A day as a ZIP writes it (APPNOTE 4.4.6), as the clock on the wall has it; it knows the years 1980 to 2107. */
export const zipDay = (day: Date): number =>
  (Math.min(127, Math.max(0, day.getFullYear() - 1980)) << 9) | ((day.getMonth() + 1) << 5) | day.getDate();

/**
 * A ZIP in pieces: each part is packed when its turn comes, with its sizes in front, as readers of documents want it; deflating is done
 * beside the core's work. The same parts at the same `day` give the same bytes. No part may be of 4 GiB, the whole may.
 */
export async function* packParts(
  parts: AsyncIterable<ZipPart> | Iterable<ZipPart>,
  signal: AbortSignal,
  day = noDay,
): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  const whenever = createGiveWay(signal);
  let offset = 0;
  for await (const { path, bytes, isStored = false } of parts) {
    if (signal.aborted) throw new FaultError('cancelled');
    let sum = 0;
    for (const piece of bytePieces(bytes)) {
      sum = crc32(piece, sum);
      await whenever();
    }
    const packed = isStored ? bytes : await deflate(bytes);
    const name = Buffer.from(path);
    const about = aboutPart(isStored, day, sum, packed.length, bytes.length, name.length);
    directory.push(directoryEntry(about, name, offset));
    const head = Buffer.concat([sign('\u0003\u0004'), about, Buffer.alloc(2), name]);
    yield head;
    yield packed;
    offset += head.length + packed.length;
  }
  const list = Buffer.concat(directory);
  yield list;
  yield directoryEnd(directory.length, list.length, offset);
}

/** A whole ZIP in memory. */
export async function writeZip(
  parts: AsyncIterable<ZipPart> | Iterable<ZipPart>,
  { signal }: Pick<ExportContext, 'signal'>,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of packParts(parts, signal)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What stands of a part in front of it and in the list of all parts, up to the length of its name. */
function aboutPart(isStored: boolean, day: number, sum: number, packedSize: number, size: number, nameLength: number): Buffer {
  const about = Buffer.alloc(24);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(utf8Names, 2);
  about.writeUInt16LE(isStored ? 0 : 8, 4);
  about.writeUInt16LE(day, 8);
  about.writeUInt32LE(sum, 10);
  about.writeUInt32LE(packedSize, 14);
  about.writeUInt32LE(size, 18);
  about.writeUInt16LE(nameLength, 22);
  return about;
}

function directoryEntry(about: Buffer, name: Buffer, offset: number): Buffer {
  const isFar = offset >= most32;
  const extra = Buffer.alloc(isFar ? 12 : 0);
  if (isFar) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(offset), 4);
  }
  const place = Buffer.alloc(16);
  place.writeUInt16LE(extra.length, 0);
  place.writeUInt32LE(Math.min(most32, offset), 12);
  return Buffer.concat([sign('\u0001\u0002'), Buffer.from([isFar ? 45 : 20, 0]), about, place, name, extra]);
}

function directoryEnd(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Math.min(most16, count), 4);
  end.writeUInt16LE(Math.min(most16, count), 6);
  end.writeUInt32LE(Math.min(most32, size), 8);
  end.writeUInt32LE(Math.min(most32, offset), 12);
  const isLarge = count >= most16 || size >= most32 || offset >= most32;
  return Buffer.concat([isLarge ? largeEnd(count, size, offset) : Buffer.alloc(0), sign('\u0005\u0006'), end]);
}

/** The end in 64 bits, and where it stands. */
function largeEnd(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(52);
  end.writeBigUInt64LE(44n, 0);
  end.writeUInt16LE(45, 8);
  end.writeUInt16LE(45, 10);
  end.writeBigUInt64LE(BigInt(count), 20);
  end.writeBigUInt64LE(BigInt(count), 28);
  end.writeBigUInt64LE(BigInt(size), 36);
  end.writeBigUInt64LE(BigInt(offset), 44);
  const locator = Buffer.alloc(16);
  locator.writeBigUInt64LE(BigInt(offset + size), 4);
  locator.writeUInt32LE(1, 12);
  return Buffer.concat([sign('\u0006\u0006'), end, sign('\u0006\u0007'), locator]);
}
