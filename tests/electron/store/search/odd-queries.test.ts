import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countFacets, listArticles } from '#electron/store/article-list.ts';
import { completeQuery } from '#electron/store/search/complete.ts';
import { corrections } from '#electron/store/search/corrections.ts';
import { otherHits } from '#electron/store/search/other-hits.ts';
import { catalogue } from '#shared/messages/catalogue.ts';
import { articleQuery } from '#shared/model/article.ts';
import { openTestStore } from '../../../support/open-test-store.ts';
import type { TestStore } from '../../../support/open-test-store.ts';

const pieces = [
  '"',
  "'",
  '(',
  ')',
  '*',
  '-',
  'AND',
  'OR',
  'NOT',
  'ODER',
  'ort:',
  'datum:',
  'status:',
  ':',
  '..',
  'haus',
  '„',
  '“',
  '\u0000',
  '\u00AD',
  '😀',
  '^',
  '+',
  '{title}',
  'NEAR(',
  ';--',
  '%',
  '_',
  '\\',
  'ä',
];

/** Fragments in every order that a small generator of remainders comes by; the same each time. */
const generated = Array.from({ length: 140 }, (_, seed) => {
  let state = seed + 1;
  return Array.from({ length: 2 + (seed % 7) }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return pieces[state % pieces.length] ?? '';
  }).join(seed % 2 === 0 ? ' ' : '');
});

const listed = [
  '',
  ' ',
  '"',
  '""',
  '"""',
  '„',
  '“„',
  '(',
  ')',
  '()',
  ')(',
  '((((((((((',
  '*',
  '**',
  '* *',
  '-',
  '--',
  '- -',
  '-"',
  '-(',
  '-ort:',
  '–',
  '…',
  '.',
  '..',
  ':',
  '::',
  'AND',
  'OR',
  'NOT',
  'AND AND',
  'NOT NOT NOT',
  'OR OR haus',
  'AND OR NOT',
  'haus AND',
  'AND haus',
  'haus OR',
  'NOT',
  'NICHT UND ODER',
  'und oder nicht',
  'haus*haus',
  '*haus',
  'h*',
  'haus**',
  '"haus*"',
  '"haus',
  'haus"',
  '„haus',
  'ort:',
  'ort:ort:ort:',
  'ort:"',
  'ort:(',
  'ort:*',
  'ort:-x',
  '-ort:x',
  'unbekannt:haus',
  'datum:',
  'datum:..',
  'datum:abc',
  'datum:99999',
  'datum:0..0',
  'datum:-1',
  'datum:31.2.2020',
  'datum:>',
  'datum:>=<',
  'datum:2021..',
  'datum:"',
  'status:',
  'status:x',
  'status:*',
  "'; DROP TABLE articles; --",
  "' OR '1'='1",
  'SELECT * FROM articles',
  '1; DELETE FROM search_index',
  'search_index MATCH "x"',
  '" OR 1=1 --',
  'NEAR(haus hof, 2)',
  '{title}: haus',
  'title : haus',
  '^haus',
  'haus + hof',
  'rank:',
  'bm25(search_index)',
  '- rowid:1',
  'haus NEAR/3 hof',
  'columnsize=0',
  '\u0000',
  'haus\u0000hof',
  '\u0001\u0002',
  '\u00AD',
  'ha\u00ADus',
  '\uFEFFhaus',
  '\uD800',
  'haus\uDFFF',
  '😀',
  '👩‍👩‍👧',
  '🏠 haus',
  'é',
  'ﬁ',
  'ǅ',
  'İstanbul',
  'مرحبا',
  '漢字',
  'Ω',
  '½',
  '²',
  '§ 5',
  '10 000',
  '3,5 %',
  'ʔhaus',
  'ǃall',
  'ǃv1',
  'x'.repeat(10_000),
  'haus '.repeat(2_000),
  '('.repeat(10_000),
  '"'.repeat(9_999),
  '-'.repeat(10_000),
  'a OR '.repeat(2_500),
  'NOT '.repeat(2_500),
  '*'.repeat(10_000),
  'ä'.repeat(10_000),
  '😀'.repeat(5_000),
];

let store: TestStore;
beforeAll(() => {
  store = openTestStore();
  for (let n = 0; n < 40; n += 1)
    store.add(
      { headline: `Haus ${n} am Hof`, place: 'Nordheide', datelineDate: '2021-03-01' },
      'Der Rat beschließt den Haushalt für das Haus.',
    );
});
afterAll(() => store.dispose());

describe('odd queries', () => {
  it('are more than two hundred', () => {
    expect(new Set([...generated, ...listed]).size).toBeGreaterThan(200);
  });

  it.each([...generated, ...listed].map((text) => [JSON.stringify(text).slice(0, 60), text] as const))(
    '%s is answered without an error',
    (_, text) => {
      const query = articleQuery.parse({ text, sort: 'relevance' });
      const page = listArticles(store.db, query, 0, 20, catalogue.de);
      expect(page.rows.length).toBe(Math.min(20, page.total));
      for (const { headline } of page.hits) for (const [start, end] of headline) expect(end).toBeGreaterThan(start);
      expect(page.reading.every(({ explained }) => explained !== '')).toBe(true);
      const facets = countFacets(store.db, query);
      expect(facets.statuses.reduce((sum, { count }) => sum + count, 0)).toBe(page.total);
      expect(corrections(store.db, query).every(({ total }) => total > 0)).toBe(true);
      expect(completeQuery(store.db, text, text.length, 5).length).toBeLessThanOrEqual(5);
      expect([...otherHits(store.db, text, true, 5)]).toEqual([]);
    },
  );
});

describe('internal words of the index', () => {
  it('cannot be asked for', () => {
    for (const text of ['ǃall ', 'ǃv1 ', 'ǃfull ', 'ǃn3046 ', '"ǃall"', 'titel:ǃall '])
      expect([text, listArticles(store.db, articleQuery.parse({ text }), 0, 1).total]).toEqual([text, 0]);
  });
});
