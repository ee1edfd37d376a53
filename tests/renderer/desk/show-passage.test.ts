import { describe, expect, it } from 'vitest';
import { placeIn } from '#renderer/features/desk/inspector/show-passage.ts';

const text = 'Das Netz wächst. Auch im Tal wächst das Netz, sagt die Genossenschaft.';

describe('a passage to be shown', () => {
  it('is the one with the same words before it, not the first with the same word', () => {
    expect(placeIn(text, { before: 'wächst das ', match: 'Netz', after: ', sagt' })).toBe(text.lastIndexOf('Netz'));
  });

  it('is found by its word alone where what stood before was rewritten', () => {
    expect(placeIn(text, { before: 'früher das ', match: 'Netz', after: '' })).toBe(text.indexOf('Netz'));
  });

  it('is nowhere once its words are gone', () => {
    expect(placeIn(text, { before: '', match: 'Glasfaser', after: '' })).toBe(-1);
  });
});
