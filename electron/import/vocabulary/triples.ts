import { FaultError } from '#shared/result.ts';

/** The object of a statement. `language` is in lower case, empty for none. */
export type RdfObject =
  | { readonly kind: 'iri' | 'blank'; readonly value: string }
  | { readonly kind: 'literal'; readonly value: string; readonly language: string };

/** One statement. Blank nodes are named `_:…`. */
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: RdfObject;
}

/** Bounds that hold for every file: more than any vocabulary a house keeps. */
export const limits = { statements: 2_000_000, depth: 256, entries: 50_000 } as const;

/** A vocabulary past the limits; `limit` for its sentence. */
export const tooManyEntries = (): FaultError => new FaultError('vocabulary-too-large', { limit: limits.entries });
export const tooManyStatements = (): FaultError => new FaultError('vocabulary-too-many-statements', { limit: limits.statements });
