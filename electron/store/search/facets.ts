import type { ArticleFacets, ArticleQuery } from '#shared/model/article.ts';
import { parseQuery } from '#shared/search/parse.ts';
import { all, changesSoFar, tuples } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import { compileQuery } from './compile.ts';
import type { CompiledQuery } from './compile.ts';
import { yearOfDay } from './documents.ts';
import { matchingOf } from './matching.ts';
import { valuesOf } from './values.ts';

/** Reports counted before others get their turn, and values shown of each facet. */
const step = 1_500;
const mostValues = 60;

type FacetName = keyof ArticleFacets;
type Counts = Readonly<Record<FacetName, Map<string | number, number>>>;

/** What is counted of a report, as the index gives it: bare tuples, for there are many. */
type Row = readonly [
  docid: number,
  day: number | null,
  status: string,
  extent: string,
  rubric: number | null,
  form: number | null,
  place: number | null,
  authors: string,
  keywords: string,
];

const add = (counts: Map<string | number, number>, value: string | number | null): void => {
  if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
};

const addEach = (counts: Map<string | number, number>, list: string): void => {
  if (list === '') return;
  for (const code of list.split(',')) add(counts, Number(code));
};

const years = new Map<number, string>();
const yearOf = (day: number): string => {
  const known = years.get(day);
  if (known !== undefined) return known;
  const year = String(yearOfDay(day));
  if (years.size < 100_000) years.set(day, year);
  return year;
};

function count(counts: Counts, [, day, status, extent, rubric, form, place, authors, keywords]: Row, wanted: ReadonlySet<FacetName>): void {
  // Only reports at hand in full go through the statuses.
  if (extent === 'full' && wanted.has('statuses')) add(counts.statuses, status);
  if (wanted.has('extents')) add(counts.extents, extent);
  if (wanted.has('rubrics')) add(counts.rubrics, rubric);
  if (wanted.has('forms')) add(counts.forms, form);
  if (wanted.has('places')) add(counts.places, place);
  if (wanted.has('authors')) addEach(counts.authors, authors);
  if (wanted.has('keywords')) addEach(counts.keywords, keywords);
  if (day !== null && wanted.has('years')) add(counts.years, yearOf(day));
}

/** Counts all that matches, giving way after every step. */
function* countMatches(db: ReadableDb, compiled: CompiledQuery, counts: Counts, wanted: ReadonlySet<FacetName>): Generator<void> {
  for (let before = compiled.last; ;) {
    const { from, docid, where, values } = matchingOf({ ...compiled, last: before }, true);
    const rows = tuples<Row>(
      db,
      `SELECT ${docid} AS docid, d.day, d.status, d.extent, d.rubric, d.form, d.place, d.authors, d.keywords
       FROM ${from} WHERE ${where} ORDER BY ${docid} DESC LIMIT ?`,
      ...values,
      step,
    );
    for (const row of rows) count(counts, row, wanted);
    const last = rows.at(-1);
    if (!last || rows.length < step) return;
    before = last[0] - 1;
    yield;
  }
}

/** The query without a facet's own filter. */
const withoutOwn: Readonly<Record<FacetName, (query: ArticleQuery) => ArticleQuery>> = {
  statuses: (query) => ({ ...query, statuses: [] }),
  extents: (query) => ({ ...query, extents: [] }),
  rubrics: (query) => ({ ...query, rubrics: [] }),
  keywords: (query) => ({ ...query, keywords: [] }),
  forms: (query) => ({ ...query, forms: [] }),
  places: (query) => ({ ...query, places: [] }),
  authors: (query) => ({ ...query, authors: [] }),
  years: (query) => ({ ...query, dateFrom: null, dateTo: null }),
};
const facetNames = Object.keys(withoutOwn) as FacetName[];

type Facet = ArticleFacets[FacetName];
const isBefore = (one: Facet[number], other: Facet[number]): number =>
  other.count - one.count || (one.label < other.label ? -1 : one.label > other.label ? 1 : 0);

/** The most frequent values with their wording. */
function labelled(db: ReadableDb, name: FacetName, counts: Map<string | number, number>): Facet {
  const top = [...counts].sort((one, other) => other[1] - one[1]).slice(0, mostValues * 2);
  if (name === 'statuses' || name === 'extents' || name === 'years')
    return top.map(([value, n]) => ({ value: String(value), label: String(value), count: n })).sort(isBefore);
  const values = new Map(
    valuesOf(
      db,
      top.map(([code]) => Number(code)),
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
      const value = values.get(Number(code));
      const label = value === undefined ? undefined : labels === null ? value : labels.get(value);
      return value === undefined || label === undefined ? [] : [{ value, label, count: n }];
    })
    .sort(isBefore)
    .slice(0, mostValues);
}

const known = new WeakMap<ReadableDb, { readonly key: string; readonly changes: number; readonly facets: ArticleFacets }>();

/**
 * Counts beside each filter over the whole query; a facet's own filter does not narrow its counts. Yields whenever others may have their
 * turn; whoever wants the answer no more just stops asking.
 */
export function* facetSteps(db: ReadableDb, query: ArticleQuery): Generator<void, ArticleFacets> {
  const key = JSON.stringify({ ...query, sort: '' });
  const kept = known.get(db);
  if (kept?.key === key && kept.changes === changesSoFar(db)) return kept.facets;
  const changes = changesSoFar(db);
  const parsed = parseQuery(query.text);
  const counts = Object.fromEntries(facetNames.map((name) => [name, new Map<string | number, number>()])) as Counts;
  // Facets without a filter of their own are counted together.
  const passes = new Map<string, { readonly query: ArticleQuery; readonly names: Set<FacetName> }>();
  for (const name of facetNames) {
    const narrowed = withoutOwn[name](query);
    const pass = passes.get(JSON.stringify(narrowed)) ?? { query: narrowed, names: new Set<FacetName>() };
    pass.names.add(name);
    passes.set(JSON.stringify(narrowed), pass);
  }
  for (const pass of passes.values()) {
    yield* countMatches(db, compileQuery(db, parsed, pass.query), counts, pass.names);
    yield;
  }
  const facets = Object.fromEntries(facetNames.map((name) => [name, labelled(db, name, counts[name])])) as ArticleFacets;
  if (changes === changesSoFar(db)) known.set(db, { key, changes, facets });
  return facets;
}
