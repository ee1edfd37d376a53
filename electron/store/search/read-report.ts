import type { Analyser } from '#electron/language/analyse.ts';
import type { ReadableDb } from '../connection.ts';
import { analyserNow } from './archive-analyser.ts';
import { reportWords, searchedBySeq, tagsOf } from './report-words.ts';
import type { ReportWords, SearchedColumns, TaggedWord } from './report-words.ts';

/** A report as it is written down, before its words are read. */
export interface WrittenReport {
  readonly row: SearchedColumns;
  readonly tags: readonly TaggedWord[];
}
interface FoundReport extends WrittenReport {
  readonly words: ReportWords;
}
/** What the index is to hold of a report; null where it is gone, or lies in the Papierkorb. */
export interface ReadReport {
  readonly seq: number;
  readonly found: FoundReport | null;
}

export function readReport(db: ReadableDb, seq: number, row: SearchedColumns | undefined): ReadReport {
  if (!row || row.deleted_at_ms !== null) return { seq, found: null };
  const tags = tagsOf(db, row.id);
  return { seq, found: { row, tags, words: reportWords(row, tags) } };
}

/** Reports that are kept: whoever saves one is likely to save it again. */
const mostKept = 4;
/** By the analyser that read them: where the words of the house change, it is another one, and whatever it read is read anew. */
const kept = new WeakMap<Analyser, WeakMap<ReadableDb, readonly FoundReport[]>>();

function keptBy(analyser: Analyser): WeakMap<ReadableDb, readonly FoundReport[]> {
  const mine = kept.get(analyser) ?? new WeakMap<ReadableDb, readonly FoundReport[]>();
  kept.set(analyser, mine);
  return mine;
}

/** No word of it. */
const wordless: ReadonlySet<string> = new Set<keyof SearchedColumns>([
  'status',
  'extent',
  'dateline_date',
  'created_at_ms',
  'changed_at_ms',
]);

/** Whether all columns but `ignored` ones are the same. */
const hasSameRow = (one: SearchedColumns, other: SearchedColumns, ignored: ReadonlySet<string>): boolean =>
  (Object.keys(other) as (keyof SearchedColumns)[]).every((key) => one[key] === other[key] || ignored.has(key));

function hasSameWords(one: FoundReport, row: SearchedColumns, tags: readonly TaggedWord[]): boolean {
  return (
    hasSameRow(one.row, row, wordless) &&
    one.tags.length === tags.length &&
    one.tags.every(({ label }, index) => label === tags[index]?.label)
  );
}

const nothing: ReadonlySet<string> = new Set();

/** Whether a report is still what it was when it was read: whatever of it changed, the index would hold what was. */
export function isAsRead(db: ReadableDb, { seq, found }: ReadReport): boolean {
  const row = searchedBySeq(db, seq);
  if (!row || row.deleted_at_ms !== null) return found === null;
  if (!found || !hasSameRow(found.row, row, nothing)) return false;
  const tags = tagsOf(db, row.id);
  return (
    tags.length === found.tags.length && tags.every(({ id, label }, at) => found.tags[at]?.id === id && found.tags[at].label === label)
  );
}

/** Reads a report that is saved; what was read when it was saved before is read no second time. */
export function readSaved(db: ReadableDb, row: SearchedColumns): ReadReport {
  const { seq } = row;
  if (row.deleted_at_ms !== null) return { seq, found: null };
  const mine = keptBy(analyserNow());
  const reports = mine.get(db) ?? [];
  const known = reports.find((one) => one.row.seq === seq);
  const tags = tagsOf(db, row.id);
  const found = { row, tags, words: known && hasSameWords(known, row, tags) ? known.words : reportWords(row, tags) };
  mine.set(db, [found, ...reports.filter((one) => one !== known)].slice(0, mostKept));
  return { seq, found };
}
