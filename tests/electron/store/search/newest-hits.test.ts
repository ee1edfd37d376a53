import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '#electron/store/connection.ts';
import { compileQuery } from '#electron/store/search/compile.ts';
import { findReports } from '#electron/store/search/find-reports.ts';
import { newestInStretch, newestMatching } from '#electron/store/search/matching.ts';
import { newestHits } from '#electron/store/search/newest-hits.ts';
import type { NewestHits } from '#electron/store/search/newest-hits.ts';
import { articleQuery } from '#shared/model/article.ts';
import { parseQuery } from '#shared/search/parse.ts';
import { openTestStore } from '../../../support/open-test-store.ts';
import type { TestStore } from '../../../support/open-test-store.ts';

const reports = 60;

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
  for (let n = 0; n < reports; n += 1)
    store.add(
      { headline: n % 5 === 0 ? 'Haus' : 'Neues', datelineDate: `${String(2000 + Math.floor(n / 3))}-0${String(1 + 4 * (n % 3))}-01` },
      'Ein Haus.',
    );
  // As common a word as in an archive of very many reports: a stretch is a hundredth of it.
  store.write((db) => run(db, "UPDATE search_terms SET documents = 2000000 WHERE term = 'haus'"));
});
afterEach(() => {
  vi.restoreAllMocks();
  store.dispose();
});

const query = articleQuery.parse({ text: 'haus ', sort: 'relevance' });
const newest = (): NewestHits => newestHits(store.db, compileQuery(store.db, parseQuery(query.text), query));

describe('the newest hits of a very common word', () => {
  it('are the same however slow the machine is', () => {
    const usual = newest();
    expect([usual.isWhole, usual.docids.length > 1, usual.docids.length < reports]).toEqual([false, true, true]);
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
    expect(newest()).toEqual(usual);
  });

  it('are those of a stretch, whether it has few or many times as many as are asked for', () => {
    const compiled = compileQuery(store.db, parseQuery(query.text), query);
    const all = newestMatching(store.db, compiled, Number.MAX_SAFE_INTEGER, reports);
    const stretch = { ...compiled, first: all[50] ?? 0, last: all[10] ?? 0 };
    for (const limit of [3, 20, 41, 60]) expect(newestInStretch(store.db, stretch, limit)).toEqual(all.slice(10, 51).slice(0, limit));
  });

  it('keep their order from page to page when a report is written in between', () => {
    const first = findReports(store.db, query).page(0, reports);
    const { reached } = newest();
    store.add({ headline: 'Hof', datelineDate: '1950-01-01' });
    expect(newest().reached).not.toBe(reached);
    expect(findReports(store.db, query).page(0, reports)).toEqual(first);
    store.add({ headline: 'Hof', datelineDate: '1900-01-01' });
    expect(findReports(store.db, query).page(0, reports)).toEqual(first);
  });
});
