import { get } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import { foldForSearch } from './fold-search.ts';

/** Characters of a report that are looked through for a word. */
const mostText = 20_000;

/** How a word of the index is written: taken from the latest report that has it, so that „buergermeister“ is offered as „Bürgermeister“. */
export function writtenForm(db: ReadableDb, term: string): string {
  const text = get<{ text: string }>(
    db,
    `SELECT a.headline || ' ' || a.kicker || ' ' || a.subheadline || ' ' || a.lead || ' ' || a.teaser || ' ' || substr(a.body_text, 1, ?) AS text
     FROM search_index f CROSS JOIN search_documents d ON d.docid = f.rowid JOIN articles a ON a.seq = d.seq
     WHERE search_index MATCH ? ORDER BY f.rowid DESC LIMIT 1`,
    mostText,
    `"${term}"`,
  )?.text;
  for (const [word] of (text ?? '').matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*/gu))
    if (foldForSearch(word) === term) return word.replaceAll('\u00AD', '').normalize('NFC');
  return term;
}
