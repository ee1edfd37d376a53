import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { get } from '#electron/store/connection.ts';
import { compileQuery } from '#electron/store/search/compile.ts';
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
