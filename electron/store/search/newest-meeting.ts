import type { ReadableDb } from '../connection.ts';
import type { CompiledQuery } from './compile.ts';
import { newestMatching } from './matching.ts';
import { columnsAtHand } from './report-columns.ts';

/** So many times as many are read as seem to be needed, for they do not lie evenly. */
const reserve = 1.2;

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
  let place = columns.size - 1;
  let read = 0;
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    // About as many more as are still missing, by the share of those that met them so far.
    const missing = found.length === 0 ? limit : Math.ceil(((limit - found.length) * read * reserve) / found.length);
    const most = Math.min(limit, missing);
    const docids = newestMatching(db, matching, before, most);
    for (const docid of docids) {
      while ((columns.docids[place] ?? 0) > docid) place -= 1;
      const at = place;
      if (columns.docids[at] === docid && tests.every((isMet) => isMet(at))) found.push(docid);
      if (found.length === limit) return found;
    }
    if (docids.length < most) return found;
    read += docids.length;
    before = docids.at(-1) ?? 0;
  }
}
