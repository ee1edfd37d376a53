import { leavesOf } from '#shared/search/tree.ts';
import type { ParsedQuery } from '#shared/search/tree.ts';
import { archiveAnalyser } from './archive-analyser.ts';
import { foldForSearch } from './fold-search.ts';
import type { SearchNote } from './search-note.ts';

/** A stretch of a text that answers a word of the query, the one that stands at `word` in it (UTF-16 offsets). */
export interface WordMark {
  readonly start: number;
  readonly end: number;
  readonly word: number;
}

/** Finds the words of one query in texts; what it learned of a word is kept for the next text. `sought` names them by their place in the query. */
export type MarkWords = ((text: string) => WordMark[]) & { readonly sought: ReadonlySet<number> };

/** Longer texts are looked through up to here. */
const mostText = 60_000;
const hyphened = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*(?:[-\u2010\u2011][\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*)*/gu;
const single = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*/gu;

interface SoughtWord {
  readonly word: number;
  readonly exact: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly related: ReadonlySet<string>;
  readonly phrase: readonly string[];
}

/** What each wanted leaf of the query looks like in a text. Stop words are left out where there is anything else. */
function soughtWords(parsed: ParsedQuery, notes: readonly SearchNote[]): SoughtWord[] {
  const analyser = archiveAnalyser();
  const leaves = leavesOf(parsed.tree).flatMap(({ leaf, isExcluded }) =>
    !isExcluded && (leaf.kind === 'word' || leaf.kind === 'phrase') ? [leaf] : [],
  );
  const sought = leaves.map((leaf): SoughtWord & { readonly isTelling: boolean } => {
    const folded = foldForSearch(leaf.text).split(' ').filter(Boolean);
    const note = notes.find((one) => one.start === leaf.start);
    const grown = note?.kind === 'completed' ? folded : [];
    const isBeginning = leaf.kind === 'word' && (leaf.isBeginning || (leaf.isOpen && leaf.field !== null));
    const related = leaf.kind === 'word' && !leaf.isBeginning ? analyser.queryTerms(leaf.text) : [];
    return {
      word: leaf.start,
      exact: new Set(folded.length === 1 ? folded : []),
      beginnings: isBeginning && folded.length === 1 ? folded : grown,
      related: new Set(related),
      phrase: folded.length > 1 ? folded : [],
      isTelling: leaf.kind === 'phrase' || isBeginning || related.length > 0,
    };
  });
  return sought.some((one) => one.isTelling) ? sought.filter((one) => one.isTelling) : sought;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

const piecesOf = (text: string, from: number): Piece[] =>
  [...text.matchAll(single)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    folded: foldForSearch(match[0]),
  }));

/** Marks for a single word of a text, relative to its start: the whole of it, or the part of a compound that was meant. */
function marksOfWord(written: string, sought: readonly SoughtWord[]): WordMark[] {
  const analyser = archiveAnalyser();
  const pieces = piecesOf(written, 0);
  const found: WordMark[] = [];
  for (const { word, exact, beginnings, related } of sought) {
    const whole = pieces.filter(({ folded }) => exact.has(folded) || beginnings.some((start) => folded.startsWith(start)));
    if (whole.length > 0) found.push(...whole.map(({ start, end }) => ({ start, end, word })));
    else if (related.size > 0) {
      const terms = analyser.words(written).flatMap((one) => one.terms);
      if (!terms.some((term) => related.has(term))) continue;
      const parts = related.has(terms[0] ?? '') ? [] : analyser.parts(written).filter((part) => related.has(part.term));
      found.push(
        ...(parts.length === 0 ? [{ start: 0, end: written.length, word }] : parts.map(({ start, end }) => ({ start, end, word }))),
      );
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Places where all words of a phrase follow one another. */
function phraseMarks(text: string, phrases: readonly SoughtWord[]): WordMark[] {
  if (phrases.length === 0) return [];
  const pieces = piecesOf(text, 0);
  return phrases.flatMap(({ phrase, word }) =>
    pieces.flatMap((piece, at) => {
      const last = pieces[at + phrase.length - 1];
      if (!last || !phrase.every((wanted, step) => pieces[at + step]?.folded === wanted)) return [];
      return [{ start: piece.start, end: last.end, word }];
    }),
  );
}

/** Joins what overlaps. */
function merged(marks: WordMark[]): WordMark[] {
  const kept: WordMark[] = [];
  for (const mark of marks.sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = kept.at(-1);
    if (!last || mark.start >= last.end) kept.push(mark);
    else if (mark.end > last.end) kept[kept.length - 1] = { ...last, end: mark.end };
  }
  return kept;
}

export function createMarks(parsed: ParsedQuery, notes: readonly SearchNote[]): MarkWords {
  const sought = soughtWords(parsed, notes);
  const phrases = sought.filter((one) => one.phrase.length > 0);
  const known = new Map<string, WordMark[]>();
  const marksOf = (written: string): WordMark[] => {
    let marks = known.get(written);
    if (!marks) known.set(written, (marks = marksOfWord(written, sought)));
    return marks;
  };
  const find = (whole: string): WordMark[] => {
    const text = whole.length > mostText ? whole.slice(0, mostText) : whole;
    const marks = phraseMarks(text, phrases);
    for (const match of text.matchAll(hyphened))
      for (const { start, end, word } of marksOf(match[0])) marks.push({ start: match.index + start, end: match.index + end, word });
    return merged(marks);
  };
  return Object.assign(find, { sought: new Set(sought.map(({ word }) => word)) });
}
