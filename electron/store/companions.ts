import type { ProposalId } from '#shared/model/ids.ts';
import { all, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

/** A picture that lay beside a saved page; `name` is its path from the page. */
export interface Companion {
  readonly name: string;
  readonly sha256: string;
}

export const insertCompanion = (db: WritableDb, id: ProposalId, companion: Companion): number =>
  run(
    db,
    'INSERT INTO proposal_companions (proposal_id, name, sha256) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    id,
    companion.name,
    companion.sha256,
  );

export const companionsOf = (db: ReadableDb, id: ProposalId): Companion[] =>
  all<Companion>(db, 'SELECT name, sha256 FROM proposal_companions WHERE proposal_id = ? ORDER BY name', id);
