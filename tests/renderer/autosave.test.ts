import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAutosave } from '#renderer/stores/autosave.ts';
import type { Autosave } from '#renderer/stores/autosave.ts';
import { fail, ok } from '#shared/result.ts';
import type { FaultCode, Result } from '#shared/result.ts';

/** A clock that stands until it is told to go on. */
function handClock() {
  let now = 0;
  let next = 1;
  const waits = new Map<number, { at: number; run: () => void }>();
  const settle = async () => {
    for (let turn = 0; turn < 8; turn++) await Promise.resolve();
  };
  return {
    now: () => now,
    wait: (run: () => void, ms: number) => {
      waits.set(next, { at: now + ms, run });
      return next++;
    },
    cancel: (handle: unknown) => void waits.delete(handle as number),
    async go(ms: number) {
      const end = now + ms;
      await settle();
      for (;;) {
        const due = [...waits].filter(([, wait]) => wait.at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (!due) break;
        waits.delete(due[0]);
        now = Math.max(now, due[1].at);
        due[1].run();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}

/** A core that notes when saves came and answers when told to. */
function desk(answer: (n: number) => FaultCode | 'ok' | 'hang' = () => 'ok', delay = 5) {
  const clock = handClock();
  const sent: { at: number; text: string }[] = [];
  const kept: string[] = [];
  const chained: boolean[] = [];
  let text = '';
  let open = 0;
  let mostOpen = 0;
  const autosave: Autosave = createAutosave({
    clock,
    save: (isChained) => {
      chained.push(isChained);
      const snapshot = text;
      const verdict = answer(sent.length);
      sent.push({ at: clock.now(), text: snapshot });
      mostOpen = Math.max(mostOpen, ++open);
      return new Promise<Result<unknown>>((resolve) => {
        if (verdict === 'hang') return;
        clock.wait(() => {
          open--;
          if (verdict === 'ok') kept.push(snapshot);
          resolve(verdict === 'ok' ? ok({}) : fail(verdict));
        }, delay);
      });
    },
  });
  const type = (letters: string) => {
    text += letters;
    autosave.changed();
  };
  return {
    clock,
    sent,
    kept,
    chained,
    autosave,
    type,
    sign: () => autosave.store.getState().sign,
    mostOpen: () => mostOpen,
    text: () => text,
  };
}

describe('autosave', () => {
  it('saves a quarter of a second after the last key', async () => {
    const { clock, sent, type, sign } = desk();
    type('a');
    await clock.go(200);
    type('b');
    await clock.go(249);
    expect([sent.length, sign()]).toEqual([0, 'edited']);
    await clock.go(1);
    expect(sent).toEqual([{ at: 450, text: 'ab' }]);
  });

  it('says „Gespeichert“ only when the core has answered', async () => {
    const { clock, type, sign } = desk(undefined, 100);
    type('a');
    await clock.go(349);
    expect(sign()).toBe('edited');
    await clock.go(1);
    expect(sign()).toBe('saved');
  });

  it('never lets somebody who types without a pause wait longer than 0.8 seconds', async () => {
    const { clock, sent, type } = desk();
    for (let key = 0; key < 100; key++) {
      type('x');
      await clock.go(100);
    }
    const times = [0, ...sent.map((save) => save.at)];
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(sent.length).toBeGreaterThan(10);
    // 800 ms from the first unsent key, which may come up to one key after the save before.
    expect(Math.max(...gaps)).toBeLessThanOrEqual(900);
  });

  it('shows „Speichert …“ after two seconds and warns after five without an answer', async () => {
    const { clock, type, sign } = desk(() => 'hang');
    type('a');
    await clock.go(250 + 1_999);
    expect(sign()).toBe('edited');
    await clock.go(1);
    expect(sign()).toBe('saving');
    await clock.go(3_000);
    expect(sign()).toBe('late');
  });

  it('sends nothing while a save is out, and what was typed meanwhile right after', async () => {
    const { clock, sent, type, kept } = desk(undefined, 1_000);
    type('a');
    await clock.go(300);
    type('b');
    await clock.go(900);
    expect(sent.length).toBe(1);
    await clock.go(60);
    expect(sent.map((save) => save.text)).toEqual(['a', 'ab']);
    await clock.go(1_000);
    expect(kept).toEqual(['a', 'ab']);
  });

  it('tries a disk fault again every five seconds and keeps the text', async () => {
    const { clock, sent, kept, type, sign, autosave } = desk((n) => (n < 2 ? 'disk-full' : 'ok'));
    type('a');
    await clock.go(300);
    expect([sign(), autosave.store.getState().fault]).toEqual(['failed', { code: 'disk-full' }]);
    await clock.go(4_900);
    type('b');
    await clock.go(200);
    await clock.go(10_000);
    expect(sent.map((save) => save.at)).toEqual([250, 5_255, 10_260]);
    expect([kept, sign()]).toEqual([['ab'], 'saved']);
  });

  it('tries at once when the editor asks for it', async () => {
    const { clock, sent, type, autosave } = desk((n) => (n === 0 ? 'disk-full' : 'ok'));
    type('a');
    await clock.go(1_000);
    const flushed = autosave.flush();
    await clock.go(10);
    expect([await flushed, sent.length, sent[1]?.at]).toEqual([true, 2, 1_000]);
  });

  it('goes on sending in a conflict, at most every five seconds, so that the core keeps what is typed', async () => {
    const { clock, sent, type, sign, autosave } = desk((n) => (n < 3 ? 'conflict' : 'ok'));
    type('a');
    await clock.go(300);
    for (let key = 0; key < 20; key++) {
      type('b');
      await clock.go(300);
    }
    await clock.go(60_000);
    expect(sent.map((save) => save.at)).toEqual([250, 5_255, 10_260]);
    expect([sign(), sent.at(-1)?.text, await autosave.flush(), sent.length]).toEqual(['conflict', 'a' + 'b'.repeat(20), false, 3]);
    autosave.settle();
    expect(sign()).toBe('saved');
    type('c');
    await clock.go(300);
    expect([sign(), sent.length]).toEqual(['saved', 4]);
  });

  it('says so when the core cannot even keep the text of a conflict, and tries again', async () => {
    const { clock, type, sign } = desk((n) => (n === 1 ? 'disk-full' : 'conflict'));
    type('a');
    await clock.go(300);
    type('b');
    await clock.go(5_000);
    expect(sign()).toBe('failed');
    await clock.go(5_000);
    expect(sign()).toBe('conflict');
  });

  it('lets a flush wait for what is typed while its save is out', async () => {
    const { clock, kept, type, autosave } = desk(undefined, 500);
    type('a');
    const flushed = autosave.flush();
    await clock.go(450);
    type('b');
    await clock.go(2_000);
    expect([await flushed, kept]).toEqual([true, ['a', 'ab']]);
  });

  it('sends what is unsent behind a save that is out when the window goes away', async () => {
    const { clock, sent, chained, kept, type, autosave, sign } = desk(undefined, 1_000);
    type('a');
    await clock.go(300);
    type('b');
    autosave.sendLast();
    autosave.sendLast();
    expect([sent.map((save) => save.text), chained]).toEqual([
      ['a', 'ab'],
      [false, true],
    ]);
    await clock.go(2_000);
    expect([kept, sign()]).toEqual([['a', 'ab'], 'saved']);
  });

  it('takes the reason of the first save when the one sent behind it fails with it', async () => {
    const { clock, type, autosave, sent } = desk((n) => (n === 0 ? 'disk-full' : n === 1 ? 'conflict' : 'ok'), 1_000);
    type('a');
    await clock.go(300);
    type('b');
    autosave.sendLast();
    await clock.go(2_000);
    expect(autosave.store.getState()).toEqual({ sign: 'failed', fault: { code: 'disk-full' } });
    await clock.go(10_000);
    expect([autosave.store.getState().sign, sent.at(-1)?.text]).toEqual(['saved', 'ab']);
  });

  it('answers a flush with nothing to save at once', async () => {
    const { autosave } = desk();
    expect(await autosave.flush()).toBe(true);
  });

  it('waits on a flush for the save that is out and for the one after it', async () => {
    const { clock, kept, type, autosave } = desk(undefined, 500);
    type('a');
    await clock.go(300);
    type('b');
    let isDone = false;
    void autosave.flush().then(() => (isDone = true));
    await clock.go(480);
    expect(isDone).toBe(false);
    await clock.go(500);
    expect([isDone, kept]).toEqual([true, ['a', 'ab']]);
  });

  it('answers a flush with no when the disk refuses, instead of trying for ever', async () => {
    const { clock, sent, type, autosave } = desk(() => 'disk-full');
    type('a');
    const flushed = autosave.flush();
    await clock.go(10);
    expect([await flushed, sent.length, autosave.isOpen()]).toEqual([false, 1, true]);
  });

  it('takes a fault while gathering for what it is: not saved', async () => {
    const clock = handClock();
    const autosave = createAutosave({
      clock,
      save: () => {
        throw new Error('unreadable');
      },
    });
    autosave.changed();
    await clock.go(300);
    expect(autosave.store.getState()).toEqual({ sign: 'failed', fault: { code: 'internal' } });
  });

  it('never has two saves out and always ends with the whole text kept', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.constantFrom('type', 'flush')), { maxLength: 40 }),
        fc.array(fc.constantFrom<FaultCode | 'ok'>('ok', 'ok', 'disk-full', 'internal'), { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 1, max: 3_000 }),
        async (actions, verdicts, delay) => {
          const { clock, kept, type, mostOpen, text, autosave, sign } = desk((n) => verdicts[n] ?? 'ok', delay);
          for (const [ms, action] of actions) {
            if (action === 'type') type('x');
            else void autosave.flush();
            await clock.go(ms);
            if (sign() === 'saved') expect(kept.at(-1) ?? '').toBe(text());
          }
          await clock.go(120_000);
          expect(mostOpen()).toBeLessThanOrEqual(1);
          expect(kept.at(-1) ?? '').toBe(text());
        },
      ),
      { numRuns: 150 },
    );
  });
});
