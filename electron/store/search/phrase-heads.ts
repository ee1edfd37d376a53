import { all } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import type { CompiledQuery } from './compile.ts';
import { foldForSearch } from './fold-search.ts';
import { newestMatching } from './matching.ts';
import { tagsOfAll } from './report-words.ts';
import type { WrittenPhrase } from './word-expression.ts';

/** Titles of so few reports are read without asking first which of them have the rarest word there. */
const readAtOnce = 60;

interface Titles {
  readonly docid: number;
  readonly id: string;
  readonly kicker: string;
  readonly headline: string;
  readonly subheadline: string;
}

/**
 * Of these reports, given by their places, the newest first, those with a phrase in headline or Stichwörter. The index would go through all
 * reports with each of its words to find those that have it there (measured in a million reports: 5 to 75 ms); the titles of the few that
 * have its rarest word there are read instead.
 */
export function withPhraseInHead(
  db: ReadableDb,
  compiled: CompiledQuery,
  { words, rarest }: WrittenPhrase,
  docids: readonly number[],
): ReadonlySet<number> {
  const match = `{title keyword} : "${rarest}"`;
  const bounded = { ...compiled, match, conditions: [], first: docids.at(-1) ?? 0 };
  const having = docids.length <= readAtOnce ? null : new Set(newestMatching(db, bounded, (docids[0] ?? 0) + 1, Number.MAX_SAFE_INTEGER));
  const titles = all<Titles>(
    db,
    `SELECT d.docid, a.id, a.kicker, a.headline, a.subheadline
     FROM json_each(?) sought CROSS JOIN search_documents d ON d.docid = sought.value CROSS JOIN articles a ON a.seq = d.seq`,
    JSON.stringify(having === null ? docids : docids.filter((docid) => having.has(docid))),
  );
  const tags = tagsOfAll(
    db,
    titles.map(({ id }) => id),
  );
  const holds = (text: string): boolean => ` ${foldForSearch(text)} `.includes(` ${words} `);
  return new Set(
    titles
      .filter(
        ({ id, kicker, headline, subheadline }) =>
          holds(`${kicker}\n${headline}\n${subheadline}`) || holds((tags.get(id) ?? []).map(({ label }) => label).join('\n')),
      )
      .map(({ docid }) => docid),
  );
}
