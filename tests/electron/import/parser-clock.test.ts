import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock } from '#electron/import/parser/parser-clock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A clock of 20 seconds without a sign of life and 50 in all, and what it said so far. */
function clock() {
  const said: number[] = [];
  const made = createClock({ wallMs: 20_000, wholeMs: 50_000 }, (ms) => said.push(ms));
  made.start();
  return { made, said };
}

describe('the time that a file may take', () => {
  it('ends after a span without a sign of life', () => {
    const { said } = clock();
    vi.advanceTimersByTime(19_999);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual([20_000]);
  });

  it('grows with every sign of life, but not beyond the whole', () => {
    const { made, said } = clock();
    for (let at = 0; at < 4; at += 1) {
      vi.advanceTimersByTime(12_000);
      made.goOn();
    }
    vi.advanceTimersByTime(1_999);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual([50_000]);
  });

  it('stands still while it is held', () => {
    const { made, said } = clock();
    vi.advanceTimersByTime(10_000);
    made.hold();
    vi.advanceTimersByTime(100_000);
    made.goOn();
    vi.advanceTimersByTime(19_999);
    expect(said).toEqual([]);
    made.stop();
    vi.advanceTimersByTime(100_000);
    expect(said).toEqual([]);
  });
});
