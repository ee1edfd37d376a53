import { changesSoFar, get } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import { archiveAnalyser } from './archive-analyser.ts';
import { foldForSearch, relatedTerm } from './fold-search.ts';

/** Characters of a report that are looked through for a word. */
const mostText = 20_000;
const mostKept = 2_000;
const single = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*/gu;

const latestText = (db: ReadableDb, word: string): string =>
  get<{ text: string }>(
    db,
    `SELECT a.headline || ' ' || a.kicker || ' ' || a.subheadline || ' ' || a.lead || ' ' || a.teaser || ' ' || substr(a.body_text, 1, ?) AS text
     FROM search_index f CROSS JOIN search_documents d ON d.docid = f.rowid JOIN articles a ON a.seq = d.seq
     WHERE search_index MATCH ? ORDER BY f.rowid DESC LIMIT 1`,
    mostText,
    `"${word}"`,
  )?.text ?? '';

const plain = (word: string): string => word.replaceAll('\u00AD', '').normalize('NFC');

/** A part of a compound as a word of its own: `Netzausbau` → `Ausbau`. */
function partOf(written: string, term: string): string | null {
  const part = archiveAnalyser()
    .parts(written)
    .find((one) => one.term === term);
  if (!part) return null;
  const word = written.slice(part.start, part.end);
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function findForm(db: ReadableDb, term: string): string | null {
  for (const [word] of latestText(db, term).matchAll(single)) if (foldForSearch(word) === term) return plain(word);
  for (const [word] of latestText(db, relatedTerm(term)).matchAll(single)) {
    const part = foldForSearch(word).includes(term) ? partOf(plain(word), term) : null;
    if (part !== null) return part;
  }
  return null;
}

/** Forms as they were found at one state of the library: whatever is written may bring a word, or take the report that had it. */
interface Known {
  readonly changes: number;
  readonly forms: Map<string, string | null>;
}
const known = new WeakMap<ReadableDb, Known>();

function formsNow(db: ReadableDb): Known['forms'] {
  const changes = changesSoFar(db);
  const before = known.get(db);
  if (before?.changes === changes) return before.forms;
  const forms: Known['forms'] = new Map();
  known.set(db, { changes, forms });
  return forms;
}

/** How a word of the index is written, taken from the latest report that has it, alone or in a compound; null where it only stands for others. */
export function knownForm(db: ReadableDb, term: string): string | null {
  const forms = formsNow(db);
  const kept = forms.get(term);
  if (kept !== undefined) return kept;
  if (forms.size >= mostKept) forms.clear();
  const form = findForm(db, term);
  forms.set(term, form);
  return form;
}

/** The same, so that „buergermeister“ is offered as „Bürgermeister“; the term itself where it is nowhere written. */
export const writtenForm = (db: ReadableDb, term: string): string => knownForm(db, term) ?? term;
