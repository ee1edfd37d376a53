import type { ProposalId } from '#shared/model/ids.ts';
import { run } from './connection.ts';
import type { WritableDb } from './connection.ts';

/** Notes why a file in review needs a look; without a reason it is clear. */
export const storeReasons = (db: WritableDb, id: ProposalId, reasons: readonly string[]): number =>
  run(
    db,
    `UPDATE proposals SET reasons_json = ?, state = CASE WHEN ? > 0 THEN 'look' ELSE 'clear' END
     WHERE id = ? AND state IN ('clear', 'look')`,
    JSON.stringify(reasons),
    reasons.length,
    id,
  );
