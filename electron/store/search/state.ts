import { get, run } from '../connection.ts';
import type { ReadableDb, WritableDb } from '../connection.ts';

/**
 * What the index must know of itself: `analysis` is the version of the German terms it holds (-1: that of
 * the first who fills it), `recount` 1 while the counts of its words
 * must be read off it anew, `optimise` 1 while it is worth
 * being merged into one piece, `displaced` 1 since a day had more reports than places,
 * `house` the sum (`wordsSum`) of the words of Stichwörter that its compounds were taken apart with.
 */
export type StateName = 'analysis' | 'recount' | 'optimise' | 'displaced' | 'house';

export const readState = (db: ReadableDb, name: StateName): number =>
  get<{ value: number }>(db, 'SELECT value FROM search_state WHERE name = ?', name)?.value ?? 0;

export function writeState(db: WritableDb, name: StateName, value: number): void {
  run(db, 'INSERT INTO search_state (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', name, value);
}
