import type { Migration } from '../migrate.ts';

/** That a file was read once outlives the core: should it be read again and fail, its original stays. */
export const readBefore: Migration = {
  version: 130,
  name: 'files read before',
  sql: `
ALTER TABLE proposals ADD COLUMN was_read INTEGER NOT NULL DEFAULT 0 CHECK (was_read IN (0, 1));
UPDATE proposals SET was_read = 1 WHERE reading_json IS NOT NULL;
`,
};
