/** The pipe carries JSON texts, each ended by a zero byte. */
export const frame = (message: unknown): string => `${JSON.stringify(message)}\0`;

/** Cuts a byte stream into messages; a message may arrive in any number of pieces. Broken texts are left out. */
export function createFrameReader(onMessage: (message: unknown) => void): (chunk: Buffer) => void {
  let pieces: Buffer[] = [];
  return (chunk) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const text = Buffer.concat([...pieces, chunk.subarray(start, end)]).toString('utf8');
      pieces = [];
      start = end + 1;
      const message = parse(text);
      if (message !== undefined) onMessage(message);
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
