import type { ExtractContext } from '../../formats.ts';
import { withNote } from './part-note.ts';
import type { CutSource } from './part-note.ts';

const megabyte = 1024 * 1024;

/** A data file of more records, or of more text, is read in parts: each of them can be reviewed and taken over at once. */
export const cutFrom = { records: 1_000, characters: 2 * megabyte } as const;
const part = { records: 500, characters: megabyte } as const;

/** Hands records to the host as files of one record a line; holds no more than two parts. */
export interface RecordParts {
  /** Whether a part was handed out. */
  readonly add: (record: object) => boolean;
  /** Hands out the rest; `tail` are pieces of the file that are no record, listed with the last one. */
  readonly end: (tail?: readonly string[]) => void;
}

/** How a part is called that holds the records from place `from` to before `end`. */
export const partName = (from: number, end: number): string => `Einträge ${String(from + 1)}–${String(end)}`;

/** How many of the records with these sizes go into the next part: as many as it holds, one at least; a short rest goes with the last. */
function nextCount(sizes: readonly number[], from: number): number {
  let [count, size] = [0, 0];
  const add = (most: number, room: number): void => {
    for (; from + count < sizes.length && count < most; count += 1) {
      const next = sizes[from + count] ?? 0;
      if (count > 0 && size + next > room) return;
      size += next;
    }
  };
  add(1.5 * part.records, 1.5 * part.characters);
  if (from + count === sizes.length) return count;
  [count, size] = [0, 0];
  add(part.records, part.characters);
  return count;
}

/** Where the parts of a list of records with these sizes end. */
export function partEnds(sizes: readonly number[]): number[] {
  const ends: number[] = [];
  for (let from = 0; from < sizes.length; from = ends.at(-1) ?? sizes.length) ends.push(from + nextCount(sizes, from));
  return ends;
}

/** `beside` are the file's words that stand in no record; they are listed with the first part. */
export function createRecordParts(context: ExtractContext, source: CutSource, beside: readonly string[]): RecordParts {
  let waiting: string[] = [];
  let size = 0;
  let handed = 0;

  const hand = (count: number, broken: readonly string[] = []): void => {
    const text = waiting.slice(0, count).join('\n');
    waiting = waiting.slice(count);
    const bytes = withNote(source, text, { beside: handed === 0 ? beside : [], broken });
    context.emit({ kind: 'file', name: partName(handed, handed + count), bytes });
    handed += count;
    size = waiting.reduce((sum, line) => sum + line.length, 0);
  };
  const next = (): number =>
    nextCount(
      waiting.map((line) => line.length),
      0,
    );

  return {
    add: (record) => {
      const line = JSON.stringify(record);
      waiting.push(line);
      size += line.length;
      // The last one waits for the end: it takes along what is left.
      const isFull = waiting.length > 1 && (waiting.length >= 2 * part.records || size >= 2 * part.characters);
      if (isFull) hand(next());
      return isFull;
    },
    end: (tail = []) => {
      for (let count = next(); count < waiting.length; count = next()) hand(count);
      hand(waiting.length, tail);
    },
  };
}

/** Whether a file of so many records and characters is read in parts. A single record never is. */
export const isToBeCut = (records: number, characters: number): boolean =>
  records > cutFrom.records || (records > 1 && characters > cutFrom.characters);
