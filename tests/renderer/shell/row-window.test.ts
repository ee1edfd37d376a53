import { describe, expect, it } from 'vitest';
import { rowWindow } from '#renderer/ui/row-window.ts';

const height = 700;

describe('the rows of a long list', () => {
  it('are those on screen and a few beside them, each at its place', () => {
    const { first, last, boxHeight, rowTop } = rowWindow(1_000, 100, { top: 5_050, height });
    expect([first, last, boxHeight, rowTop(50)]).toEqual([44, 63, 100_000, 5_000]);
    expect(rowWindow(3, 100, { top: 0, height })).toMatchObject({ first: 0, last: 2, boxHeight: 300 });
    expect(rowWindow(0, 100, { top: 0, height })).toMatchObject({ first: 0, last: -1, boxHeight: 0 });
  });

  it('come into view with the least scrolling, and stay where they are if they are in view', () => {
    const { topFor } = rowWindow(1_000, 100, { top: 5_050, height });
    expect([topFor(40), topFor(50), topFor(51), topFor(56), topFor(57), topFor(999)]).toEqual([4_000, 5_000, 5_050, 5_050, 5_100, 99_300]);
  });

  it('are all reached where the list is higher than a browser can draw', () => {
    const count = 1_000_000;
    for (const index of [0, 1, 299_999, 500_000, 999_998, count - 1]) {
      const top = rowWindow(count, 113, { top: 8_000_000, height }).topFor(index);
      const shown = rowWindow(count, 113, { top, height });
      expect(shown.boxHeight).toBeLessThan(2 ** 24);
      expect(shown.first <= index && index <= shown.last).toBe(true);
      expect(shown.rowTop(index) - top).toBeGreaterThanOrEqual(0);
      expect(shown.rowTop(index) + 113 - top).toBeLessThanOrEqual(height);
    }
    const end = rowWindow(count, 113, { top: 16_000_000 - height, height });
    expect([end.last, Math.round(end.rowTop(count - 1) + 113)]).toEqual([count - 1, 16_000_000]);
  });
});
