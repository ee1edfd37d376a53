import type { SearchCase } from '../search-cases.ts';

/** Words of one kind, written down before they were tried: what a search must find, and what it must leave alone. */
export interface Trial {
  /** Why these words belong together. */
  readonly reason: string;
  readonly found: readonly SearchCase[];
  readonly apart: readonly SearchCase[];
}
