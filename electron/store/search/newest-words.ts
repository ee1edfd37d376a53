import { column } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import { archiveAnalyser } from './archive-analyser.ts';

/** Words of so many reports, of so many characters each, are most of those that questions and reports at hand are made of. */
const reports = 400;
const characters = 3_000;

/** Lets the analyser read the newest reports once, so that it knows their words when it is asked for them. Yields after each. */
export function* newestWordSteps(db: ReadableDb): Generator<void, void> {
  const { words } = archiveAnalyser();
  const newest = column<number>(db, 'SELECT seq FROM search_documents ORDER BY docid DESC LIMIT ?', reports);
  for (const seq of newest) {
    const [text = ''] = column<string>(
      db,
      "SELECT headline || ' ' || lead || ' ' || substr(body_text, 1, ?) FROM articles WHERE seq = ?",
      characters,
      seq,
    );
    words(text);
    yield;
  }
}
