import { brotliDecompressSync } from 'node:zlib';

/** Places of a table's tag in the list of known tags (WOFF2 §4.1); `own` says that a tag follows. */
const tags = { cmap: 0, glyf: 10, loca: 11, own: 63 };
const headerBytes = 48;

/** The code points that a WOFF2 font has a glyph for, read from its `cmap`. For the fonts that are shipped, not for strangers'. */
export function lettersOfWoff2(font: Buffer): ReadonlySet<number> {
  if (font.toString('latin1', 0, 4) !== 'wOF2') throw new Error('Not a WOFF2 font.');
  const read = reader(font, headerBytes);
  const tables = Array.from({ length: font.readUInt16BE(12) }, () => tableAt(read));
  const index = tables.findIndex(({ tag }) => tag === tags.cmap);
  const cmap = tables[index];
  if (!cmap) throw new Error('The font has no cmap.');
  const start = tables.slice(0, index).reduce((sum, { bytes }) => sum + bytes, 0);
  const packed = font.subarray(read.at(), read.at() + font.readUInt32BE(20));
  return lettersOfCmap(brotliDecompressSync(packed).subarray(start, start + cmap.bytes));
}

function reader(font: Buffer, from: number) {
  let at = from;
  const byte = (): number => font.readUInt8(at++);
  /** Seven bits a byte, the highest first; the eighth says that more follow. */
  const base128 = (): number => {
    let value = 0;
    for (let count = 0; count < 5; count += 1) {
      const next = byte();
      value = value * 128 + (next & 0x7f);
      if (next < 0x80) return value;
    }
    throw new Error('The font is damaged.');
  };
  return { at: () => at, byte, base128, skip: (bytes: number) => void (at += bytes) };
}

/** A table as it stands in the packed part: its bytes there are those of its transformed form, where it has one. */
function tableAt(read: ReturnType<typeof reader>): { readonly tag: number; readonly bytes: number } {
  const flags = read.byte();
  const tag = flags & 0x3f;
  if (tag === tags.own) read.skip(4);
  const plain = read.base128();
  // For outlines the version 3 is „as it was“, for all other tables 0.
  const isTransformed = flags >> 6 !== (tag === tags.glyf || tag === tags.loca ? 3 : 0);
  return { tag, bytes: isTransformed ? read.base128() : plain };
}

function lettersOfCmap(cmap: Buffer): ReadonlySet<number> {
  const letters = new Set<number>();
  for (let record = 0; record < cmap.readUInt16BE(2); record += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + record * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) addSegments(table, letters);
    if (format === 12) addGroups(table, letters);
  }
  return letters;
}

/** Format 4: segments of the first 65,536 code points. A glyph of number 0 is the empty box. */
function addSegments(table: Buffer, letters: Set<number>): void {
  const doubled = table.readUInt16BE(6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = table.readUInt16BE(14 + segment);
    const start = table.readUInt16BE(16 + doubled + segment);
    const delta = table.readUInt16BE(16 + 2 * doubled + segment);
    const offsetAt = 16 + 3 * doubled + segment;
    const offset = table.readUInt16BE(offsetAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code : table.readUInt16BE(offsetAt + offset + (code - start) * 2);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) letters.add(code);
    }
  }
}

/** Format 12: groups of all code points. */
function addGroups(table: Buffer, letters: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const at = 16 + group * 12;
    for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code += 1) letters.add(code);
  }
}
