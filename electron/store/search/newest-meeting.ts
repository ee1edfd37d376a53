import type { ReadableDb } from '../connection.ts';
import type { CompiledQuery } from './compile.ts';
import { placeFrom } from './filled-columns.ts';
import type { ReportColumns } from './filled-columns.ts';
import { newestMatching } from './matching.ts';
import type { PlaceTest } from './place-tests.ts';
import { columnsAtHand } from './report-columns.ts';

/** So many times as many are read as seem to be needed, for they do not lie evenly. */
const reserve = 1.2;

/** Those of some docids, the newest first, whose reports meet all tests. Short, so that it is soon compiled: it goes through the whole archive. */
function meeting({ docids: all }: ReportColumns, docids: readonly number[], tests: readonly PlaceTest[]): number[] {
  const found: number[] = [];
  let place = docids.length === 0 ? 0 : placeFrom(all, (docids[0] ?? 0) + 1) - 1;
  for (const docid of docids) {
    while ((all[place] ?? 0) > docid) place -= 1;
    const at = place;
    if (all[at] === docid && tests.every((isMet) => isMet(at))) found.push(docid);
  }
  return found;
}

/**
 * The newest reports that match and meet the conditions, newest first. Where statuses and the like are in memory they are asked there: to look
 * each of ten thousand hits up in the database takes longer than to find them.
 */
export function newestMeeting(db: ReadableDb, compiled: CompiledQuery, limit: number): number[] {
  const columns = compiled.match === null || !compiled.conditions.some(({ meets }) => meets) ? null : columnsAtHand(db);
  if (columns === null) return newestMatching(db, compiled, Number.MAX_SAFE_INTEGER, limit);
  const tests = compiled.conditions.flatMap(({ meets }) => (meets ? [meets(columns)] : []));
  const matching = { ...compiled, conditions: compiled.conditions.filter(({ meets }) => meets === null) };
  const found: number[] = [];
  let read = 0;
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    // About as many more as are still missing, by the share of those that met them so far.
    const missing = found.length === 0 ? limit : Math.ceil(((limit - found.length) * read * reserve) / found.length);
    const most = Math.min(limit, missing);
    const docids = newestMatching(db, matching, before, most);
    found.push(...meeting(columns, docids, tests));
    if (found.length >= limit || docids.length < most) return found.slice(0, limit);
    read += docids.length;
    before = docids.at(-1) ?? 0;
  }
}
