import type { ProposalId } from '#shared/model/ids.ts';
import type { KnownReport, ReportPrint } from '#shared/model/known-report.ts';
import { indexedShingles, sketchOf } from '#shared/text/shingles.ts';
import type { TextPrint } from '#shared/text/shingles.ts';
import { commonFrom, similarTexts } from '#shared/text/similar-texts.ts';
import type { ShingleIndex } from '#shared/text/similar-texts.ts';
import { bytesOf, numbersOf } from './blob-numbers.ts';
import { all, get, placeholders, run } from './connection.ts';
import type { ReadableDb, SqlValue, WritableDb } from './connection.ts';
import { grouped } from './shingles.ts';
import { knownFields, mostByKey, mostSimilar } from './similar-reports.ts';
import type { KnownColumns, Sought } from './similar-reports.ts';

interface StoredPrint {
  readonly position: number;
  readonly lead_count: number;
  readonly shingles: Uint8Array;
  readonly numbers: Uint8Array;
}

interface PrintColumns extends StoredPrint, KnownColumns {
  readonly page: number | null;
}

const printOfRow = (row: StoredPrint): TextPrint => ({
  shingles: numbersOf(row.shingles),
  leadCount: row.lead_count,
  numbers: numbersOf(row.numbers),
});

/** Prints of a file from a position on, `limit` at most; -1 is all. */
const storedPrints = (db: ReadableDb, id: ProposalId, from: number, limit: number): StoredPrint[] =>
  all<StoredPrint>(
    db,
    'SELECT position, lead_count, shingles, numbers FROM proposal_prints WHERE proposal_id = ? AND position >= ? ORDER BY position LIMIT ?',
    id,
    from,
    limit,
  );

/** A shingle that is common already tells nothing and is not noted again. */
const insertUncommon = `INSERT INTO proposal_shingles (hash, proposal_id, position) SELECT sought.value, ?, ? FROM json_each(?) sought
  WHERE (SELECT count(*) FROM (SELECT 1 FROM proposal_shingles s WHERE s.hash = sought.value LIMIT ?)) < ? ON CONFLICT DO NOTHING`;

function addShingles(db: WritableDb, id: ProposalId, position: number, print: TextPrint): void {
  run(db, insertUncommon, id, position, JSON.stringify([...indexedShingles(print)]), commonFrom, commonFrom);
}

function removeShingles(db: WritableDb, id: ProposalId, position: number, print: TextPrint): void {
  run(
    db,
    'DELETE FROM proposal_shingles WHERE proposal_id = ? AND position = ? AND hash IN (SELECT value FROM json_each(?))',
    id,
    position,
    JSON.stringify([...indexedShingles(print)]),
  );
}

const isSame = (one: SqlValue | undefined, other: SqlValue | undefined): boolean =>
  one instanceof Uint8Array && other instanceof Uint8Array ? Buffer.compare(one, other) === 0 : one === other;

/** A print as its row, column by column. */
const rowOf = (position: number, known: ReportPrint): PrintColumns => ({
  position,
  extent: known.extent,
  kicker: known.kicker,
  headline: known.headline,
  headline_key: known.headlineKey,
  text_key: known.textKey,
  dateline_date: known.datelineDate,
  number: known.number,
  url_key: known.urlKey,
  page: known.page,
  lead_count: known.print.leadCount,
  shingles: bytesOf(known.print.shingles),
  numbers: bytesOf(known.print.numbers),
});

const columns = [
  'position',
  'extent',
  'kicker',
  'headline',
  'headline_key',
  'text_key',
  'dateline_date',
  'number',
  'url_key',
  'page',
  'lead_count',
  'shingles',
  'numbers',
] as const satisfies readonly (keyof PrintColumns)[];
const selectPrints = `SELECT ${columns.join(', ')} FROM proposal_prints WHERE proposal_id = ? ORDER BY position`;
const storedRows = (db: ReadableDb, id: ProposalId): PrintColumns[] => all<PrintColumns>(db, selectPrints, id);
const insertPrint = `INSERT OR REPLACE INTO proposal_prints (proposal_id, ${columns.join(', ')}) VALUES (?, ${placeholders(columns.length)})`;

/**
 * Stores some prints of a reading that nobody sees yet, from a position on, so that thousands of them need not be written at once.
 * They stand in the index from the moment on that the reading is stored.
 */
export function preparePrints(db: WritableDb, id: ProposalId, prints: readonly ReportPrint[], from: number): void {
  const known = new Map(storedRows(db, id).map((row) => [row.position, row]));
  prints.forEach((print, index) => storePrint(db, id, known.get(from + index), from + index, print));
}

/** Replaces the prints of a proposal, in the transaction that stores its reading or its steps. What did not change stays as it is. */
export function storePrints(db: WritableDb, id: ProposalId, prints: readonly ReportPrint[]): void {
  const before = new Map(storedRows(db, id).map((row) => [row.position, row]));
  prints.forEach((print, position) => {
    storePrint(db, id, before.get(position), position, print);
    before.delete(position);
  });
  for (const [position, row] of before) {
    removeShingles(db, id, position, printOfRow(row));
    run(db, 'DELETE FROM proposal_prints WHERE proposal_id = ? AND position = ?', id, position);
  }
}

/** Writes one print, unless it stands there already. */
function storePrint(db: WritableDb, id: ProposalId, old: PrintColumns | undefined, position: number, print: ReportPrint): void {
  const row = rowOf(position, print);
  if (old && columns.every((column) => isSame(old[column], row[column]))) return;
  if (!old || old.lead_count !== row.lead_count || !isSame(old.shingles, row.shingles)) {
    if (old) removeShingles(db, id, position, printOfRow(old));
    addShingles(db, id, position, print.print);
  }
  run(db, insertPrint, id, ...columns.map((column) => row[column]));
}

/** The position to go on from after so many prints; null when none is left. */
const nextOf = (rows: readonly StoredPrint[], limit: number): number | null => {
  const last = rows.at(-1);
  return last === undefined || rows.length < limit || limit < 0 ? null : last.position + 1;
};

/**
 * Takes a proposal out of the index of what waits: from now on its reports are found in the archive. Of a large one some at a time, `limit`
 * from a position on: answers where to go on, null at the end.
 */
export function closePrints(db: WritableDb, id: ProposalId, from = 0, limit = -1): number | null {
  const rows = storedPrints(db, id, from, limit);
  for (const row of rows) removeShingles(db, id, row.position, printOfRow(row));
  return nextOf(rows, limit);
}

/** Puts a proposal back into the index of what waits; in parts as `closePrints`. */
export function reopenPrints(db: WritableDb, id: ProposalId, from = 0, limit = -1): number | null {
  const rows = storedPrints(db, id, from, limit);
  for (const row of rows) addShingles(db, id, row.position, printOfRow(row));
  return nextOf(rows, limit);
}

const keyOf = (proposalId: string, position: number): string => `${position} ${proposalId}`;
function placeOf(key: string): { proposalId: string; position: number } {
  const space = key.indexOf(' ');
  return { proposalId: key.slice(space + 1), position: Number(key.slice(0, space)) };
}

const waitingShingles = (db: ReadableDb, except: ProposalId): ShingleIndex<string> => ({
  textsWith: (hashes) => {
    const rows = all<{ hash: number; proposal_id: string; position: number }>(
      db,
      `SELECT s.hash, s.proposal_id, s.position FROM json_each(?) sought CROSS JOIN proposal_shingles s ON s.hash = sought.value
       CROSS JOIN proposals p ON p.id = s.proposal_id WHERE s.proposal_id <> ? AND p.state IN ('clear', 'look')`,
      JSON.stringify(hashes),
      except,
    );
    return grouped(rows.map((row) => [row.hash, keyOf(row.proposal_id, row.position)]));
  },
  sketchOf: (key) => {
    const { proposalId, position } = placeOf(key);
    const row = get<StoredPrint>(
      db,
      'SELECT position, lead_count, shingles, numbers FROM proposal_prints WHERE proposal_id = ? AND position = ?',
      proposalId,
      position,
    );
    return row ? sketchOf(printOfRow(row)) : [];
  },
});

const waitingBy = (column: string): string =>
  `SELECT f.proposal_id, f.position FROM proposal_prints f CROSS JOIN proposals p ON p.id = f.proposal_id
   WHERE f.${column} = ? AND f.${column} <> '' AND f.proposal_id <> ? AND p.state IN ('clear', 'look') LIMIT ?`;
const byKey = [
  ['headlineKey', waitingBy('headline_key')],
  ['textKey', waitingBy('text_key')],
  ['urlKey', waitingBy('url_key')],
] as const;

/**
 * Reports in open proposals before this one, of this delivery or an earlier one, that may be the same as a record.
 * Only those before it: of two the later one says that it is known.
 */
export function findEarlierPrints(db: ReadableDb, id: ProposalId, mine: Sought): KnownReport[] {
  const found = new Map<string, KnownReport['telling']>();
  for (const [name, sql] of byKey) {
    const key = mine[name];
    if (key === '') continue;
    for (const row of all<{ proposal_id: string; position: number }>(db, sql, key, id, mostByKey))
      found.set(keyOf(row.proposal_id, row.position), null);
  }
  for (const { key, telling } of similarTexts(mine.print, waitingShingles(db, id), mostSimilar)) found.set(key, telling);
  return [...found].flatMap(([key, telling]) => {
    const { proposalId, position } = placeOf(key);
    const row = get<PrintColumns>(
      db,
      `SELECT f.* FROM proposal_prints f CROSS JOIN proposals p ON p.id = f.proposal_id CROSS JOIN batches b ON b.id = p.batch_id
         CROSS JOIN proposals me ON me.id = ? CROSS JOIN batches mine ON mine.id = me.batch_id
       WHERE f.proposal_id = ? AND f.position = ? AND p.state IN ('clear', 'look')
         AND (b.created_at_ms, b.id, p.position) < (mine.created_at_ms, mine.id, me.position)`,
      id,
      proposalId,
      position,
    );
    if (!row) return [];
    return [
      {
        ...knownFields(row),
        articleId: null,
        print: () => printOfRow(row),
        telling,
        pages: () => (row.page === null ? [] : [row.page]),
      },
    ];
  });
}
