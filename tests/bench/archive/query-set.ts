import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const queryKinds = ['inflection', 'compound', 'derivation', 'exact'] as const;
export type QueryKind = (typeof queryKinds)[number];

/**
 * A query with its judgement, as written in `queries.json`. A text is relevant when it has a form of `relevant`; one that has only a form of
 * `unjudged` counts neither way. `traps` share letters with the query and must not be found.
 */
interface WrittenQuery {
  readonly query: string;
  readonly kind: QueryKind;
  readonly heldOut: boolean;
  readonly relevant: string;
  readonly unjudged: string;
  readonly traps: string;
}

export interface JudgedQuery {
  readonly text: string;
  readonly kind: QueryKind;
  /** Nobody who works on the language layer may look at how these fare. */
  readonly isHeldOut: boolean;
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

/** The short texts and the queries over them, half of them held out. Throws where an edit left a query without a relevant text. */
export function readQuerySet(): { readonly texts: readonly string[]; readonly queries: readonly JudgedQuery[] } {
  const texts = readJson('queries-texts.json') as string[];
  const written = readJson('queries.json') as WrittenQuery[];
  const searched = texts.map(spaced);
  const textsWith = (forms: string): Set<number> => {
    const sought = forms
      .split(', ')
      .filter((form) => form !== '')
      .map(spaced);
    return new Set(searched.flatMap((text, index) => (sought.some((form) => text.includes(form)) ? [index] : [])));
  };
  const queries = written.map(({ query, kind, heldOut, relevant, unjudged }): JudgedQuery => {
    const found = textsWith(relevant);
    if (found.size === 0) throw new Error(`No text is relevant for the query ${query}`);
    return { text: query, kind, isHeldOut: heldOut, relevant: found, unjudged: textsWith(unjudged) };
  });
  return { texts, queries };
}
