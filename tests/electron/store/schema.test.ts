import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { all } from '#electron/store/connection.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';

const page = join(import.meta.dirname, 'schema.sql');
let store: TestStore;
afterEach(() => store.dispose());

describe('the schema', () => {
  it('is exactly the committed page, so that nobody changes it unseen', () => {
    store = openTestStore();
    const rows = all<{ sql: string }>(
      store.db,
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_index_%' ORDER BY rowid",
    );
    expect(`${rows.map((row) => `${row.sql};`).join('\n\n')}\n`).toBe(readFileSync(page, 'utf8'));
  });

  it('numbers its migrations in tens, in order', () => {
    store = openTestStore();
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => (index + 1) * 10));
  });
});
