import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrameReader, frame } from '#electron/host/chromium/pipe-framing.ts';

describe('the framing of the pipe', () => {
  it('gives back every message whatever pieces it arrives in', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (messages, sizes) => {
        const received: unknown[] = [];
        const read = createFrameReader((message) => received.push(message));
        const bytes = Buffer.from(messages.map(frame).join(''));
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          read(bytes.subarray(at, at + size));
          at += size;
        }
        expect(received).toEqual(JSON.parse(JSON.stringify(messages)));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps umlauts whole when a piece ends inside one', () => {
    const received: unknown[] = [];
    const read = createFrameReader((message) => received.push(message));
    for (const byte of Buffer.from(frame({ text: 'Grüße aus Köln – „ja“' }))) read(Buffer.from([byte]));
    expect(received).toEqual([{ text: 'Grüße aus Köln – „ja“' }]);
  });

  it('leaves a broken text out and reads on', () => {
    const received: unknown[] = [];
    const read = createFrameReader((message) => received.push(message));
    read(Buffer.from('{"half":\0{"id":1}\0'));
    expect(received).toEqual([{ id: 1 }]);
  });
});
