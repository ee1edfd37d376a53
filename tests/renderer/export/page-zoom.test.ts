import { expect, it } from 'vitest';
import { percentOf, scaleOf, stepFrom } from '#renderer/features/export/page-zoom.ts';

const page = { width: 595, height: 842 };
const view = { width: 800, height: 600 };

it('shows the whole page, or its whole width, with a margin', () => {
  expect(scaleOf('page', page, view) * page.height).toBeCloseTo(552);
  expect(scaleOf('width', page, view) * page.width).toBeCloseTo(752);
  expect(scaleOf(2, page, view)).toBe(2);
  expect(scaleOf('page', page, { width: 10, height: 10 })).toBeGreaterThan(0);
});

it('goes from step to step, from any scale, and stays at the ends', () => {
  const percents = [];
  for (let scale = scaleOf('page', page, view), step = 0; step < 12; step += 1, scale = stepFrom(scale, 1)) percents.push(percentOf(scale));
  expect(percents).toEqual([49, 50, 67, 80, 100, 125, 150, 200, 300, 300, 300, 300]);
  expect(percentOf(stepFrom(stepFrom(4 / 3, -1), -1))).toBe(67);
  expect(percentOf(stepFrom(0.1, -1))).toBe(33);
});
