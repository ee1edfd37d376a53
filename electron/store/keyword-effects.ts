import type { KeywordId } from '#shared/model/ids.ts';
import { effectKinds } from '#shared/model/thesaurus.ts';
import type { KeywordEffect } from '#shared/model/thesaurus.ts';
import type { ReadableDb } from './connection.ts';
import { rowsBy } from './keyword-journal.ts';
import type { JournalRow, RowChange } from './keyword-journal.ts';
import { labelOf } from './keyword-rows.ts';

type EffectKind = KeywordEffect['kind'];
const examplesShown = 20;

/** The reports whose keywords a change touched. */
export const reportsIn = (changes: readonly RowChange[]): Set<string> =>
  new Set(changes.filter((one) => one.table === 'article_keywords').map((one) => String((one.after ?? one.before)?.[0])));

/** The entries whose own rows a change touched. */
export function entriesIn(changes: readonly RowChange[]): Set<KeywordId> {
  const ids = new Set<KeywordId>();
  for (const { table, before, after } of changes) {
    for (const row of [before, after]) {
      if (row === null) continue;
      if (table === 'keyword_relations') ids.add(row[1] as KeywordId);
      ids.add((table === 'keywords' || table === 'keyword_relations' ? row[0] : row[1]) as KeywordId);
    }
  }
  return ids;
}

/** Each row once, from its first state to its last: a row that came back is no change. */
function netChanges(changes: readonly RowChange[]): RowChange[] {
  const keyLength = { keywords: 1, keyword_variants: 1, keyword_relations: 3, article_keywords: 2 } as const;
  const net = new Map<string, RowChange>();
  for (const change of changes) {
    const row = change.after ?? change.before;
    if (row === null) continue;
    const key = `${change.table} ${row.slice(0, keyLength[change.table]).join(' ')}`;
    const first = net.get(key);
    net.set(key, first ? { ...change, before: first.before } : change);
  }
  return [...net.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

/** Says what a change did, counted. `db` stands after it; labels of entries that went are taken from the change itself. */
export function effectsOf(db: ReadableDb, changes: readonly RowChange[]): KeywordEffect[] {
  const net = netChanges(changes);
  const gone = new Map(
    net.flatMap(({ table, before }) => (table === 'keywords' && before ? [[String(before[0]), String(before[1])]] : [])),
  );
  const name = (id: unknown): string => labelOf(db, id as KeywordId) || (gone.get(String(id)) ?? '');
  const found = new Map<EffectKind, { count: number; examples: { from: string; to: string }[] }>();
  const add = (kind: EffectKind, example: () => { from: string; to: string }): void => {
    const entry = found.get(kind) ?? { count: 0, examples: [] };
    found.set(kind, entry);
    entry.count += 1;
    if (entry.examples.length < examplesShown) entry.examples.push(example());
  };
  for (const { table, before, after } of net) {
    if (table === 'keyword_variants') {
      if (after) add('variant-added', () => ({ from: String(after[2]), to: name(after[1]) }));
      else if (before) add('variant-removed', () => ({ from: String(before[2]), to: name(before[1]) }));
    } else if (table === 'keyword_relations') {
      const row = after ?? before ?? [];
      const kind: EffectKind = `${row[2] === 'broader' ? 'broader' : 'related'}-${after ? 'added' : 'removed'}`;
      add(kind, () => ({ from: name(row[0]), to: name(row[1]) }));
    } else if (table === 'keywords') addEntry(before, after, add);
  }
  const reports = reportsIn(net);
  // A new wording shows at every report that has the entry.
  for (const { table, before, after } of net)
    if (table === 'keywords' && before && after && before[1] !== after[1])
      for (const [articleId] of rowsBy(db, 'article_keywords', 'keyword_id', String(after[0]))) reports.add(String(articleId));
  if (reports.size > 0) found.set('reports', { count: reports.size, examples: [] });
  return effectKinds.flatMap((kind) => {
    const entry = found.get(kind);
    return entry ? [{ kind, ...entry }] : [];
  });
}

function addEntry(
  before: JournalRow | null,
  after: JournalRow | null,
  add: (kind: EffectKind, example: () => { from: string; to: string }) => void,
): void {
  const label = String((after ?? before)?.[1]);
  if (!before) add('created', () => ({ from: label, to: '' }));
  else if (!after) add('removed', () => ({ from: label, to: '' }));
  else {
    if (before[1] !== after[1]) add('renamed', () => ({ from: String(before[1]), to: label }));
    for (const [at, field] of [
      [4, 'kind'],
      [5, 'scopeNote'],
      [6, 'notation'],
    ] as const)
      if (before[at] !== after[at]) add('field', () => ({ from: label, to: field }));
  }
}
