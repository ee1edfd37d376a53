import { describe, expect, it } from 'vitest';
import { markHits } from '#renderer/features/library/hits.ts';

const marked = (text: string, search: string): string =>
  markHits(text, search)
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('');

describe('the words of a search in a row', () => {
  it.each([
    ['Glasfaser bis zur Hofstelle', 'hofst', 'Glasfaser bis zur [Hofst]elle'],
    ['Die E-Akte im Landkreis', 'e-akte', 'Die [E]-[Akte] im Landkreis'],
    ['Ärzte in der Straße', 'aerzte strass', '[Ärzte] in der [Straß]e'],
    ['Portal und Portale', 'portal und', '[Portal] [und] Portale'],
    ['Nichts davon', 'Portal', 'Nichts davon'],
    ['Ohne Suche', ' ', 'Ohne Suche'],
    ['', 'Portal', ''],
  ])('are marked in „%s“ for „%s“', (text, search, expected) => {
    expect(marked(text, search)).toBe(expected);
  });
});
