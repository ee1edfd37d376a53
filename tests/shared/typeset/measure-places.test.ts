import { expect, it } from 'vitest';
import { setting } from '#shared/typeset/line-cost.ts';
import { measurePlaces } from '#shared/typeset/measure-places.ts';

/** What three words may give whose blanks are so wide; in em. */
const givenBy = (blank: number): number | undefined =>
  measurePlaces('eins zwei drei', [], { width: (from, to) => to - from, space: () => blank * 10, hyphen: () => 3 }, 10).at(-1)?.givesEnd;

it.each([
  ['of a wide face as far as the setting allows', 0.3, 0.3 * setting.shrink],
  ['of the text face until a PDF would have no blank there', 0.24, 0.07],
  ['of bold type to a fifth of its size and no further', 0.212, 0.012],
  ['that are narrower than that by nothing', 0.19, 0],
])('shrinks blanks %s', (_, blank, shrink) => {
  expect((givenBy(blank) ?? Number.NaN) / 20).toBeCloseTo(shrink, 6);
});

it('measures a run without blanks in parts, however long it is', () => {
  const length = 20_000;
  let measured = 0;
  const ruler = {
    width: (from: number, to: number) => {
      measured += to - from;
      return to - from;
    },
    space: () => 1,
    hyphen: () => 1,
  };
  const places = Array.from({ length: length / 4 - 1 }, (_, index) => ({ at: 4 * (index + 1), kind: 'address' as const }));
  const widths = measurePlaces('Q'.repeat(length), places, ruler, 10).map(({ next }) => next);
  expect(widths).toEqual([...places.map(({ at }) => at), length]);
  expect(measured / length).toBeLessThan(60);
});
