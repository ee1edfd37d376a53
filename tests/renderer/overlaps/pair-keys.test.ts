import { describe, expect, it } from 'vitest';
import { actOnPair, settleWith } from '#renderer/features/overlaps/pair-keys.ts';
import type { PairAct } from '#renderer/features/overlaps/pair-keys.ts';

describe('the letters of a pair', () => {
  it('settle the pair that is open, and nothing once it is closed', () => {
    const done: PairAct[] = [];
    const end = settleWith((act) => done.push(act));
    expect(['z', 'V', 'n', 't', 'x', 'Enter'].map(actOnPair)).toEqual([true, true, true, true, false, false]);
    end();
    expect(actOnPair('z')).toBe(false);
    expect(done).toEqual(['join', 'related', 'apart', 'swap']);
  });

  it('stay with the pair opened last when an earlier one closes late', () => {
    const done: string[] = [];
    const endFirst = settleWith(() => done.push('first'));
    const endSecond = settleWith(() => done.push('second'));
    endFirst();
    actOnPair('z');
    endSecond();
    expect(done).toEqual(['second']);
  });
});
