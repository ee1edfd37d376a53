import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileQuery } from '#electron/store/search/compile.ts';
import type { CompiledQuery } from '#electron/store/search/compile.ts';
import { newestMatching } from '#electron/store/search/matching.ts';
import { newestMeeting } from '#electron/store/search/newest-meeting.ts';
import { columnsAtHand, columnSteps } from '#electron/store/search/report-columns.ts';
import { articleQuery } from '#shared/model/article.ts';
import { parseQuery } from '#shared/search/parse.ts';
import { openTestStore } from '../../../support/open-test-store.ts';
import type { TestStore } from '../../../support/open-test-store.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
  for (let n = 0; n < 40; n += 1)
    store.add(
      {
        headline: n % 4 === 0 ? 'Hof' : 'Haus',
        status: n % 3 === 0 || n > 30 ? 'draft' : 'published',
        datelineDate: `2020-01-${10 + (n % 20)}`,
      },
      'Text.',
    );
});
afterEach(() => store.dispose());

const compiled = (text: string): CompiledQuery => compileQuery(store.db, parseQuery(text), articleQuery.parse({ text }));
const readColumns = (): void => {
  const steps = columnSteps(store.db);
  while (steps.next().done !== true);
};

describe('the newest hits of a status', () => {
  it('are the same whether statuses are in memory or are looked up, however many are asked for', () => {
    const queries = ['haus status:entwurf', 'haus status:veröffentlicht', 'haus status:archiviert', 'haus (status:entwurf OR hof)'].map(
      compiled,
    );
    const limits = [1, 3, 7, 10, 1_000];
    const lookedUp = queries.map((query) => limits.map((limit) => newestMatching(store.db, query, Number.MAX_SAFE_INTEGER, limit)));
    expect(lookedUp.map((found) => found.at(-1)?.length)).toEqual([15, 15, 0, 15]);
    expect(columnsAtHand(store.db)).toBe(null);
    readColumns();
    expect(columnsAtHand(store.db)).not.toBe(null);
    expect(queries.map((query) => limits.map((limit) => newestMeeting(store.db, query, limit)))).toEqual(lookedUp);
  });

  it('hold what was written since statuses were read', () => {
    readColumns();
    const query = compiled('haus status:entwurf');
    const before = newestMeeting(store.db, query, 100);
    store.add({ headline: 'Haus', status: 'draft', datelineDate: '2021-01-01' });
    const after = newestMeeting(store.db, query, 100);
    expect([after.length, after.slice(1)]).toEqual([before.length + 1, before]);
  });
});
