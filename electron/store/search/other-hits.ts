import { documentText } from '#shared/document/document-text.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { ArticleId, NewsletterId, SourceId } from '#shared/model/ids.ts';
import type { OtherHits } from '#shared/model/search.ts';
import { parseQuery } from '#shared/search/parse.ts';
import type { SearchNode } from '#shared/search/tree.ts';
import { all } from '../connection.ts';
import type { ReadableDb } from '../connection.ts';
import { bestPassage, toMarks } from './hits.ts';
import { createMarks } from './word-marks.ts';
import type { MarkWords, WordMark } from './word-marks.ts';

/** Longer readings of originals are searched by their names alone. */
const longestReading = 4_000_000;
/** Characters of one newsletter or original that are looked through. */
const mostText = 60_000;

type NewsletterHit = OtherHits['newsletters'][number];
type SourceHit = OtherHits['sources'][number];

/** Whether the words found answer the query: dates and statuses are the reports' alone, and so is what must be missing. */
function answers(node: SearchNode, found: ReadonlySet<number>, sought: ReadonlySet<number>): boolean {
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return found.has(node.start) || !sought.has(node.start);
    case 'dates':
    case 'status':
    case 'not':
      return true;
    case 'and':
      return node.parts.every((part) => answers(part, found, sought));
    case 'or':
      return node.parts.some((part) => answers(part, found, sought));
  }
}

/** Keys of a section that hold no words of it. */
const wordless = new Set(['kind', 'url', 'articleId', 'date', 'endDate', 'proposedDate', 'proposedFrom', 'weekday']);

/** All words of a section, whatever its kind. */
function sectionText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(sectionText).filter(Boolean).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  if ('root' in value) return documentText(value as DocumentJson);
  return Object.entries(value)
    .filter(([key]) => !wordless.has(key))
    .map(([, part]) => sectionText(part))
    .filter(Boolean)
    .join('\n');
}

const passageOf = (text: string, marks: readonly WordMark[]): NewsletterHit['snippet'] => {
  const passage = bestPassage(text, marks);
  return passage && { text: passage.text, marks: passage.marks };
};

interface Text {
  readonly name: WordMark[];
  readonly snippet: NewsletterHit['snippet'];
}

/** The marks of a text with its name, if it answers the query. */
function lookAt(tree: SearchNode, mark: MarkWords, name: string, text: string): Text | null {
  const inName = mark(name);
  const inText = mark(text);
  const found = new Set([...inName, ...inText].map(({ word }) => word));
  return found.size > 0 && answers(tree, found, mark.sought) ? { name: inName, snippet: passageOf(text, inText) } : null;
}

function* newsletterHits(db: ReadableDb, tree: SearchNode, mark: MarkWords, limit: number): Generator<void, NewsletterHit[]> {
  const hits: NewsletterHit[] = [];
  const issues = all<{ id: string; title: string; issue: string; subject: string }>(
    db,
    'SELECT id, title, issue, subject FROM newsletters WHERE deleted_at_ms IS NULL ORDER BY issue DESC, changed_at_ms DESC',
  );
  for (const { id, title, issue, subject } of issues) {
    if (hits.length === limit) break;
    const sections = all<{ content_json: string }>(db, 'SELECT content_json FROM sections WHERE newsletter_id = ? ORDER BY position', id);
    const text = [subject, ...sections.map((section) => sectionText(JSON.parse(section.content_json)))].join('\n').slice(0, mostText);
    const seen = lookAt(tree, mark, title, text);
    if (seen) hits.push({ id: id as NewsletterId, title, issue, titleMarks: toMarks(seen.name), snippet: seen.snippet });
    yield;
  }
  return hits;
}

const sourcesAtOnce = 200;
const sourceRows = `SELECT s.rowid AS at, s.id, s.file_name,
    (SELECT article_id FROM article_sources WHERE source_id = s.id LIMIT 1) AS article_id,
    (SELECT p.id FROM proposals p WHERE p.source_id = s.id AND length(p.reading_json) <= ? LIMIT 1) AS proposal_id
  FROM sources s WHERE s.rowid < ? ORDER BY s.rowid DESC LIMIT ?`;

const readingText = (db: ReadableDb, proposalId: string | null): string =>
  proposalId === null
    ? ''
    : all<{ text: string }>(
        db,
        `SELECT line.value ->> 'text' AS text FROM proposals p, json_each(p.reading_json, '$.lines') line WHERE p.id = ? LIMIT 2000`,
        proposalId,
      )
        .map((line) => line.text)
        .join('\n')
        .slice(0, mostText);

function* sourceHits(db: ReadableDb, tree: SearchNode, mark: MarkWords, limit: number): Generator<void, SourceHit[]> {
  const hits: SourceHit[] = [];
  for (let before = Number.MAX_SAFE_INTEGER; hits.length < limit;) {
    const rows = all<{ at: number; id: string; file_name: string; article_id: string | null; proposal_id: string | null }>(
      db,
      sourceRows,
      longestReading,
      before,
      sourcesAtOnce,
    );
    for (const row of rows) {
      if (hits.length === limit) break;
      before = row.at;
      const seen = lookAt(tree, mark, row.file_name, readingText(db, row.proposal_id));
      if (seen)
        hits.push({
          id: row.id as SourceId,
          fileName: row.file_name,
          fileNameMarks: toMarks(seen.name),
          articleId: row.article_id as ArticleId | null,
          snippet: seen.snippet,
        });
      yield;
    }
    if (rows.length < sourcesAtOnce) break;
  }
  return hits;
}

/** Hits in newsletters and, where wanted, in originals (names, and the text that was read of them), newest first. Yields whenever others may have their turn. */
export function* otherHits(db: ReadableDb, text: string, withSources: boolean, limit: number): Generator<void, OtherHits> {
  const parsed = parseQuery(text);
  const mark = createMarks(parsed, []);
  if (parsed.tree === null || mark.sought.size === 0) return { newsletters: [], sources: [] };
  return {
    newsletters: yield* newsletterHits(db, parsed.tree, mark, limit),
    sources: withSources ? yield* sourceHits(db, parsed.tree, mark, limit) : [],
  };
}
