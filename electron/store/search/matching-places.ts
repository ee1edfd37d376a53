import { column } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import type { CompiledQuery } from './compile.ts';
import { matchingOf } from './matching.ts';
import { placeFrom } from './filled-columns.ts';
import type { ReportColumns } from './filled-columns.ts';

/** Reports looked through at a time: about 5 ms for the commonest words. */
const stretch = 8_192;

/** The places of docids within a stretch of the columns; both are in order. */
function placesOf(docids: readonly number[], columns: ReportColumns, from: number, to: number): number[] {
  const places: number[] = [];
  let place = from;
  for (const docid of docids) {
    while (place < to && (columns.docids[place] ?? Infinity) < docid) place += 1;
    if (columns.docids[place] === docid) places.push(place);
  }
  return places;
}

const every = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

/** The reports that match, as places of the columns, in stretches, the newest stretch first. */
export function* matchingPlaces(db: ReadableDb, compiled: CompiledQuery, columns: ReportColumns): Generator<number[], void> {
  const tests = compiled.conditions.flatMap(({ meets }) => (meets ? [meets(columns)] : []));
  const rest = { ...compiled, conditions: compiled.conditions.filter(({ meets }) => meets === null) };
  const lowest = placeFrom(columns.docids, compiled.first);
  for (let to = placeFrom(columns.docids, compiled.last + 1); to > lowest; to -= stretch) {
    const from = Math.max(lowest, to - stretch);
    let places: number[];
    if (rest.match === null && rest.conditions.length === 0) places = every(from, to);
    else {
      const bounded = { ...rest, first: columns.docids[from] ?? 0, last: columns.docids[to - 1] ?? 0 };
      const { from: tables, docid, where, values } = matchingOf(bounded);
      // In order, for rows of `one OR other` come by parts. One text for all places: a row for each would cost more than finding them.
      const found = `SELECT ${docid} AS docid FROM ${tables} WHERE ${where} ORDER BY ${docid}`;
      const [json = '[]'] = column<string>(db, `SELECT json_group_array(docid) FROM (${found})`, ...values);
      places = placesOf(JSON.parse(json) as number[], columns, from, to);
    }
    yield tests.length === 0 ? places : places.filter((place) => tests.every((isMet) => isMet(place)));
  }
}
