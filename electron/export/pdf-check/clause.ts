import type { CheckedFile } from './checked-file.ts';

/** One requirement that a machine can check. */
export interface Clause {
  /** Standard, clause and a word: `UA-1 7.3 figure-alt`. */
  readonly id: string;
  /** One sentence: what must be so. */
  readonly requires: string;
  /** Says where the file does otherwise; answers how many things it looked at. */
  readonly check: (file: CheckedFile, say: (where: string) => void) => number;
}

/** A clause that asks the same of each of many things. `wrong` answers where it fails, or null. */
export function each<T>(
  id: string,
  requires: string,
  things: (file: CheckedFile) => Iterable<T>,
  wrong: (thing: T, file: CheckedFile) => string | null,
): Clause {
  return {
    id,
    requires,
    check: (file, say) => {
      let count = 0;
      for (const thing of things(file)) {
        count++;
        const where = wrong(thing, file);
        if (where !== null) say(where);
      }
      return count;
    },
  };
}

/** A clause about the file as a whole. */
export const once = (id: string, requires: string, wrong: (file: CheckedFile) => string | null): Clause =>
  each(id, requires, (file) => [file], wrong);
