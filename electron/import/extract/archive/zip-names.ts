import { maxPartFiles } from '../../part-limits.ts';

/** A ZIP's directory ends here; behind it stands at most a comment of 64 KiB. */
const endSignature = 0x06_05_4b_50;
const entrySignature = 0x02_01_4b_50;
const farthest = 65_535 + 22;

/** Most entries of an archive that are looked at. */
export const maxZipEntries = maxPartFiles;

const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Offset of the record that ends the archive, or −1. Bytes behind it (mail gateways append some) do no harm. */
export function findZipEnd(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - farthest); at -= 1) {
    if (view.getUint32(at, true) === endSignature && at + 22 + view.getUint16(at + 20, true) <= bytes.length) return at;
  }
  return -1;
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A name as a ZIP stores it: UTF-8 where it says so or reads as such, else code page 437 as DOS had it. */
export function zipName(raw: Uint8Array, flags: number): string {
  const isPlain = raw.every((byte) => byte < 0x80);
  if (isPlain) return String.fromCharCode(...raw);
  try {
    return new TextDecoder('utf-8', { fatal: (flags & 0x08_00) === 0 }).decode(raw);
  } catch {
    return Array.from(raw, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : cp437.charAt(byte - 0x80))).join('');
  }
}

/** Names in a ZIP's directory, with forward slashes and none in front; empty where the bytes are no ZIP. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  const end = bytes.length >= 22 && bytes[0] === 0x50 && bytes[1] === 0x4b ? findZipEnd(bytes) : -1;
  if (end < 0) return [];
  const view = viewOf(bytes);
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (names.length < maxZipEntries && at + 46 <= end && view.getUint32(at, true) === entrySignature) {
    const length = view.getUint16(at + 28, true);
    names.push(partName(zipName(bytes.subarray(at + 46, at + 46 + length), view.getUint16(at + 8, true))));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** Some writers put backslashes, or a slash in front. */
export const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '');
