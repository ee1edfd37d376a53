import { append } from './append.ts';
/** Some whole lines of a large file, as bytes. Lines count from 1. `tooLong`: one line that is too large to be read; its bytes are left out. */
export interface LineSlice {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly bytes: Uint8Array;
  readonly tooLong: boolean;
  readonly byteCount: number;
}

export interface CutLimits {
  readonly maxBytes: number;
  readonly maxLines: number;
  /** A single line may be longer than a slice, but not than this. */
  readonly maxLineBytes: number;
}

export interface LineCutter {
  /** Takes the next piece of the file; answers the slices that are full. */
  readonly push: (piece: Uint8Array) => LineSlice[];
  /** Answers what is left, also a last line without an end. */
  readonly end: () => LineSlice[];
}

const newline = 10;

/** Cuts a stream of bytes at line ends, keeping every byte in its order; holds no more than one slice and one line. */
export function createLineCutter(limits: CutLimits): LineCutter {
  let whole: Uint8Array[] = [];
  let wholeBytes = 0;
  let wholeLines = 0;
  let part: Uint8Array[] = [];
  let partBytes = 0;
  let isPartTooLong = false;
  let nextLine = 1;

  const close = (): LineSlice[] => {
    if (wholeLines === 0) return [];
    const firstLine = nextLine;
    nextLine += wholeLines;
    const bytes = Buffer.concat(whole, wholeBytes);
    whole = [];
    wholeBytes = 0;
    wholeLines = 0;
    return [{ firstLine, lastLine: nextLine - 1, bytes, tooLong: false, byteCount: bytes.length }];
  };
  const addToLine = (piece: Uint8Array): void => {
    partBytes += piece.length;
    if (partBytes > limits.maxLineBytes) {
      isPartTooLong = true;
      part = [];
    } else part.push(piece);
  };
  const endLine = (): LineSlice[] => {
    const line = part;
    const byteCount = partBytes;
    const tooLong = isPartTooLong;
    part = [];
    partBytes = 0;
    isPartTooLong = false;
    if (tooLong) {
      const before = close();
      nextLine += 1;
      return [...before, { firstLine: nextLine - 1, lastLine: nextLine - 1, bytes: new Uint8Array(0), tooLong, byteCount }];
    }
    const before = wholeBytes + byteCount > limits.maxBytes ? close() : [];
    append(whole, line);
    wholeBytes += byteCount;
    wholeLines += 1;
    return wholeLines >= limits.maxLines ? [...before, ...close()] : before;
  };

  return {
    push: (piece) => {
      const slices: LineSlice[] = [];
      let at = 0;
      for (let end = piece.indexOf(newline); end >= 0; end = piece.indexOf(newline, at)) {
        addToLine(piece.subarray(at, end + 1));
        append(slices, endLine());
        at = end + 1;
      }
      if (at < piece.length) addToLine(piece.subarray(at));
      return slices;
    },
    end: () => [...(partBytes > 0 ? endLine() : []), ...close()],
  };
}
