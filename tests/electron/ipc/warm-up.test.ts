import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { warmUp } from '#electron/ipc/warm-up.ts';
import { run } from '#electron/store/connection.ts';
import { columnSteps } from '#electron/store/search/report-columns.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';

const always = (): boolean => true;
const never = (): boolean => false;

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
  for (let n = 0; n < 30; n += 1) store.add({ headline: `Hafen ${n}` }, 'Der Kran steht still.');
  // More than are read at once.
  store.write((db) =>
    run(
      db,
      `INSERT INTO search_documents (docid, seq, day, status, extent, authors, keywords, changed_at_ms)
       WITH n (value) AS (SELECT 100 UNION ALL SELECT value + 1 FROM n WHERE value < 5000)
       SELECT value, value, 7, 'draft', 'full', '', '', 0 FROM n`,
    ),
  );
});
afterEach(() => store.dispose());

/** Whether who asks for the columns now has them at once. */
const areColumnsThere = (): boolean => columnSteps(store.db).next().done === true;

describe('what is prepared after the start', () => {
  it('spares the first who counts facets the reading of the columns', async () => {
    expect(areColumnsThere()).toBe(false);
    await warmUp(store.db, always, always);
    expect(areColumnsThere()).toBe(true);
  });

  it('waits while the window asks things', async () => {
    let looked = 0;
    await warmUp(store.db, () => (looked += 1) > 2, always);
    expect([looked > 3, areColumnsThere()]).toEqual([true, true]);
  });

  it('touches nothing once the library is closed', async () => {
    const other = openTestStore();
    other.dispose();
    await expect(warmUp(other.db, always, never)).resolves.toBeUndefined();
    await expect(warmUp(other.db, always, always)).rejects.toThrow('not open');
  });
});
