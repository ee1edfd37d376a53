import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { get } from '#electron/store/connection.ts';
import { compileQuery } from '#electron/store/search/compile.ts';
import { attachKeywords } from '#electron/store/keywords.ts';
import { newestHits } from '#electron/store/search/newest-hits.ts';
import { rankNewest } from '#electron/store/search/rank.ts';
import { articleQuery } from '#shared/model/article.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import { parseQuery } from '#shared/search/parse.ts';
import { openTestStore } from '../../../support/open-test-store.ts';
import type { TestStore } from '../../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

/** The headlines of the hits in their order, where only so many of the newest are ranked. */
function ranked(text: string, candidates: number): string[] {
  const compiled = compileQuery(store.db, parseQuery(text), articleQuery.parse({ text }));
  const { order } = rankNewest(store.db, compiled, newestHits(store.db, compiled).docids, candidates);
  const sql = 'SELECT a.headline FROM search_documents d JOIN articles a ON a.seq = d.seq WHERE d.docid = ?';
  return order.map((docid) => get<{ headline: string }>(store.db, sql, docid)?.headline ?? '');
}

describe('the newest of very many hits', () => {
  beforeEach(() => {
    store.add({ headline: 'Haus und Dach', datelineDate: '2020-01-01' }, 'Text.');
    store.add({ headline: 'Dach neu', datelineDate: '2020-01-02' }, 'Das Haus ist alt.');
    store.add({ headline: 'Neues Dach', datelineDate: '2020-01-03' }, 'Das Haus ist alt.');
  });

  const newer = (header: Partial<ArticleHeader>): void => {
    for (let n = 0; n < 45; n += 1) store.add({ ...header, datelineDate: `2020-02-${String(1 + (n % 28)).padStart(2, '0')}` }, 'Text.');
  };

  it('are told apart by their headlines, whatever else is newer and has one of the words there', () => {
    newer({ headline: 'Häuser' });
    expect(ranked('haus dach ', 3)).toEqual(['Haus und Dach', 'Neues Dach', 'Dach neu']);
  });

  it('are told apart so too where other reports do not meet the conditions', () => {
    newer({ headline: 'Haus und Dach', status: 'archived' });
    expect(ranked('haus dach status:entwurf', 3)).toEqual(['Haus und Dach', 'Neues Dach', 'Dach neu']);
  });
});

describe('a phrase in very many reports', () => {
  beforeEach(() => {
    store.add({ headline: 'Haus und Dach', datelineDate: '2019-12-31' }, 'Text.');
    for (let n = 0; n < 70; n += 1)
      store.add({ headline: n % 2 === 0 ? 'Dach und Haus' : 'Haus', datelineDate: '2020-01-01' }, 'Ein Haus und Dach dazu.');
  });

  it('is looked for in headlines further back than the newest, with all its words in their order', () => {
    expect(ranked('"haus und dach"', 40)).toHaveLength(41);
    expect(ranked('"haus und dach"', 40)[0]).toBe('Haus und Dach');
  });

  it('is found in Stichwörter too', () => {
    const id = store.add({ headline: 'Neues', datelineDate: '2019-12-30' }, 'Ein Haus und Dach dazu.');
    store.write((db) => attachKeywords(db, id, ['Rund um Haus und Dach'], store.newId, 0));
    expect(ranked('"haus und dach"', 40).slice(0, 2)).toEqual(['Haus und Dach', 'Neues']);
  });
});
