import type { ReadableDb } from '#electron/store/connection.ts';
import { archiveSize, countTerms } from '#electron/store/similar-articles.ts';

const mostKept = 120_000;
/** Counts are asked for anew once the archive has grown or shrunk by this much. */
const staleFrom = 0.02;
const commonShare = 0.02;
/** However large the archive: looking for a term costs by the reports it stands in. */
const mostSought = 3_000;
const commonFrom = 200;

/** How telling terms are in this archive: the logarithm of how rare they are. */
export interface TermWeights {
  /** Looks up the terms that are not known yet; `idf` answers for those alone. */
  readonly learn: (terms: Iterable<string>) => void;
  readonly idf: (term: string) => number;
  /** Stands in so many reports that looking for it finds what is common, slowly. */
  readonly isCommon: (term: string) => boolean;
  /** The weight of a term that stands in one report alone. */
  readonly highest: () => number;
}

/** Term weights with a memory; one for each library. */
export function createTermWeights(db: ReadableDb): TermWeights {
  let counts = new Map<string, number>();
  let size = 1;
  const weight = (count: number): number => Math.max(0, Math.log((size + 1) / (count + 0.5)));
  return {
    learn: (terms) => {
      const now = Math.max(1, archiveSize(db));
      if (counts.size > mostKept || Math.abs(now - size) > size * staleFrom) {
        counts = new Map();
        size = now;
      }
      const unknown = new Set<string>();
      for (const term of terms) if (!counts.has(term)) unknown.add(term);
      if (unknown.size === 0) return;
      const found = countTerms(db, [...unknown]);
      for (const term of unknown) counts.set(term, found.get(term) ?? 0);
    },
    idf: (term) => weight(counts.get(term) ?? 0),
    isCommon: (term) => (counts.get(term) ?? 0) > Math.min(mostSought, Math.max(commonFrom, size * commonShare)),
    highest: () => Math.max(0.1, weight(1)),
  };
}
