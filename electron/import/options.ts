import type { MappableField, ReadingKind } from '#shared/model/reading.ts';

/** What the editor or the house decided before a file is read. */
export interface ReadOptions {
  /** Columns of data files by the signature of their make. */
  readonly mappings: Readonly<Record<string, Readonly<Record<string, MappableField>>>>;
  /** Read as this kind of page, whatever scores best. */
  readonly prefer: ReadingKind | null;
}

/** A file nobody said anything about. */
export const noOptions: ReadOptions = { mappings: {}, prefer: null };
