/** The byte that each character of windows-1252 stands for, 0x80 and above. */
const byteOf = new Map<string, number>();
for (let byte = 0x80; byte <= 0xff; byte += 1) byteOf.set(new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte);

const tail = [...byteOf].filter(([, byte]) => byte < 0xc0).map(([char]) => char);
const isTail = new Set(tail);
const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * Mends UTF-8 that was once read as windows-1252 („Ã¼“ for „ü“). Only results that occur in German text are taken,
 * so that a real „Ã“ or „â“ before a quotation mark stays as it is.
 */
export function repairMojibake(text: string): { text: string; count: number } {
  let count = 0;
  const mended = text.replace(/[ÂÃÅ][^\u0000-\u007f]|â[^\u0000-\u007f]{2}/g, (run) => {
    const chars = [...run];
    if (!chars.slice(1).every((char) => isTail.has(char))) return run;
    try {
      const result = strict.decode(Uint8Array.from(chars, (char) => byteOf.get(char) ?? 0));
      if (!/^[\u00a0-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u2010-\u2027\u2030-\u203a\u20ac\u2122]$/.test(result)) return run;
      count += 1;
      return result;
    } catch {
      return run;
    }
  });
  return { text: mended, count };
}
