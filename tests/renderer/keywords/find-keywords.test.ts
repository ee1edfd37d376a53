import { describe, expect, it } from 'vitest';
import { findKeywords } from '#renderer/features/keywords/find-keywords.ts';
import { keywordTree } from '#renderer/features/keywords/keyword-tree.ts';
import type { KeywordId } from '#shared/model/ids.ts';
import type { Keyword } from '#shared/model/keyword.ts';

const word = (label: string, other: Partial<Keyword> = {}): Keyword => ({
  id: label as KeywordId,
  label,
  kind: 'topic',
  variants: [],
  broaderIds: [],
  useCount: 0,
  ...other,
});
const below = (...labels: string[]) => ({ broaderIds: labels as KeywordId[] });

describe('finding in the vocabulary', () => {
  const all = [
    word('Bundesamt für Sicherheit in der Informationstechnik', { kind: 'organisation', variants: ['BSI'] }),
    word('Bürgerbüro'),
    word('IT-Sicherheit', { variants: ['Cybersicherheit'] }),
    word('Sicherheit'),
  ];
  const found = (typed: string, kind: Keyword['kind'] | null = null) => findKeywords(all, typed, kind).map(({ label }) => label);

  it('takes the beginning of any word of label or variant, whatever its case or umlauts; labels that begin so come first', () => {
    expect(found('sicherh')).toEqual(['Sicherheit', 'Bundesamt für Sicherheit in der Informationstechnik', 'IT-Sicherheit']);
    expect([found('bsi'), found('BUERGER'), found('cyber'), found('heit'), found(' ')].map((labels) => labels.length)).toEqual([
      1, 1, 1, 0, 4,
    ]);
  });

  it('shows one kind alone', () => {
    expect(found('', 'organisation')).toEqual(['Bundesamt für Sicherheit in der Informationstechnik']);
  });
});

describe('the hierarchy', () => {
  const lines = (keywords: readonly Keyword[], closed: readonly string[] = []) =>
    keywordTree(keywords, new Set(closed)).map(({ keyword, level, isOpen, position, siblings }) =>
      [`${'·'.repeat(level - 1)}${keyword.label}`, isOpen === undefined ? '' : isOpen ? 'open' : 'closed', `${position}/${siblings}`].join(
        ' ',
      ),
    );

  it('puts an entry below each broader one it has, and folds', () => {
    const all = [word('Daten'), word('Offene Daten', below('Daten', 'Transparenz')), word('Transparenz')];
    expect(lines(all)).toEqual(['Daten open 1/2', '·Offene Daten  1/1', 'Transparenz open 2/2', '·Offene Daten  1/1']);
    expect(lines(all, ['/Daten'])).toEqual(['Daten closed 1/2', 'Transparenz open 2/2', '·Offene Daten  1/1']);
  });

  it('shows at the top what stands below an entry that is not among those found, and ends a circle', () => {
    expect(lines([word('Glasfaser', below('Netz'))])).toEqual(['Glasfaser  1/1']);
    expect(lines([word('Kopf'), word('A', below('B', 'Kopf')), word('B', below('A'))]).length).toBeLessThan(50);
  });

  it('shows no more ways down to an entry than anyone can look at', () => {
    const lattice = Array.from({ length: 40 }, (_, n) => word(`${n}`, n < 2 ? {} : below(`${n - 2 - (n % 2)}`, `${n - 1 - (n % 2)}`)));
    expect(lines(lattice).length).toBe(50_000);
  });
});
