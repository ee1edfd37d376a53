/** The smallest PNG there is: one transparent pixel. */
export const onePixel: Uint8Array = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
);

/** The head of a PNG of a size, as far as it is looked at. */
export function pngOf(width: number, height: number): Uint8Array {
  const bytes = Uint8Array.from(onePixel);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}
