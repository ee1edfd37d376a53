/** One record of a web archive: its headers in lower case and its bytes. */
export interface WarcRecord {
  readonly headers: ReadonlyMap<string, string>;
  readonly block: Uint8Array;
}

const maxHeaderBytes = 65_536;
const maxHeaders = 200;

/** Walks the records of an unpacked stretch; where a length does not fit, the next record is looked for. */
export function* recordsIn(bytes: Uint8Array): Generator<WarcRecord> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = buffer.indexOf('WARC/');
  while (at >= 0) {
    const head = readHead(buffer, at);
    if (head === null) return;
    const length = Number(/^\d{1,12}$/.exec(head.headers.get('content-length') ?? '')?.[0] ?? -1);
    const isWhole = length >= 0 && head.end + length <= buffer.length;
    const next = buffer.indexOf('\nWARC/', isWhole ? head.end + length : head.end);
    // Cut off within this record, or a false length: it ends where the next begins.
    const end = isWhole ? head.end + length : next >= 0 ? next : buffer.length;
    yield { headers: head.headers, block: buffer.subarray(head.end, end) };
    at = next < 0 ? -1 : next + 1;
  }
}

/** Header lines up to the empty one; names in lower case, the first of each counts. */
export function readHead(
  buffer: Buffer,
  from: number,
): { readonly first: string; readonly headers: ReadonlyMap<string, string>; readonly end: number } | null {
  const long = buffer.indexOf('\r\n\r\n', from);
  const short = buffer.indexOf('\n\n', from);
  const isLong = long >= 0 && (short < 0 || long < short);
  const end = isLong ? long : short;
  if (end < 0 || end - from > maxHeaderBytes) return null;
  const [first = '', ...lines] = buffer.toString('latin1', from, end).split(/\r?\n/);
  const headers = new Map<string, string>();
  for (const line of lines.slice(0, maxHeaders)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { first, headers, end: end + (isLong ? 4 : 2) };
}
