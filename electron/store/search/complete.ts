import { statuses } from '#shared/model/article.ts';
import type { Completion } from '#shared/model/search.ts';
import { fieldNames, findField, statusNames } from '#shared/search/fields.ts';
import { searchFields } from '#shared/search/tree.ts';
import type { SearchField } from '#shared/search/tree.ts';
import { all, get } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import { archiveAnalyser } from './archive-analyser.ts';
import { foldForSearch } from './fold-search.ts';
import { findKeywordCodes } from './keyword-words.ts';
import { termsBeginning, termsGrowing } from './terms.ts';
import { findCodes, markOf, valuesOf } from './values.ts';
import type { ValueKind } from './values.ts';
import { knownForm, writtenForm } from './written-form.ts';

/** What stands at the cursor: a field with what is typed of its value, or a word. */
interface Typed {
  readonly field: SearchField | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function typedAt(text: string, cursor: number): Typed {
  const upTo = text.slice(0, cursor).slice(-200);
  const offset = Math.min(cursor, text.length) - upTo.length;
  const tied = /(?:^|[\s(-])([\p{L}]{2,20}):\s?("?)([^"():]*)$/u.exec(upTo);
  const field = tied ? findField(tied[1] ?? '') : null;
  // Without a quotation mark a value ends at the space: what follows is another word.
  if (tied && field && (tied[2] === '"' || !/\S\s/.test(tied[3] ?? ''))) {
    const value = tied[3] ?? '';
    return { field, text: value, start: offset + upTo.length - value.length - (tied[2] ?? '').length, end: offset + upTo.length };
  }
  const word = /[^\s()"„“]*$/u.exec(upTo)?.[0].replace(/^-/, '') ?? '';
  return { field: null, text: word, start: offset + upTo.length - word.length, end: offset + upTo.length };
}

const withSpaces = (value: string): string => (/^[\p{L}\p{N}.-]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`);
/** Shorter beginnings are not looked for in compounds. */
const shortestPart = 3;
/** Counts beyond this are not told: reading them would cost more than they are worth. */
const mostCounted = 5_000;

function countOf(db: ReadableDb, mark: string): number | null {
  const n =
    get<{ n: number }>(
      db,
      'SELECT count(*) AS n FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ?)',
      `"${mark}"`,
      mostCounted,
    )?.n ?? 0;
  return n === mostCounted ? null : n;
}

/** Values of a field that begin so, the most used first. */
function values(db: ReadableDb, kind: ValueKind, typed: Typed, limit: number): Completion[] {
  const codes =
    foldForSearch(typed.text) === ''
      ? all<{ code: number }>(db, 'SELECT code FROM search_values WHERE kind = ? ORDER BY code LIMIT 50', kind).map((row) => row.code)
      : kind === 'keyword'
        ? findKeywordCodes(db, typed.text, true)
        : findCodes(db, kind, typed.text, true);
  const labels = kind === 'keyword' ? keywordLabels(db, codes) : new Map(valuesOf(db, codes).map(({ code, value }) => [code, value]));
  return codes
    .flatMap((code) => {
      const label = labels.get(code);
      return label === undefined ? [] : [{ label, count: countOf(db, markOf(code)) }];
    })
    .filter(({ count }) => count !== 0)
    .sort((one, other) => (other.count ?? Infinity) - (one.count ?? Infinity))
    .slice(0, limit)
    .map(({ label, count }) => ({ kind: 'value', label, insert: `${withSpaces(label)} `, start: typed.start, end: typed.end, count }));
}

const keywordLabels = (db: ReadableDb, codes: readonly number[]): Map<number, string> =>
  new Map(
    all<{ code: number; label: string }>(
      db,
      'SELECT v.code, k.label FROM search_values v JOIN keywords k ON k.id = v.value WHERE v.code IN (SELECT value FROM json_each(?))',
      JSON.stringify(codes),
    ).map((row) => [row.code, row.label]),
  );

/** The last years for `datum:`, all statuses for `status:`. */
function fixedValues(db: ReadableDb, typed: Typed, limit: number): Completion[] {
  const place = { start: typed.start, end: typed.end };
  const key = typed.text.toLowerCase();
  if (typed.field === 'status')
    return statuses
      .map((status) => statusNames[status][0])
      .filter((name) => name.startsWith(key))
      .map((name) => ({ kind: 'value', label: name, insert: `${name} `, ...place, count: null }));
  const range = get<{ first: string | null; last: string | null }>(
    db,
    'SELECT substr(min(dateline_date), 1, 4) AS first, substr(max(dateline_date), 1, 4) AS last FROM articles WHERE deleted_at_ms IS NULL',
  );
  const [first, last] = [Number(range?.first ?? 0), Number(range?.last ?? -1)];
  return Array.from({ length: Math.min(100, last - first + 1) }, (_, step) => String(last - step))
    .filter((year) => year.startsWith(key))
    .slice(0, limit)
    .map((year) => ({ kind: 'value', label: year, insert: `${year} `, ...place, count: null }));
}

const valueKinds: Partial<Record<SearchField, ValueKind>> = {
  keyword: 'keyword',
  place: 'place',
  rubric: 'rubric',
  form: 'form',
  author: 'author',
  agency: 'agency',
};

/** Words that begin so and stand in compounds of the archive alone. */
function partsBeginning(
  db: ReadableDb,
  key: string,
  limit: number,
  isOffered: (term: string) => boolean,
): { readonly word: string; readonly documents: number }[] {
  if (limit <= 0 || key.length < shortestPart) return [];
  return termsGrowing(db, key, limit * 3)
    .filter(({ term, documents }) => documents === 0 && isOffered(term))
    .flatMap(({ term, related }) => {
      const word = knownForm(db, term);
      return word === null ? [] : [{ word, documents: related }];
    })
    .slice(0, limit);
}

/** Words of the archive that begin so, with Stichwörter and field names first where they fit. */
function words(db: ReadableDb, typed: Typed, limit: number): Completion[] {
  const key = foldForSearch(typed.text);
  if (key === '') return [];
  const place = { start: typed.start, end: typed.end };
  const fields = searchFields
    .map((field) => fieldNames[field][0])
    .filter((name) => typed.text.length >= 2 && name.startsWith(typed.text.toLowerCase()))
    .map((name): Completion => ({ kind: 'field', label: `${name}:`, insert: `${name}:`, ...place, count: null }));
  const tags = key.length < 2 ? [] : values(db, 'keyword', typed, 3);
  const { queryTerms } = archiveAnalyser();
  const seen = new Set(tags.map(({ label }) => foldForSearch(label)));
  const isOffered = (term: string): boolean => !seen.has(term) && queryTerms(term).length > 0;
  const written = termsBeginning(db, key, limit * 3)
    .filter(({ term }) => isOffered(term))
    .slice(0, limit)
    .map(({ term, documents }) => ({ word: writtenForm(db, term), documents }));
  const terms = [...written, ...partsBeginning(db, key, limit - written.length, isOffered)].map(({ word, documents }): Completion => ({
    kind: 'word',
    label: word,
    insert: `${word} `,
    ...place,
    count: documents,
  }));
  return [
    ...fields,
    ...tags.map((tag): Completion => ({ ...tag, kind: 'keyword', insert: `${fieldNames.keyword[0]}:${withSpaces(tag.label)} ` })),
    ...terms,
  ].slice(0, limit);
}

/** What may be typed next at a place of a query. */
export function completeQuery(db: ReadableDb, text: string, cursor: number, limit: number): Completion[] {
  const typed = typedAt(text.slice(0, 1_000), Math.min(cursor, 1_000));
  if (typed.field === null) return words(db, typed, limit);
  const kind = valueKinds[typed.field];
  if (kind) return values(db, kind, typed, limit);
  return typed.field === 'status' || typed.field === 'date' ? fixedValues(db, typed, limit) : [];
}
