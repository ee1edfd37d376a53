import type { ArticleQuery } from '#shared/model/article.ts';
import type { ParsedQuery, SearchNode } from '#shared/search/tree.ts';
import { all, changesSoFar, get, isWriting } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import { compileQuery } from './compile.ts';
import type { CompiledQuery } from './compile.ts';
import { countMatching, matchingOf, newestMatching } from './matching.ts';
import { boundsOf, costOf, newestHits } from './newest-hits.ts';
import type { NewestHits } from './newest-hits.ts';
import { rankAll, rankByMostWords, rankNewest } from './rank.ts';
import { readQuery } from './read-query.ts';
import type { SearchNote } from './search-note.ts';

/** So many hits are ranked one by one, and so long lists of words read for it; beyond, only the newest are. */
const mostRanked = 1_000;
const mostRead = 20_000;
const candidates = 400;
/** Fewer words than these must all occur. */
const fewestForMost = 4;

/** The hits of one query in their order, read page by page. */
export interface HitList {
  readonly parsed: ParsedQuery;
  readonly notes: readonly SearchNote[];
  /** An estimate unless `isTotalExact`, until `countAll` is called. */
  readonly total: number;
  readonly isTotalExact: boolean;
  /** Counts them to the last one, which may take long: for whoever goes to the end of an estimated list. The list keeps the number. */
  readonly countAll: () => void;
  /** Places in the index. */
  readonly page: (offset: number, limit: number) => number[];
}

/** About how many hits there are: what is known of a single word, else told from how far back in time the counted ones reach; never more than there are reports. */
function estimate(db: ReadableDb, compiled: CompiledQuery, { docids, reached }: NewestHits): number {
  const counted = docids.length;
  const [word] = compiled.words;
  if (word?.isCounted && compiled.match === `(${word.expression})` && compiled.conditions.length === 0)
    return Math.max(counted, word.documents);
  const [first, last] = boundsOf(db);
  const [newest, eldest] = [Math.min(last, compiled.last), Math.max(first, compiled.first)];
  const told = Math.round((counted * (newest - eldest + 1)) / Math.max(1, newest - reached + 1));
  const reports = get<{ n: number }>(db, 'SELECT count(*) AS n FROM search_documents')?.n ?? counted;
  return Math.max(counted, Math.min(told, reports));
}

const pageOf =
  (order: readonly number[]) =>
  (offset: number, limit: number): number[] =>
    order.slice(offset, offset + limit);

/** Hits by relevance: all of them ranked, or the newest ranked and the others after them by date. */
function byRelevance(db: ReadableDb, compiled: CompiledQuery, whole: CompiledQuery, { docids, isWhole }: NewestHits): HitList['page'] {
  if (isWhole && docids.length <= mostRanked && costOf(compiled) <= mostRead) return pageOf(rankAll(db, compiled, mostRanked));
  const { order, boundary } = rankNewest(db, compiled, docids, candidates);
  const placed = new Set(order);
  return (offset, limit) => {
    const ranked = order.slice(offset, offset + limit);
    if (ranked.length === limit) return ranked;
    const skipped = Math.max(0, offset - order.length);
    const rest = newestMatching(db, whole, boundary, skipped + limit - ranked.length + placed.size).filter((docid) => !placed.has(docid));
    return [...ranked, ...rest.slice(skipped, skipped + limit - ranked.length)];
  };
}

const byDate =
  (db: ReadableDb, compiled: CompiledQuery, { docids, isWhole }: NewestHits): HitList['page'] =>
  (offset, limit) =>
    isWhole || offset + limit <= docids.length
      ? docids.slice(offset, offset + limit)
      : newestMatching(db, compiled, Number.MAX_SAFE_INTEGER, offset + limit).slice(offset);

/** Orders that the index does not have: all hits are sorted. */
const sortedBy =
  (db: ReadableDb, compiled: CompiledQuery, sort: 'changed' | 'headline'): HitList['page'] =>
  (offset, limit) => {
    const { from, docid, where, values } = matchingOf(compiled, true);
    const [join, order] =
      sort === 'changed' ? ['', 'd.changed_at_ms DESC, d.docid DESC'] : [' JOIN articles a ON a.seq = d.seq', 'a.headline_key, a.seq'];
    return all<{ docid: number }>(
      db,
      `SELECT ${docid} AS docid FROM ${from}${join} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
      ...values,
      limit,
      offset,
    ).map((row) => row.docid);
  };

const isPlainWords = (tree: SearchNode | null): boolean =>
  tree?.kind === 'and' && tree.parts.every((part) => part.kind === 'word' && part.field === null);

/** A list, and how far back its hits were read; null if to the end. */
interface Found {
  readonly list: HitList;
  readonly reached: number | null;
}

function find(db: ReadableDb, parsed: ParsedQuery, query: ArticleQuery, before: number | null): Found {
  const whole = compileQuery(db, parsed, query);
  const newest = newestHits(db, whole, before);
  const counted = newest.docids.length;
  // What was not read for counting is not read for the order either: it follows by date.
  const compiled = newest.isWhole ? whole : { ...whole, first: newest.reached };
  if (counted === 0 && isPlainWords(parsed.tree) && compiled.words.filter((word) => word.isTelling).length >= fewestForMost) {
    const order = rankByMostWords(db, compiled, candidates);
    const note: SearchNote = { kind: 'most-words', text: query.text, start: 0, end: query.text.length };
    const list = {
      parsed,
      notes: order.length === 0 ? compiled.notes : [...compiled.notes, note],
      total: order.length,
      isTotalExact: true,
      countAll: () => undefined,
      page: pageOf(order),
    };
    return { list, reached: null };
  }
  let isTotalExact = newest.isWhole;
  let total = isTotalExact ? counted : estimate(db, whole, newest);
  const page =
    query.sort === 'relevance' && compiled.match !== null && (counted <= mostRanked || compiled.words.some((word) => word.isTelling))
      ? byRelevance(db, compiled, whole, newest)
      : query.sort === 'relevance' || query.sort === 'date'
        ? byDate(db, whole, newest)
        : sortedBy(db, whole, query.sort);
  const list: HitList = {
    parsed,
    notes: compiled.notes,
    get total() {
      return total;
    },
    get isTotalExact() {
      return isTotalExact;
    },
    countAll: () => {
      if (!isTotalExact) total = countMatching(db, whole, Number.MAX_SAFE_INTEGER);
      isTotalExact = true;
    },
    page,
  };
  return { list, reached: newest.isWhole ? null : newest.reached };
}

interface Kept extends Found {
  readonly key: string;
  readonly changes: number;
}
/** The lists of the last queries: further pages of a list, and its counts, ask for the same order. */
const kept = new WeakMap<ReadableDb, Kept[]>();
const mostKept = 6;

/** The hits of a query. What was found stays found as long as nothing is written, and how far it was read beyond that. */
export function findReports(db: ReadableDb, query: ArticleQuery): HitList {
  const key = JSON.stringify(query);
  const changes = changesSoFar(db);
  const lists = kept.get(db) ?? [];
  const known = lists.find((one) => one.key === key);
  if (known?.changes === changes) return known.list;
  const found = find(db, readQuery(db, query.text), query, known?.reached ?? null);
  // What a change wrote that is still under way may be undone.
  if (!isWriting(db)) kept.set(db, [{ key, changes, ...found }, ...lists.filter((one) => one !== known)].slice(0, mostKept));
  return found.list;
}
