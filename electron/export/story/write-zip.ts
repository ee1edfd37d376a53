import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { FaultError } from '#shared/result.ts';
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
const mostEntries = 65_535;

/** Packs parts in their order, with sizes in front of each as readers of documents want it; deflating is done beside the core's work. */
export async function writeZip(
  parts: AsyncIterable<ZipPart> | Iterable<ZipPart>,
  { signal }: Pick<ExportContext, 'signal'>,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for await (const { path, bytes, isStored = false } of parts) {
    if (signal.aborted) throw new FaultError('cancelled');
    if (directory.length === mostEntries) throw new Error('More parts than a ZIP can list');
    const name = new TextEncoder().encode(path);
    const packed = isStored ? bytes : await deflate(bytes);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(utf8Names, 2);
    about.writeUInt16LE(isStored ? 0 : 8, 4);
    about.writeUInt16LE(noDay, 8);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), about, place, name]));
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), about, name]);
    pieces.push(head, packed);
    offset += head.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...pieces, list, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
