import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const queryKinds = ['inflection', 'compound', 'derivation', 'exact'] as const;
export type QueryKind = (typeof queryKinds)[number];

/** Whoever works on the language layer looks at the queries of the first part only, at the figures of the others. */
export const queryParts = ['tuning', 'held out', 'blind', 'blind 2'] as const;
export type QueryPart = (typeof queryParts)[number];

/**
 * A query with its judgement, as written in `queries.json` and the blind files. A text is relevant when it has a form of `relevant`; one that
 * has only a form of `unjudged` counts neither way. `traps` share letters with the query and must not be found.
 */
interface WrittenQuery {
  readonly query: string;
  readonly kind: QueryKind;
  /** Not in the blind queries, all of which are held out. */
  readonly heldOut?: boolean;
  readonly relevant: string;
  readonly unjudged: string;
  readonly traps: string;
}

export interface JudgedQuery {
  readonly text: string;
  readonly kind: QueryKind;
  readonly part: QueryPart;
  /** Places in the texts. */
  readonly relevant: ReadonlySet<number>;
  /** Texts that count neither way; a relevant one stays relevant. */
  readonly unjudged: ReadonlySet<number>;
}

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));

/** Words of a text in lower case between single spaces; a hyphenated word is one, soft hyphens are not there. */
function spaced(text: string): string {
  const words = text.replaceAll('\u00AD', '').match(/[\p{L}\p{N}§]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  return ` ${words.join(' ').toLowerCase()} `;
}

/** Throws where a blind query was asked before, and so may have been looked at. */
function refuseRepeated(blind: readonly WrittenQuery[], asked: readonly WrittenQuery[]): void {
  const repeated = blind.find(({ query }) => asked.some((other) => other.query.toLowerCase() === query.toLowerCase()));
  if (repeated !== undefined) throw new Error(`The blind query ${repeated.query} is among the known ones`);
}

/** The short texts and the queries over them. Throws where an edit left a query without a relevant text or a blind one among the known. */
export function readQuerySet(): { readonly texts: readonly string[]; readonly queries: readonly JudgedQuery[] } {
  const texts = readJson('queries-texts.json') as string[];
  const known = readJson('queries.json') as WrittenQuery[];
  const blind = readJson('queries-blind.json') as WrittenQuery[];
  const secondBlind = readJson('queries-blind-2.json') as WrittenQuery[];
  const searched = texts.map(spaced);
  const textsWith = (forms: string): Set<number> => {
    const sought = forms
      .split(', ')
      .filter((form) => form !== '')
      .map(spaced);
    return new Set(searched.flatMap((text, index) => (sought.some((form) => text.includes(form)) ? [index] : [])));
  };
  const judged =
    (partOf: (written: WrittenQuery) => QueryPart) =>
    (written: WrittenQuery): JudgedQuery => {
      const relevant = textsWith(written.relevant);
      if (relevant.size === 0) throw new Error(`No text is relevant for the query ${written.query}`);
      return { text: written.query, kind: written.kind, part: partOf(written), relevant, unjudged: textsWith(written.unjudged) };
    };
  refuseRepeated(blind, known);
  refuseRepeated(secondBlind, [...known, ...blind]);
  const queries = [
    ...known.map(judged(({ heldOut }) => (heldOut === true ? 'held out' : 'tuning'))),
    ...blind.map(judged(() => 'blind')),
    ...secondBlind.map(judged(() => 'blind 2')),
  ];
  return { texts, queries };
}
