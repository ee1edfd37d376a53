import { describe, expect, it } from 'vitest';
import { withCompletion } from '#renderer/stores/search-completion.ts';

const place = { kind: 'word', count: null } as const;

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
