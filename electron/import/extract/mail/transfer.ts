import { latin1 } from '../../decode.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const equals = 0x3d;

/** The bytes a part stands for. What its encoding does not allow stays as it is written. */
export function decodeTransfer(body: Uint8Array, encoding: string): Uint8Array {
  const name = /[\w-]+/.exec(encoding.toLowerCase())?.[0] ?? '';
  if (name === 'quoted-printable') return quotedPrintable(body);
  if (name === 'base64') return base64(body);
  if (name === 'x-uuencode' || name === 'uuencode' || name === 'x-uue') return uudecode(body);
  return body;
}

/** Joins the pieces of senders that encode each chunk on its own: padding in the middle ends a piece. */
function base64(body: Uint8Array): Uint8Array {
  const text = latin1(body);
  const clean = text.replace(/[^A-Za-z0-9+/=_-]+/g, '');
  if (!/=[^=]/.test(clean)) return Buffer.from(clean, 'base64');
  return Buffer.concat(clean.split(/=+/).map((piece) => Buffer.from(piece, 'base64')));
}

function quotedPrintable(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte !== equals) {
      out[length] = byte;
      length += 1;
      continue;
    }
    const value = hexPair(body[at + 1], body[at + 2]);
    if (value >= 0) {
      out[length] = value;
      length += 1;
      at += 2;
      continue;
    }
    const end = softBreak(body, at + 1);
    if (end > 0) at = end - 1;
    else {
      out[length] = byte;
      length += 1;
    }
  }
  return out.subarray(0, length);
}

/** Behind „=“ at the end of a line, blanks allowed; 0 when something else stands there. */
function softBreak(body: Uint8Array, from: number): number {
  let at = from;
  while (at - from < 80 && (body[at] === 0x20 || body[at] === 0x09)) at += 1;
  if (at >= body.length) return at;
  if (body[at] === carriageReturn) return body[at + 1] === lineFeed ? at + 2 : at + 1;
  return body[at] === lineFeed ? at + 1 : 0;
}

function hexPair(high: number | undefined, low: number | undefined): number {
  const [first, second] = [hexDigit(high), hexDigit(low)];
  return first < 0 || second < 0 ? -1 : first * 16 + second;
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

function uudecode(body: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (const line of latin1(body).split(/\r?\n/)) {
    if (/^(?:begin \d{3} |end\b|`?$)/.test(line)) continue;
    const count = (line.charCodeAt(0) - 32) & 63;
    for (let at = 1, left = count; left > 0 && at < line.length; at += 4, left -= 3) {
      const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((step) => ((line.charCodeAt(at + step) || 32) - 32) & 63);
      out.push(...[(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d].slice(0, left));
    }
  }
  return Uint8Array.from(out);
}
