import { latin1 } from '../../decode.ts';

const maxMessages = 5_000;

/** Cuts a mailbox file at its envelope lines („From eva@example.org Mon Jan 12 …“). A file without them is one message. */
export function splitMailbox(bytes: Uint8Array): Uint8Array[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marker = Buffer.from('From ', 'latin1');
  const starts: number[] = [];
  for (let at = buffer.indexOf(marker); at >= 0 && starts.length < maxMessages; at = buffer.indexOf(marker, at + 1)) {
    if (at > 0 && buffer[at - 1] !== 0x0a) continue;
    // The line above is blank, and what follows are headers.
    const isApart = at === 0 || /\n\r?\n$/.test(latin1(buffer.subarray(Math.max(0, at - 3), at)));
    const follows = latin1(buffer.subarray(at, at + 600));
    if (isApart && /^From \S{1,200} .{10,80}\d{4}[^\n]{0,20}\r?\n[!-9;-~]{1,100}:/.test(follows)) starts.push(at);
  }
  if (starts.length === 0 || starts[0] !== 0) return [bytes];
  return starts.map((start, index) => unescape(buffer.subarray(start, starts[index + 1] ?? buffer.length)));
}

/** Within a mailbox, lines that begin with „From “ stand escaped. */
function unescape(message: Buffer): Uint8Array {
  if (!message.includes('\n>From ', 0, 'latin1')) return message;
  return Buffer.from(latin1(message).replace(/\n>From /g, '\nFrom '), 'latin1');
}
