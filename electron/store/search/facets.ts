import type { ArticleFacets, ArticleQuery } from '#shared/model/article.ts';
import { extents, statuses } from '#shared/model/article.ts';
import { all, changesSoFar, get, isWriting } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import { compileQuery } from './compile.ts';
import { yearOfDay } from './documents.ts';
import { filtersOf, withoutFilters } from './facet-filters.ts';
import type { FacetFilter, FacetName } from './facet-filters.ts';
import { matchingPlaces } from './matching-places.ts';
import { readQuery } from './read-query.ts';
import { columnSteps } from './report-columns.ts';
import type { ReportColumns } from './filled-columns.ts';
import { valuesOf } from './values.ts';

/** Values shown of each facet. */
const mostValues = 60;
const mostYears = 10_000;

const facetNames: readonly FacetName[] = ['statuses', 'extents', 'rubrics', 'keywords', 'forms', 'places', 'authors', 'years'];

/** How many reports have each value, at the place of its code. */
type Counts = Readonly<Record<FacetName, Uint32Array>>;

const add = (counts: Uint32Array, code: number | undefined): void => {
  if (code !== undefined && code < counts.length) counts[code] = (counts[code] ?? 0) + 1;
};

const addList = (counts: Uint32Array, lists: Int32Array, at: number): void => {
  const end = at + (lists[at] ?? 0);
  for (let index = at + 1; index <= end; index += 1) add(counts, lists[index]);
};

const years = new Map<number, number>();
const mostDaysKept = 100_000;
function yearOf(day: number): number {
  const known = years.get(day);
  if (known !== undefined) return known;
  const year = yearOfDay(day);
  if (years.size < mostDaysKept) years.set(day, year);
  return year;
}

const full = extents.indexOf('full');

/** Counts a report's value of each facet; code 0 is none. */
const counters: Readonly<Record<FacetName, (columns: ReportColumns, place: number, counts: Uint32Array) => void>> = {
  // Only reports at hand in full go through the statuses.
  statuses: ({ extent, status }, place, counts) => {
    if (extent[place] === full) add(counts, status[place]);
  },
  extents: ({ extent }, place, counts) => add(counts, extent[place]),
  rubrics: ({ rubric }, place, counts) => add(counts, rubric[place]),
  forms: ({ form }, place, counts) => add(counts, form[place]),
  places: (columns, place, counts) => add(counts, columns.place[place]),
  authors: ({ authors, lists }, place, counts) => addList(counts, lists, authors[place] ?? 0),
  keywords: ({ keywords, lists }, place, counts) => addList(counts, lists, keywords[place] ?? 0),
  years: ({ day }, place, counts) => {
    const own = day[place] ?? -1;
    if (own >= 0) add(counts, yearOf(own));
  },
};

/** Each report counts for all facets if it meets all filters, and for the one facet whose filter alone it fails. */
function countPlaces(columns: ReportColumns, places: readonly number[], filters: readonly FacetFilter[], counts: Counts): void {
  const counted = Object.fromEntries(facetNames.map((name) => [name, [] as number[]])) as Record<FacetName, number[]>;
  const passing: number[] = [];
  for (const place of places) {
    const failed = filters.filter(({ isMet }) => !isMet(place));
    if (failed.length === 0) passing.push(place);
    else if (failed.length === 1 && failed[0]) counted[failed[0].facet].push(place);
  }
  for (const name of facetNames) {
    const count = counters[name];
    for (const list of [passing, counted[name]]) for (const place of list) count(columns, place, counts[name]);
  }
}

type Facet = ArticleFacets[FacetName];
const isBefore = (one: Facet[number], other: Facet[number]): number =>
  other.count - one.count || (one.label < other.label ? -1 : one.label > other.label ? 1 : 0);

/** The codes counted most with their counts, at most `most`, the first of those counted alike. Only these are sorted: there are thousands of authors. */
function mostCounted(counts: Uint32Array, from: number, most: number): [code: number, n: number][] {
  const ascending = counts.slice(from).sort();
  const least = Math.max(1, ascending[ascending.length - most] ?? 1);
  let alike = most - (ascending.length - ascending.findLastIndex((n) => n <= least) - 1);
  const found: [code: number, n: number][] = [];
  for (let code = from; code < counts.length; code += 1) {
    const n = counts[code] ?? 0;
    if (n > least || (n === least && (alike -= 1) >= 0)) found.push([code, n]);
  }
  return found.sort((one, other) => other[1] - one[1]);
}

/** The most frequent values with their wording. */
function labelled(db: ReadableDb, name: FacetName, counts: Uint32Array): Facet {
  const isOwn = name === 'statuses' || name === 'extents';
  const top = mostCounted(counts, isOwn ? 0 : 1, mostValues * 2);
  if (isOwn || name === 'years') {
    const names: readonly string[] = name === 'statuses' ? statuses : extents;
    const wording = (code: number): string => (isOwn ? (names[code] ?? '') : String(code));
    return top.map(([code, n]) => ({ value: wording(code), label: wording(code), count: n })).sort(isBefore);
  }
  const values = new Map(
    valuesOf(
      db,
      top.map(([code]) => code),
    ).map(({ code, value }) => [code, value]),
  );
  const labels =
    name === 'keywords'
      ? new Map(
          all<{ id: string; label: string }>(
            db,
            'SELECT id, label FROM keywords WHERE id IN (SELECT value FROM json_each(?))',
            JSON.stringify([...values.values()]),
          ).map(({ id, label }) => [id, label]),
        )
      : null;
  return top
    .flatMap(([code, n]) => {
      const value = values.get(code);
      const label = value === undefined ? undefined : labels === null ? value : labels.get(value);
      return value === undefined || label === undefined ? [] : [{ value, label, count: n }];
    })
    .sort(isBefore)
    .slice(0, mostValues);
}

const known = new WeakMap<ReadableDb, { readonly key: string; readonly changes: number; readonly facets: ArticleFacets }>();

/**
 * Counts beside each filter over the whole query; a facet's own filter does not narrow its counts. One pass: the text finds reports, what
 * is chosen is asked of the columns in memory. Yields whenever others may have their turn; whoever wants the answer no more just stops asking.
 */
export function* facetSteps(db: ReadableDb, query: ArticleQuery): Generator<void, ArticleFacets> {
  const key = JSON.stringify({ ...query, sort: '' });
  const changes = changesSoFar(db);
  const kept = known.get(db);
  if (kept?.key === key && kept.changes === changes) return kept.facets;
  const columns = yield* columnSteps(db);
  const codes = (get<{ code: number | null }>(db, 'SELECT max(code) AS code FROM search_values')?.code ?? 0) + 1;
  const counts = Object.fromEntries(
    facetNames.map((name) => [name, new Uint32Array(name === 'years' ? mostYears : Math.max(codes, statuses.length))]),
  ) as Counts;
  const filters = filtersOf(db, query, columns);
  for (const places of matchingPlaces(db, compileQuery(db, readQuery(db, query.text), withoutFilters(query)), columns)) {
    countPlaces(columns, places, filters, counts);
    yield;
  }
  const facets = Object.fromEntries(facetNames.map((name) => [name, labelled(db, name, counts[name])])) as ArticleFacets;
  if (changes === changesSoFar(db) && !isWriting(db)) known.set(db, { key, changes, facets });
  return facets;
}
