import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const faces = [
  ['source-serif-4', '400-normal'],
  ['source-serif-4', '400-italic'],
  ['source-serif-4', '600-normal'],
  ['source-serif-4', '600-italic'],
  ['source-sans-3', '400-normal'],
  ['source-sans-3', '600-normal'],
] as const;

/** The faces of the house as the files that programs outside the browser read; by name. */
export const fontFiles = (): { readonly name: string; readonly bytes: Buffer }[] =>
  faces.map(([family, face]) => {
    const name = `${family}-latin-${face}`;
    return {
      name: `${name}.ttf`,
      bytes: unpacked(readFileSync(new URL(`../../../node_modules/@fontsource/${family}/files/${name}.woff`, import.meta.url))),
    };
  });

/** Unpacks a WOFF 1 file: its tables, each compressed for itself, behind the directory of an OpenType file. */
function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + 20 * index;
    const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const data = woff.subarray(offset, offset + packed);
    return { tag: woff.subarray(at, at + 4), sum: woff.subarray(at + 16, at + 20), data: packed < length ? inflateSync(data) : data };
  });
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  for (const [index, value] of [count, 16 << power, power, 16 * count - (16 << power)].entries()) head.writeUInt16BE(value, 4 + 2 * index);
  const parts = [head];
  let offset = head.length;
  for (const [index, { tag, sum, data }] of tables.entries()) {
    const at = 12 + 16 * index;
    tag.copy(head, at);
    sum.copy(head, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const padded = Buffer.alloc((data.length + 3) & ~3);
    data.copy(padded);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}
