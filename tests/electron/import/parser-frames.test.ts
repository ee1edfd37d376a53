import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { openChannel } from '#electron/import/parser/channel.ts';
import { createFrameReader, encodeFrame } from '#electron/import/parser/frames.ts';
import type { Frame } from '#electron/import/parser/frames.ts';

/** What a reader makes of bytes that arrive in pieces of `size`. */
const readInPieces = (bytes: Uint8Array, size: number, maxBody = 1_000): { frames: Frame[]; faults: string[] } => {
  const frames: Frame[] = [];
  const faults: string[] = [];
  const feed = createFrameReader(
    maxBody,
    (frame) => frames.push(frame),
    (fault) => faults.push(fault),
  );
  for (let at = 0; at < bytes.length; at += size) feed(bytes.subarray(at, at + size));
  return { frames, faults };
};

describe('frames between core and parser', () => {
  it('come out as they went in, whatever the pieces', () => {
    const frame = fc.record({
      id: fc.nat(),
      name: fc.string({ unit: 'grapheme', maxLength: 50 }),
      note: fc.string({ maxLength: 50 }),
      body: fc.uint8Array({ maxLength: 300 }),
    });
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 5 }), fc.integer({ min: 1, max: 400 }), (sent, size) => {
        const { frames, faults } = readInPieces(Buffer.concat(sent.map(encodeFrame)), size);
        expect(faults).toEqual([]);
        expect(frames.map((one) => ({ ...one, body: [...one.body] }))).toEqual(sent.map((one) => ({ ...one, body: [...one.body] })));
      }),
    );
  });

  it('are refused when announced too large, before the body arrives', () => {
    expect(readInPieces(encodeFrame({ id: 1, name: 'a', note: '', body: new Uint8Array(2_000) }), 50)).toEqual({
      frames: [],
      faults: ['too-large'],
    });
  });

  it.each([
    '{"id":1}\n',
    '[]\n',
    'null\n',
    'x\n',
    '{"id":1,"name":"a","note":"","byteCount":-1}\n',
    '{"id":1,"name":"a","note":"","byteCount":1.5}\n',
    '{"id":1,"name":"a","byteCount":1}\n',
    'x'.repeat(1_100_000),
  ])('are refused when the header is no header', (header) => {
    expect(readInPieces(Buffer.from(header), 100)).toEqual({ frames: [], faults: ['header'] });
  });

  it('never throw on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(readInPieces(bytes, 7).frames.length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the channel of a parser in a utility process', () => {
  const bag = process as unknown as { parentPort?: unknown };
  afterEach(() => {
    delete bag.parentPort;
  });

  it('goes through the message port instead of standard input and output', () => {
    const port = new EventEmitter();
    const sent: unknown[] = [];
    bag.parentPort = Object.assign(port, { postMessage: (message: unknown) => sent.push(message) });
    const channel = openChannel();
    const got: Uint8Array[] = [];
    channel.onBytes((chunk) => got.push(chunk));
    port.emit('message', { data: Uint8Array.of(1, 2) });
    port.emit('message', { data: 'no bytes' });
    channel.send(Uint8Array.of(3));
    expect([got, sent]).toEqual([[Uint8Array.of(1, 2)], [Uint8Array.of(3)]]);
  });
});
