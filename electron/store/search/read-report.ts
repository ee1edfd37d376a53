import type { Analyser } from '#electron/language/analyse.ts';
import type { ReadableDb } from '../connection.ts';
import { analyserNow } from './archive-analyser.ts';
import { reportWords, tagsOf } from './report-words.ts';
import type { ReportWords, SearchedColumns, TaggedWord } from './report-words.ts';

/** What the index is to hold of a report; null where it is gone, or lies in the Papierkorb. */
export interface ReadReport {
  readonly seq: number;
  readonly found: FoundReport | null;
}
interface FoundReport {
  readonly row: SearchedColumns;
  readonly tags: readonly TaggedWord[];
  readonly words: ReportWords;
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

function hasSameWords(one: FoundReport, row: SearchedColumns, tags: readonly TaggedWord[]): boolean {
  return (
    (Object.keys(row) as (keyof SearchedColumns)[]).every((key) => one.row[key] === row[key] || wordless.has(key)) &&
    one.tags.length === tags.length &&
    one.tags.every(({ label }, index) => label === tags[index]?.label)
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
