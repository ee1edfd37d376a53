/**
 * What goes over the pipe in both directions: one JSON header line with `byteCount`, then that many bytes.
 * Request: `name` is the file's, `note` JSON of the `ReadOptions`, the body its bytes.
 * Answer: any number of parts (see part-frames.ts) and signs of life, then one with `note` `answer`: JSON of a `FileAnswer`.
 * To each part the host answers with a frame of note `kept` when it has kept it; until then only so many are under way.
 * The child's first frame is `{ id: 0 }` with the list of what it found not denied (empty when it is safe to go on).
 */
export interface Frame {
  readonly id: number;
  readonly name: string;
  readonly note: string;
  readonly body: Uint8Array;
}

/** Note of a frame that only says that the file at work goes on. */
export const aliveNote = 'alive';

/** Note of a frame to the child that says that the host has kept a part. */
export const keptNote = 'kept';

/** Remembered mappings of data files go along as options. */
const maxHeader = 1_048_576;
const newline = 10;

export function encodeFrame(frame: Frame): Buffer {
  const header = JSON.stringify({ id: frame.id, name: frame.name.slice(0, 1_000), note: frame.note, byteCount: frame.body.byteLength });
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
  let header: Header | null = null;
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
      const frame: Frame = { id: header.id, name: header.name, note: header.note, body: take(header.byteCount) };
      header = null;
      onFrame(frame);
    }
  };
}

interface Header {
  readonly id: number;
  readonly name: string;
  readonly note: string;
  readonly byteCount: number;
}

function parseHeader(line: Buffer): Header | null {
  if (line.length > maxHeader) return null;
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { id, name, note, byteCount } = value as Record<string, unknown>;
    if (typeof id !== 'number' || typeof name !== 'string' || typeof note !== 'string' || typeof byteCount !== 'number') return null;
    return Number.isSafeInteger(byteCount) && byteCount >= 0 ? { id, name, note, byteCount } : null;
  } catch {
    return null;
  }
}
