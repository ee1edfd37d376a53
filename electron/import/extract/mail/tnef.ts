import { decode, latin1 } from '../../decode.ts';
import { unpackRtf } from './compressed-rtf.ts';
import type { MailBody, MailFile } from './mail-message.ts';

/** What a winmail.dat holds. `isPartial` when it ends in the middle. */
export interface Tnef {
  readonly body: MailBody | null;
  readonly files: readonly MailFile[];
  readonly isPartial: boolean;
}

const signature = 0x223e9f78;
const attribute = {
  body: 0x0002800c,
  attachData: 0x0006800f,
  attachTitle: 0x00018010,
  attachRender: 0x00069002,
  mapi: 0x00069003,
  attachMapi: 0x00069005,
} as const;
const property = { plain: 0x1000, rtf: 0x1009, html: 0x1013, longName: 0x3707 } as const;
const maxAttributes = 10_000;

/** Unpacks Outlook's envelope for mails it sends to itself; null when the bytes are none. */
export function readTnef(bytes: Uint8Array): Tnef | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 6 || view.getUint32(0, true) !== signature) return null;
  const files: { name: string; bytes: Uint8Array }[] = [];
  let html: Uint8Array | null = null;
  let plain: Uint8Array | null = null;
  let rtf: Uint8Array | null = null;
  let at = 6;
  let count = 0;
  let isPartial = false;
  for (; at + 9 <= bytes.length && count < maxAttributes; count += 1) {
    const id = view.getUint32(at + 1, true);
    const size = view.getUint32(at + 5, true);
    const from = at + 9;
    isPartial = from + size > bytes.length;
    const data = bytes.subarray(from, Math.min(bytes.length, from + size));
    at = from + size + 2;
    const last = files.at(-1);
    if (id === attribute.attachRender) files.push({ name: '', bytes: new Uint8Array() });
    else if (id === attribute.attachTitle && last !== undefined) last.name ||= zeroEnded(data);
    else if (id === attribute.attachData && last !== undefined) last.bytes = data;
    else if (id === attribute.body) plain ??= data;
    else if (id === attribute.mapi || id === attribute.attachMapi) {
      for (const [tag, value] of mapiProperties(data)) {
        if (id === attribute.mapi && tag === property.html) html ??= value;
        else if (id === attribute.mapi && tag === property.plain) plain ??= value;
        else if (id === attribute.mapi && tag === property.rtf) rtf ??= unpackRtf(value);
        else if (id === attribute.attachMapi && tag === property.longName && last !== undefined) last.name = zeroEnded(value);
      }
    }
  }
  const body = { html: textOf(html), plain: textOf(plain), rtf };
  return {
    body: body.html === null && body.plain === null && rtf === null ? null : body,
    files: files.filter((file) => file.bytes.length > 0).map((file) => ({ ...file, type: 'application/octet-stream' })),
    isPartial,
  };
}

function textOf(bytes: Uint8Array | null): MailBody['html'] {
  if (bytes === null) return null;
  const end = bytes.length > 0 && bytes.at(-1) === 0 ? bytes.subarray(0, -1) : bytes;
  const decoded = decode(end);
  return decoded.ok && decoded.value.text.trim() !== '' ? decoded.value : null;
}

const zeroEnded = (bytes: Uint8Array): string => {
  const decoded = decode(bytes);
  return (decoded.ok ? decoded.value.text : latin1(bytes)).split('\u0000', 1)[0] ?? '';
};

/** The properties with bytes in a MAPI list; a list that cannot be followed ends there. */
function mapiProperties(data: Uint8Array): [number, Uint8Array][] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const found: [number, Uint8Array][] = [];
  let at = 4;
  for (let count = 0; count < maxAttributes && at + 4 <= data.length; count += 1) {
    const type = view.getUint16(at, true);
    const tag = view.getUint16(at + 2, true);
    at += 4;
    if (tag >= 0x8000) at = behindName(view, at);
    if (at + 4 > data.length) break;
    const kind = type & 0x0fff;
    const isMany = (type & 0x1000) !== 0;
    const size = fixedSize(kind);
    const many = isMany || size === null ? view.getUint32(at, true) : 1;
    if (isMany || size === null) at += 4;
    if (size !== null) {
      at += size * many;
      continue;
    }
    for (let index = 0; index < many && at + 4 <= data.length; index += 1) {
      const length = view.getUint32(at, true);
      const value = data.subarray(at + 4, at + 4 + length);
      if (index === 0) found.push([tag, kind === 0x1f ? Buffer.from(new TextDecoder('utf-16le').decode(value), 'utf8') : value]);
      at += 4 + length + ((4 - (length % 4)) % 4);
    }
  }
  return found;
}

/** A property beyond 0x8000 carries the id or the name that it goes by. */
function behindName(view: DataView, at: number): number {
  if (at + 24 > view.byteLength) return view.byteLength;
  if (view.getUint32(at + 16, true) === 0) return at + 24;
  const length = view.getUint32(at + 20, true);
  return at + 24 + length + ((4 - (length % 4)) % 4);
}

/** Sizes of values that carry none of their own, padded to four bytes. */
function fixedSize(kind: number): number | null {
  if ([0x02, 0x03, 0x04, 0x0a, 0x0b].includes(kind)) return 4;
  if ([0x05, 0x06, 0x07, 0x14, 0x40].includes(kind)) return 8;
  if (kind === 0x48) return 16;
  return [0x0d, 0x1e, 0x1f, 0x102].includes(kind) ? null : 0;
}
