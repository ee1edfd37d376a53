import { parseQuery } from '#shared/search/parse.ts';
import type { ParsedQuery, SearchNode, WordNode } from '#shared/search/tree.ts';
import type { ReadableDb } from '../connection.ts';
import { archiveAnalyser } from './archive-analyser.ts';
import { relatedMark, relatedTerm } from './fold-search.ts';
import { termCounts } from './terms.ts';

/** As the parser writes a number typed with blanks. */
const grouped = /^\d{1,3}(?: \d{3})+(?:,\d+)?$/;

const isKnown = (db: ReadableDb, number: string): boolean =>
  archiveAnalyser()
    .queryTerms(number)
    .some((term) => termCounts(db, relatedTerm(term).slice(relatedMark.length)).related > 0);

const partsOf = (node: WordNode): WordNode[] =>
  [...node.text.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    ...node,
    text,
    start: node.start + index,
    end: node.start + index + text.length,
  }));

function parted(db: ReadableDb, node: SearchNode): SearchNode {
  if (node.kind === 'not') return { ...node, part: parted(db, node.part) };
  if (node.kind === 'and' || node.kind === 'or') return { ...node, parts: node.parts.map((part) => parted(db, part)) };
  if (node.kind !== 'word' || !grouped.test(node.text) || isKnown(db, node.text)) return node;
  return { kind: 'and', parts: partsOf(node) };
}

/** Reads a query for this archive: figures typed side by side (`110 112`) are one number only where a report has that number. */
export function readQuery(db: ReadableDb, typed: string): ParsedQuery {
  const parsed = parseQuery(typed);
  return parsed.tree === null ? parsed : { ...parsed, tree: parted(db, parsed.tree) };
}
