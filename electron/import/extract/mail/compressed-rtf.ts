const prebuffer =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const packed = 0x75465a4c;
const stored = 0x414c454d;
const maxSize = 50_000_000;
const windowSize = 4_096;

/** Unpacks the RTF text of an Outlook message; null when the bytes are none or end before their first word. */
export function unpackRtf(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 16) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rawSize = view.getUint32(4, true);
  const kind = view.getUint32(8, true);
  if (rawSize > maxSize) return null;
  if (kind === stored) return bytes.subarray(16, 16 + rawSize);
  if (kind !== packed) return null;
  const window = new Uint8Array(windowSize);
  window.set(Buffer.from(prebuffer, 'latin1'));
  const out = new Uint8Array(rawSize);
  let write = prebuffer.length;
  let length = 0;
  const put = (byte: number): void => {
    out[length] = byte;
    length += 1;
    window[write] = byte;
    write = (write + 1) % windowSize;
  };
  for (let at = 16; at < bytes.length && length < rawSize;) {
    const control = bytes[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < bytes.length && length < rawSize; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at] ?? 0);
        at += 1;
        continue;
      }
      const token = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      const from = token >> 4;
      // A reference to the place just being written ends the text.
      if (from === write) return out.subarray(0, length);
      for (let step = 0; step < (token & 15) + 2 && length < rawSize; step += 1) put(window[(from + step) % windowSize] ?? 0);
    }
  }
  return length === 0 ? null : out.subarray(0, length);
}
