import { describe, expect, it } from 'vitest';
import { markHits, nearMark } from '#renderer/features/library/hits.ts';
import type { Marks } from '#shared/model/search.ts';

const marked = (text: string, marks: Marks): string =>
  markHits(text, marks)
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('');

describe('the passage of a hit', () => {
  it('begins close to its mark, so that a single line shows it', () => {
    const text = 'Die Verwaltung der Gemeinde Nordheide plant nun den Glasfaserausbau im Norden.';
    const at = text.indexOf('ausbau');
    const near = nearMark({ text, marks: [[at, at + 6]] });
    expect(near.text).toBe('… nun den Glasfaserausbau im Norden.');
    expect(marked(near.text, near.marks)).toBe('… nun den Glasfaser[ausbau] im Norden.');
  });

  it('is left as it is where the mark stands at its beginning', () => {
    const passage = { text: 'Der Ausbau beginnt.', marks: [[4, 10]] as Marks };
    expect(nearMark(passage)).toEqual(passage);
  });
});

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
