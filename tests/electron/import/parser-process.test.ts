import { describe, expect, it } from 'vitest';
import type { FoundPart } from '#electron/import/formats.ts';
import { noOptions } from '#electron/import/options.ts';
import { encodeFrame } from '#electron/import/parser/frames.ts';
import { frameOf } from '#electron/import/parser/part-frames.ts';
import { parserLimits } from '#electron/import/parser/parser-limits.ts';
import { superviseParser } from '#electron/import/parser/parser-process.ts';
import { FaultError, fail, ok } from '#shared/result.ts';
import { emptyReading } from '../../support/empty-reading.ts';

const answer = (value: unknown) => encodeFrame({ id: 1, name: '', note: 'answer', body: Buffer.from(JSON.stringify(value)) });
const part = (found: FoundPart) => encodeFrame({ id: 1, ...frameOf(found) });
const text: FoundPart = { kind: 'file', name: 'b.txt', bytes: Buffer.from('x') };

/** A process that says all of this at once, and what the host made of it. */
async function supervise(says: readonly Uint8Array[], onPart: (part: FoundPart) => void | Promise<void> = () => undefined) {
  let killed = false;
  let tell: (chunk: Uint8Array) => void = () => undefined;
  const process = superviseParser(
    {
      pid: undefined,
      send: () => queueMicrotask(() => tell(Buffer.concat(says))),
      onBytes: (listener) => (tell = listener),
      onExit: () => undefined,
      kill: () => (killed = true),
    },
    parserLimits,
  );
  tell(encodeFrame({ id: 0, name: '', note: 'answer', body: Buffer.from('[]') }));
  const result = await process.read({ name: 'a.zip', bytes: Buffer.from('z'), options: noOptions, onPart });
  return { result, killed, isAlive: process.isAlive(), isSpent: process.isSpent() };
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
