/** Number formats of Excel itself that show a day. */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether a number format shows a day: years and days outside of quotes, colours and escapes. */
export function showsDay(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(id);
  const bare = code.replace(/"[^"]{0,200}"|\[[^\]]{0,60}\]|\\./g, '');
  return /[yj]/i.test(bare) && /[dtm]/i.test(bare) && !/[#0?]/.test(bare.replace(/[.,]0+/g, ''));
}

/** The day of a serial number as Excel counts (a leap day in 1900 that never was; Macs began in 1904); null beyond the calendar. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return null;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(start + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}
