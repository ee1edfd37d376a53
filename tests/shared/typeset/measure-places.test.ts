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
