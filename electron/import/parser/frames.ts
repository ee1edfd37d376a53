/**
 * What goes over the pipe in both directions: one JSON header line with `byteCount`, then that many bytes.
 * Request header: `{ id, name, byteCount }`. Answer header: `{ id, byteCount }`, body: JSON of a `Result<Reading>`.
 * The child's first frame is `{ id: 0 }` with the list of what it found not denied (empty when it is safe to go on).
 */
export interface Frame {
  readonly id: number;
  readonly name: string;
  readonly body: Uint8Array;
}

const maxHeader = 8_192;
const newline = 10;

export function encodeFrame(frame: Frame): Buffer {
  const header = JSON.stringify({ id: frame.id, name: frame.name.slice(0, 1_000), byteCount: frame.body.byteLength });
  return Buffer.concat([Buffer.from(`${header}\n`, 'utf8'), frame.body]);
}

export type FrameFault = 'header' | 'too-large';

/** Feeds chunks in, gets whole frames out. After a fault nothing more is read. */
export function createFrameReader(
  maxBody: number,
  onFrame: (frame: Frame) => void,
  onFault: (fault: FrameFault) => void,
): (chunk: Uint8Array) => void {
  let chunks: Uint8Array[] = [];
  let size = 0;
  let header: { id: number; name: string; byteCount: number } | null = null;
  let broken = false;

  const stop = (fault: FrameFault): void => {
    broken = true;
    chunks = [];
    onFault(fault);
  };
  const take = (count: number): Buffer => {
    const all = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size);
    const rest = all.subarray(count);
    chunks = rest.length > 0 ? [rest] : [];
    size = rest.length;
    return Buffer.from(all.buffer, all.byteOffset, count);
  };

  return (chunk) => {
    if (broken || chunk.length === 0) return;
    chunks.push(chunk);
    size += chunk.length;
    for (;;) {
      if (header === null) {
        if (chunks.length > 1) chunks = [Buffer.concat(chunks, size)];
        const end = chunks[0]?.indexOf(newline) ?? -1;
        if (end < 0) {
          if (size > maxHeader) stop('header');
          return;
        }
        header = parseHeader(take(end + 1));
        if (header === null) return stop('header');
        if (header.byteCount > maxBody) return stop('too-large');
      }
      if (size < header.byteCount) return;
      const frame: Frame = { id: header.id, name: header.name, body: take(header.byteCount) };
      header = null;
      onFrame(frame);
    }
  };
}

function parseHeader(line: Buffer): { id: number; name: string; byteCount: number } | null {
  if (line.length > maxHeader) return null;
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { id, name, byteCount } = value as Record<string, unknown>;
    if (typeof id !== 'number' || typeof name !== 'string' || typeof byteCount !== 'number') return null;
    return Number.isSafeInteger(byteCount) && byteCount >= 0 ? { id, name, byteCount } : null;
  } catch {
    return null;
  }
}
