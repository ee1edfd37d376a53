/** Letters read at a time; a multiple of four, because four letters are three bytes. About five milliseconds. */
const readAtOnce = 1 << 20;

/** The bytes that base64 stands for, read in pieces so that the window goes on answering. */
export async function bytesOfBase64(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let at = 0;
  for (let from = 0; from < text.length; from += readAtOnce) {
    if (from > 0) await new Promise((resolve) => setTimeout(resolve));
    const piece = atob(text.slice(from, from + readAtOnce));
    for (let index = 0; index < piece.length; index += 1) bytes[at + index] = piece.charCodeAt(index);
    at += piece.length;
  }
  return bytes;
}
