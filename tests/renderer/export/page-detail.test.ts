import { expect, it } from 'vitest';
import { pageDetail } from '#renderer/features/export/page-detail.ts';

const a4 = { width: 595, height: 842 };
const pixels = ({ width, height }: typeof a4, scale: number) => width * height * scale * scale;

it.each([
  [0.61, 1, { shown: 0.61, drawn: 2.44 }],
  [0.61, 2, { shown: 1.22, drawn: 4.88 }],
  [2, 1, { shown: 2, drawn: 4 }],
  [4, 1, { shown: 4, drawn: 4 }],
])('draws a page shown at %s on a screen of density %s larger than it is shown, until letters stand evenly', (scale, density, detail) => {
  expect(pageDetail(a4, scale, density)).toEqual(detail);
});

it('never takes more memory than a canvas may', () => {
  for (const size of [a4, { width: 2384, height: 3370 }])
    for (const scale of [0.1, 0.6, 1.33, 4, 20])
      for (const density of [1, 2, 3]) expect(pixels(size, pageDetail(size, scale, density).drawn)).toBeLessThanOrEqual(16_000_001);
});
