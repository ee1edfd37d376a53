import type { ArticleQuery, Extent, Status } from '#shared/model/article.ts';
import { statuses as allStatuses } from '#shared/model/article.ts';
import type { DatesNode, ParsedQuery, PhraseNode, SearchNode, StatusNode, WordNode } from '#shared/search/tree.ts';
import { placeholders } from '../connection.ts';
import type { ReadableDb, SqlValue } from '../connection.ts';
import { docidsOf } from './documents.ts';
import { datedReport, everyReport } from './fold-search.ts';
import { anyOfExpression, fieldExpression } from './field-expression.ts';
import { firstDay, lastDay } from './period-days.ts';
import { hasExtent, hasStatus, isDated } from './place-tests.ts';
import type { PlaceTest } from './place-tests.ts';
import type { ReportColumns } from './filled-columns.ts';
import type { SearchNote } from './search-note.ts';
import { readState } from './state.ts';
import { findCode, markOf } from './values.ts';
import type { ValueKind } from './values.ts';
import { compileWord } from './word-expression.ts';
import type { WordExpression } from './word-expression.ts';

/** A condition on `search_documents d`. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
  /** The same asked of the columns in memory; null where words decide. */
  readonly meets: ((columns: ReportColumns) => PlaceTest) | null;
}

/** A query ready to run: what FTS5 matches, what the rest of a report must be, and between which places of the index. */
export interface CompiledQuery {
  /** FTS5 expression; null when only conditions narrow. */
  readonly match: string | null;
  readonly conditions: readonly Condition[];
  readonly first: number;
  readonly last: number;
  /** Words that must occur, in order of typing: what hits are ranked by. */
  readonly words: readonly WordExpression[];
  readonly notes: readonly SearchNote[];
}

const extentCondition = (extents: readonly Extent[]): Condition => ({
  sql: `d.extent IN (${placeholders(extents.length)})`,
  values: extents,
  meets: (columns) => hasExtent(columns, extents),
});

const statusCondition = (statuses: readonly Status[]): Condition => ({
  sql: `d.extent = 'full' AND d.status IN (${placeholders(statuses.length)})`,
  values: statuses,
  meets: (columns) => hasStatus(columns, statuses),
});

function dateCondition({ from, to }: Pick<DatesNode, 'from' | 'to'>): Condition {
  const [first, last] = [firstDay(from), lastDay(to)];
  return {
    sql: 'd.day IS NOT NULL AND d.day BETWEEN ? AND ?',
    values: [first, last],
    meets: (columns) => isDated(columns, first, last),
  };
}

/** Compiles one query; keeps what it learns of its words. */
function createCompiler(db: ReadableDb) {
  const notes: SearchNote[] = [];
  const known = new Map<WordNode | PhraseNode, WordExpression>();
  const wordOf = (node: WordNode | PhraseNode): WordExpression => {
    let compiled = known.get(node);
    if (!compiled) known.set(node, (compiled = node.field === null ? compileWord(db, node, notes) : fieldExpression(db, node)));
    return compiled;
  };

  const joined = (parts: readonly string[], operator: 'AND' | 'OR'): string =>
    parts.length === 1 ? (parts[0] ?? '') : parts.map((part) => `(${part})`).join(` ${operator} `);

  /** The FTS5 expression of a part, or null where it asks for more than words. */
  const toMatch = (node: SearchNode): string | null => {
    switch (node.kind) {
      case 'word':
      case 'phrase':
        return wordOf(node).expression;
      case 'dates':
      case 'status':
        return null;
      case 'not': {
        const part = toMatch(node.part);
        return part === null ? null : `("${everyReport}") NOT (${part})`;
      }
      case 'or': {
        const parts = node.parts.map(toMatch);
        return parts.includes(null) ? null : joined(parts as string[], 'OR');
      }
      case 'and': {
        const parts = node.parts.map((part) => toMatch(part.kind === 'not' ? part.part : part));
        if (parts.includes(null)) return null;
        const wanted = (parts as string[]).filter((_, index) => node.parts[index]?.kind !== 'not');
        const unwanted = (parts as string[]).filter((_, index) => node.parts[index]?.kind === 'not');
        const base = wanted.length === 0 ? `"${everyReport}"` : joined(wanted, 'AND');
        return unwanted.length === 0 ? base : `(${base}) NOT (${joined(unwanted, 'OR')})`;
      }
    }
  };

  /** The same as a condition, for parts that mix words with dates or statuses. */
  const toCondition = (node: SearchNode): Condition => {
    const match = toMatch(node);
    if (match !== null)
      return { sql: 'd.docid IN (SELECT rowid FROM search_index WHERE search_index MATCH ?)', values: [match], meets: null };
    if (node.kind === 'dates') return dateCondition(node);
    if (node.kind === 'status') return statusCondition(node.statuses);
    if (node.kind === 'not') {
      const part = toCondition(node.part);
      return { sql: `NOT (${part.sql})`, values: part.values, meets: null };
    }
    const parts = 'parts' in node ? node.parts.map(toCondition) : [];
    return {
      sql: parts.map((part) => `(${part.sql})`).join(node.kind === 'or' ? ' OR ' : ' AND '),
      values: parts.flatMap((part) => part.values),
      meets: null,
    };
  };

  return { notes, wordOf, toMatch, toCondition };
}

/** The leaves whose words stand in every hit. */
function wantedWords(node: SearchNode | null): (WordNode | PhraseNode)[] {
  if (node === null) return [];
  if (node.kind === 'word' || node.kind === 'phrase') return [node];
  return 'parts' in node ? node.parts.flatMap(wantedWords) : [];
}

/** The chosen filters as expressions over codes; a value that no report has matches nothing. */
function filterExpressions(db: ReadableDb, query: ArticleQuery): string[] {
  const ofKind = (kind: ValueKind, values: readonly string[]): string[] => values.map((value) => markOf(findCode(db, kind, value) ?? -1));
  const anyOf = (marks: readonly string[]): string[] => (marks.length === 0 ? [] : [anyOfExpression(marks)]);
  return [
    ...anyOf(ofKind('rubric', query.rubrics)),
    ...anyOf(ofKind('form', query.forms)),
    ...anyOf(ofKind('place', query.places)),
    ...anyOf(ofKind('author', query.authors)),
    ...ofKind('keyword', query.keywords).map((mark) => anyOfExpression([mark])),
  ];
}

type Conjunct = Exclude<SearchNode, { kind: 'and' | 'or' }>;
const conjuncts = (tree: SearchNode | null): readonly SearchNode[] => (tree === null ? [] : tree.kind === 'and' ? tree.parts : [tree]);
const isDates = (node: SearchNode): node is Extract<Conjunct, { kind: 'dates' }> => node.kind === 'dates';
const isStatus = (node: SearchNode): node is StatusNode => node.kind === 'status';

/** Turns a parsed query and the chosen filters into what the index is asked. Dates at the top level narrow the stretch of the index that is read. */
export function compileQuery(db: ReadableDb, parsed: ParsedQuery, query: ArticleQuery): CompiledQuery {
  const compiler = createCompiler(db);
  const parts = conjuncts(parsed.tree);
  const dates = [...parts.filter(isDates), ...(query.dateFrom || query.dateTo ? [{ from: query.dateFrom, to: query.dateTo }] : [])];
  const others = parts.filter((part) => !isDates(part));
  const pure = others.filter((part) => compiler.toMatch(part) !== null);
  const mixed = others.filter((part) => compiler.toMatch(part) === null);
  const filters = filterExpressions(db, query);
  const words = pure.length === 0 ? null : compiler.toMatch(pure.length === 1 && pure[0] ? pure[0] : { kind: 'and', parts: pure });
  // The index lies in the order of dates, unless a day had more reports than places.
  const isInOrder = readState(db, 'displaced') === 0;
  const narrowing = [...(words === null ? [] : [words]), ...filters];
  const isBoundAlone = isInOrder && dates.length > 0 && narrowing.length > 0;
  const all = isBoundAlone ? [...narrowing, `"${datedReport}"`] : narrowing;
  const statuses = query.statuses.length === 0 || query.statuses.length === allStatuses.length ? [] : query.statuses;
  const bounds = isInOrder ? dates : [];
  const from = Math.max(0, ...bounds.map(({ from: day }) => docidsOf(firstDay(day)).first));
  const to = Math.min(Number.MAX_SAFE_INTEGER, ...bounds.map(({ to: day }) => docidsOf(lastDay(day)).last));
  return {
    match: all.length === 0 ? null : all.map((part) => `(${part})`).join(' AND '),
    conditions: [
      ...mixed.map((part) => (isStatus(part) ? statusCondition(part.statuses) : compiler.toCondition(part))),
      ...(statuses.length > 0 ? [statusCondition(statuses)] : []),
      ...(query.extents.length > 0 ? [extentCondition(query.extents)] : []),
      ...(isBoundAlone ? [] : dates.map(dateCondition)),
    ],
    first: from,
    last: to,
    words: wantedWords(parsed.tree).map(compiler.wordOf),
    notes: compiler.notes,
  };
}
