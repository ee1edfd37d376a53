import { describe, expect, it } from 'vitest';
import { markHits } from '#renderer/features/library/hits.ts';
import type { Marks } from '#shared/model/search.ts';

const marked = (text: string, marks: Marks): string =>
  markHits(text, marks)
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('');

describe('what a search found in a row', () => {
  it.each<[string, Marks, string]>([
    ['Glasfaserausbau im Kreis', [[9, 15]], 'Glasfaser[ausbau] im Kreis'],
    [
      'Portal und Portale',
      [
        [0, 6],
        [11, 18],
      ],
      '[Portal] und [Portale]',
    ],
    ['Ohne Suche', [], 'Ohne Suche'],
    ['', [], ''],
  ])('is marked in „%s“', (text, marks, expected) => {
    expect(marked(text, marks)).toBe(expected);
  });

  it('is left unmarked where the text has changed since', () => {
    expect(marked('Kurz', [[2, 9]])).toBe('Kurz');
    expect(
      marked('Portal', [
        [0, 4],
        [2, 6],
      ]),
    ).toBe('[Port]al');
  });
});
