import { describe, expect, it } from 'vitest';
import { isThere, withCompletion } from '#renderer/stores/search-completion.ts';

const place = { kind: 'word', count: null } as const;

describe('a word in full', () => {
  it('is not offered again, a longer one is', () => {
    const offer = { ...place, insert: '', start: 6, end: 15 };
    expect(['Glasfaser', 'Glasfaserausbau'].map((label) => isThere('neuer glasfaser', { ...offer, label }))).toEqual([true, false]);
  });
});

describe('a taken completion', () => {
  it('replaces the word at the cursor and brings a space along', () => {
    expect(withCompletion('neuer glasf', { ...place, label: 'Glasfaser', insert: 'Glasfaser ', start: 6, end: 11 })).toEqual({
      text: 'neuer Glasfaser ',
      cursor: 16,
    });
  });

  it('brings no second space in the middle of a query', () => {
    expect(withCompletion('glasf ausbau', { ...place, label: 'Glasfaser', insert: 'Glasfaser ', start: 0, end: 5 })).toEqual({
      text: 'Glasfaser ausbau',
      cursor: 9,
    });
  });
});
