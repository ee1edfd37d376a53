import { describe, expect, it } from 'vitest';
import type { FoundPart } from '#electron/import/formats.ts';
import { noOptions } from '#electron/import/options.ts';
import { createFrameReader, encodeFrame, keptNote } from '#electron/import/parser/frames.ts';
import { frameOf } from '#electron/import/parser/part-frames.ts';
import { createPartWindow } from '#electron/import/parser/part-window.ts';
import { ownClockMs, parserLimits } from '#electron/import/parser/parser-limits.ts';
import { superviseParser } from '#electron/import/parser/parser-process.ts';
import { FaultError, fail, ok } from '#shared/result.ts';
import { emptyReading } from '../../support/empty-reading.ts';

const answer = (value: unknown) => encodeFrame({ id: 1, name: '', note: 'answer', body: Buffer.from(JSON.stringify(value)) });
const part = (found: FoundPart) => encodeFrame({ id: 1, ...frameOf(found) });
const text: FoundPart = { kind: 'file', name: 'b.txt', bytes: Buffer.from('x') };

/** A process that says all of this at once, and what the host made of it. */
async function supervise(
  says: readonly Uint8Array[],
  onPart: (part: FoundPart) => void | Promise<void> = () => undefined,
  sent: Uint8Array = Buffer.from('z'),
) {
  let killed = false;
  const heard: string[] = [];
  const hear = createFrameReader(
    5_000_000,
    ({ note }) => {
      if (note === keptNote) heard.push(note);
      else queueMicrotask(() => tell(Buffer.concat(says)));
    },
    () => undefined,
  );
  let tell: (chunk: Uint8Array) => void = () => undefined;
  const process = superviseParser(
    {
      pid: undefined,
      send: hear,
      onBytes: (listener) => (tell = listener),
      onExit: () => undefined,
      kill: () => (killed = true),
    },
    parserLimits,
  );
  tell(encodeFrame({ id: 0, name: '', note: 'answer', body: Buffer.from('[]') }));
  const result = await process.read({ name: 'a.zip', bytes: sent, options: noOptions, onPart });
  return { heard, result, killed, isAlive: process.isAlive(), isSpent: process.isSpent() };
}

describe('a parser process', () => {
  it('whose part could not be kept has not read its file, even if its answer came along with the part', async () => {
    const taken: string[] = [];
    const { result, killed } = await supervise(
      [part(text), part(text), answer({ outcome: ok({ reading: null }), spent: true })],
      (found) => {
        taken.push(found.kind);
        throw new FaultError('disk-full');
      },
    );
    expect([result, killed, taken]).toEqual([fail('disk-full', { name: 'a.zip' }), true, ['file']]);
  });

  it('has read its file only when the parts are kept that take their time', async () => {
    let keep: () => void = () => undefined;
    const kept = new Promise<void>((done) => (keep = done));
    const pending = supervise([part(text), answer({ outcome: ok({ reading: null }), spent: true })], () => kept);
    let isDone = false;
    void pending.then(() => (isDone = true));
    await new Promise(setImmediate);
    expect(isDone).toBe(false);
    keep();
    expect(await pending).toMatchObject({ result: ok({ reading: null }), killed: true });
    const full = await supervise([part(text), answer({ outcome: ok({ reading: null }), spent: true })], () =>
      Promise.reject(new FaultError('disk-full')),
    );
    expect(full.result).toEqual(fail('disk-full', { name: 'a.zip' }));
  });

  it('hears of each part when it is kept, and never of one that cannot be kept', async () => {
    const all = [part(text), part(text), answer({ outcome: ok({ reading: null }), spent: true })];
    let count = 0;
    const slow = () => (count++ === 0 ? new Promise<void>((done) => setImmediate(done)) : undefined);
    expect((await supervise(all, slow)).heard).toEqual([keptNote, keptNote]);
    expect((await supervise(all, () => Promise.reject(new FaultError('disk-full')))).heard).toEqual([]);
  });

  it('breaks itself off only after its parent would have', () => {
    expect(ownClockMs).toBeGreaterThan(parserLimits.wholeMs);
  });

  it.each([
    ['an answer that is none', answer({ outcome: ok({ reading: { evil: 1 } }), spent: false })],
    ['a part that is none', encodeFrame({ id: 1, name: 'b.txt', note: 'nonsense', body: Buffer.from('x') })],
  ])('reads nothing more after %s', async (_, said) => {
    const { result, killed, isAlive } = await supervise([said]);
    expect([result, killed, isAlive]).toEqual([fail('parser-crashed', { name: 'a.zip' }), true, false]);
  });

  it.each([
    ['a page', ok({ reading: { ...emptyReading, format: 'html' as const } }), false],
    ['a PDF', ok({ reading: { ...emptyReading, format: 'pdf' as const } }), true],
    ['an archive', ok({ reading: null }), true],
    ['a damaged file', fail('file-damaged'), true],
  ])('that read %s and says it is still clean is believed only where our own code must have read it', async (_, outcome, spent) => {
    const { killed, isAlive, isSpent } = await supervise([answer({ outcome, spent: false })]);
    expect([killed, isAlive, isSpent]).toEqual([spent, !spent, spent]);
  });

  it('that read a large file reads no other: its memory is not given back at once', async () => {
    const outcome = ok({ reading: { ...emptyReading, format: 'html' as const } });
    const { killed, isSpent } = await supervise([answer({ outcome, spent: false })], undefined, new Uint8Array(1_000_001));
    expect([killed, isSpent]).toEqual([true, true]);
  });

  it('hands over every kind of part as it was found', async () => {
    const found: FoundPart[] = [text, { kind: 'companion', name: 'p_files/a.png', bytes: Buffer.from('y') }];
    const refused: FoundPart = { kind: 'refused', name: 'c.zip', code: 'archive-nested' };
    const got: FoundPart[] = [];
    await supervise(
      [...found.map(part), part(refused), answer({ outcome: ok({ reading: null }), spent: true })],
      (one) => void got.push(one),
    );
    expect(got).toEqual([...found, refused]);
  });
});

describe('parts on their way to the host', () => {
  it('are never more than it has room for, a single larger one excepted, and keep their order', async () => {
    const posted: number[] = [];
    const window = createPartWindow((frame) => posted.push(frame.length), 10);
    const told: string[] = [];
    for (const size of [6, 4, 1, 20, 2]) window.send(new Uint8Array(size));
    void window.room().then(() => told.push('room'));
    void window.empty().then(() => told.push('empty'));
    const seen: (readonly number[])[] = [[...posted]];
    for (let step = 0; step < 5; step += 1) {
      window.kept();
      await Promise.resolve();
      seen.push([...posted.slice(seen.flat().length)]);
    }
    expect(seen).toEqual([[6, 4], [1], [], [20], [2], []]);
    expect(told).toEqual(['room', 'empty']);
    await window.room();
    await window.empty();
  });
});
