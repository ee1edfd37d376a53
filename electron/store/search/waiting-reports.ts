import { column } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import type { WrittenReport } from './read-report.ts';
import { searchedBySeq, tagsOfAll } from './report-words.ts';

/** The latest reports that wait to be indexed but `taken` ones, `most` at the most, by their numbers. */
export const waitingReports = (db: ReadableDb, most: number, taken: ReadonlySet<number>): number[] =>
  column<number>(db, 'SELECT seq FROM search_queue ORDER BY seq DESC LIMIT ?', most + taken.size)
    .filter((seq) => !taken.has(seq))
    .slice(0, most);

/** Reports are taken up to so many characters at a time: of longer ones there are fewer. */
export const mostCharacters = 150_000;

/** A waiting report whose words are yet to be read; null where it is gone, or lies in the Papierkorb. */
export interface UnreadReport {
  readonly seq: number;
  readonly written: WrittenReport | null;
}

/** The latest waiting reports but `taken` ones, `most` at the most; others may have their turn after each. */
export function* takeWaiting(db: ReadableDb, most: number, taken: ReadonlySet<number>): Generator<void, UnreadReport[]> {
  const rows: Pick<UnreadReport, 'seq'>[] = [];
  const written: WrittenReport['row'][] = [];
  let characters = 0;
  for (const seq of waitingReports(db, most, taken)) {
    const row = searchedBySeq(db, seq);
    rows.push({ seq });
    if (row?.deleted_at_ms === null) written.push(row);
    characters += row?.body_text.length ?? 0;
    if (characters >= mostCharacters) break;
    yield;
  }
  const bySeq = new Map(written.map((row) => [row.seq, row]));
  const tags = tagsOfAll(
    db,
    written.map(({ id }) => id),
  );
  return rows.map(({ seq }) => {
    const row = bySeq.get(seq);
    return { seq, written: row ? { row, tags: tags.get(row.id) ?? [] } : null };
  });
}
