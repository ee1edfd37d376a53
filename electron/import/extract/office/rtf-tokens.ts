import { FaultError } from '#shared/result.ts';

/** What RTF is made of. Bytes of text come as they are; which letters they mean is decided above. */
export interface RtfTokens {
  readonly open: () => void;
  readonly close: () => void;
  readonly word: (name: string, value: number | null) => void;
  /** A control symbol: the character behind the backslash. */
  readonly symbol: (character: string) => void;
  /** Text bytes, as characters of one byte each; `isEscaped` for a single `\'xx`. */
  readonly bytes: (text: string, isEscaped: boolean) => void;
  readonly binary: (bytes: Uint8Array) => void;
}

const deepest = 10_000;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Cuts RTF into its tokens without recursion. Answers how many groups were left open. */
export function readRtfTokens(bytes: Uint8Array, fileName: string, tokens: RtfTokens): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let at = 0;
  let depth = 0;
  let from = 0;
  const flush = (): void => {
    if (from < at) tokens.bytes(text.slice(from, at), false);
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) {
      flush();
      at = control(at + 1);
      from = at;
    } else if (code === 0x7b) {
      flush();
      depth += 1;
      if (depth > deepest) throw new FaultError('parser-depth', { name: fileName, limit: deepest });
      tokens.open();
      from = at += 1;
    } else if (code === 0x7d) {
      flush();
      at += 1;
      from = at;
      if (depth > 0) tokens.close();
      depth = Math.max(0, depth - 1);
    } else if (code === 0x0a || code === 0x0d || code === 0) {
      flush();
      from = at += 1;
    } else at += 1;
  }
  flush();
  return depth;

  /** Reads what follows a backslash; answers where to go on. */
  function control(start: number): number {
    const first = text.charCodeAt(start);
    if (Number.isNaN(first)) return start;
    if (!isLetter(first)) {
      if (first !== 0x27) {
        tokens.symbol(text.charAt(start));
        return start + 1;
      }
      const hex = text.slice(start + 1, start + 3);
      // Half of an escape at the end of a file that was cut off is no text.
      if (hex.length < 2) return text.length;
      if (!/^[0-9a-f]{2}$/i.test(hex)) return start + 1;
      tokens.bytes(String.fromCharCode(Number.parseInt(hex, 16)), true);
      return start + 3;
    }
    let end = start;
    while (end - start < 32 && isLetter(text.charCodeAt(end))) end += 1;
    const name = text.slice(start, end);
    const isNegative = text.charCodeAt(end) === 0x2d && isDigit(text.charCodeAt(end + 1));
    const digits = isNegative ? end + 1 : end;
    let stop = digits;
    while (stop - digits < 10 && isDigit(text.charCodeAt(stop))) stop += 1;
    const value = stop > digits ? Number(text.slice(end, stop)) : null;
    if (text.charCodeAt(stop) === 0x20) stop += 1;
    if (name !== 'bin') {
      tokens.word(name, value);
      return stop;
    }
    const last = Math.min(text.length, stop + Math.max(0, value ?? 0));
    tokens.binary(bytes.subarray(stop, last));
    return last;
  }
}
