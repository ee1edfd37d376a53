import { leavesOf } from '#shared/search/tree.ts';
import type { ParsedQuery, WordField } from '#shared/search/tree.ts';
import type { HitField } from '#shared/model/search.ts';
import type { WordPart } from '#electron/language/analyse.ts';
import { foldWord } from '#electron/language/fold-word.ts';
import { archiveAnalyser } from './archive-analyser.ts';
import { foldForSearch } from './fold-search.ts';
import type { SearchNote } from './search-note.ts';

/** A stretch of a text that answers a word of the query, the one that stands at `word` in it (UTF-16 offsets). */
export interface WordMark {
  readonly start: number;
  readonly end: number;
  readonly word: number;
}

/**
 * Finds the words of one query in texts; what it learned of a word is kept for the next text. With a `reach` it stops so many characters
 * after the first place where all words stand that close together; `isQuick` leaves out word forms that would have to be worked out.
 * `sought` names the words by their place in the query.
 */
export type MarkWords = ((text: string, field?: MarkedField, reach?: number, isQuick?: boolean) => WordMark[]) & {
  readonly sought: ReadonlySet<number>;
};

export type MarkedField = HitField | 'headline' | 'kicker';
const title = new Set<MarkedField>(['headline', 'kicker', 'subheadline']);
const teaser = new Set<MarkedField>(['lead', 'teaser']);
/** The parts of a report that a field of the query means. */
const partsOf: Readonly<Record<WordField, ReadonlySet<MarkedField>>> = {
  title,
  teaser,
  text: new Set<MarkedField>([...teaser, 'body', 'caption']),
  caption: new Set<MarkedField>(['caption']),
  keyword: new Set<MarkedField>(['keyword']),
  place: new Set<MarkedField>(['place']),
  rubric: new Set<MarkedField>(['rubric']),
  form: new Set<MarkedField>(['form']),
  author: new Set<MarkedField>(['author']),
  agency: new Set<MarkedField>(['agency']),
  source: new Set<MarkedField>(['source', 'agency']),
  number: new Set<MarkedField>(['number']),
};

/** Longer texts are looked through up to here. */
const mostText = 30_000;
const hyphened = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*(?:[-\u2010\u2011][\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*)*/gu;
const single = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*/gu;

interface SoughtWord {
  readonly word: number;
  /** The only part of a report it was sought in. */
  readonly field: WordField | null;
  readonly exact: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly related: ReadonlySet<string>;
  /** How its related terms begin. */
  readonly onsets: readonly string[];
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
    const own = leaf.kind === 'word' && !leaf.isBeginning ? analyser.queryTerms(leaf.text) : [];
    const related = note?.kind === 'completed' ? [...own, ...note.related] : own;
    return {
      word: leaf.start,
      field: leaf.field,
      exact: new Set(folded.length === 1 ? folded : []),
      beginnings: isBeginning && folded.length === 1 ? folded : grown,
      related: new Set(related),
      onsets: [...new Set(related.map((term) => bare(term).slice(0, 2)))],
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

const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(single)].map((match) => ({ start: match.index, end: match.index + match[0].length, folded: foldWord(match[0]) }));

/** What a word of a text is, whatever is sought. Its German terms are found when they are asked for. */
interface WrittenWord {
  readonly pieces: readonly Piece[];
  readonly bare: string;
  terms: readonly string[] | null;
  parts: readonly WordPart[] | null;
}

/** Without the e of ae, oe, ue: „Häuser“ and „Haus“ begin alike then. */
const bare = (folded: string): string => folded.replace(/([aou])e/g, '$1');

/** Words described at most; then all are forgotten. */
const mostDescribed = 60_000;
const described = new Map<string, WrittenWord>();

function describe(written: string): WrittenWord {
  const known = described.get(written);
  if (known) return known;
  if (described.size >= mostDescribed) described.clear();
  const pieces = written.includes('-') ? piecesOf(written) : [{ start: 0, end: written.length, folded: foldWord(written) }];
  const word = { pieces, bare: bare(pieces.map(({ folded }) => folded).join('')), terms: null, parts: null };
  described.set(written, word);
  return word;
}

const termsOf = (written: string, word: WrittenWord): readonly string[] =>
  (word.terms ??= archiveAnalyser()
    .words(written)
    .flatMap((one) => one.terms));

/**
 * Marks for a single word of a text, relative to its start: the whole of it, or the part of a compound that was meant. Only what begins
 * like a sought term, itself or somewhere within, is analysed; strong verbs that change their beginning stay unmarked.
 */
function marksOfWord(written: string, sought: readonly SoughtWord[], isQuick: boolean): WordMark[] {
  const described = describe(written);
  const found: WordMark[] = [];
  for (const { word, exact, beginnings, related, onsets } of sought) {
    const whole = described.pieces.filter(({ folded }) => exact.has(folded) || beginnings.some((start) => folded.startsWith(start)));
    if (whole.length > 0) for (const { start, end } of whole) found.push({ start, end, word });
    else if (!(isQuick && described.terms === null) && onsets.some((onset) => described.bare.includes(onset))) {
      const terms = termsOf(written, described);
      if (!terms.some((term) => related.has(term))) continue;
      const parts = related.has(terms[0] ?? '')
        ? []
        : (described.parts ??= archiveAnalyser().parts(written)).filter((part) => related.has(part.term));
      if (parts.length === 0) found.push({ start: 0, end: written.length, word });
      else for (const { start, end } of parts) found.push({ start, end, word });
    }
  }
  return found.length < 2 ? found : found.sort((one, other) => one.start - other.start);
}

/** A phrase that ends with the last of these pieces. */
function phraseEndingAt(pieces: readonly Piece[], { phrase, word }: SoughtWord): WordMark | null {
  const from = pieces.length - phrase.length;
  const [first, last] = [pieces[from], pieces.at(-1)];
  return first && last && phrase.every((wanted, step) => pieces[from + step]?.folded === wanted)
    ? { start: first.start, end: last.end, word }
    : null;
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
  const known = { quick: new Map<string, WordMark[]>(), whole: new Map<string, WordMark[]>() };
  const marksOf = (written: string, isQuick: boolean): WordMark[] => {
    const kept = isQuick ? known.quick : known.whole;
    let marks = kept.get(written);
    if (!marks) kept.set(written, (marks = marksOfWord(written, sought, isQuick)));
    return marks;
  };
  const tied = new Map(sought.flatMap(({ word, field }) => (field === null ? [] : [[word, partsOf[field]] as const])));
  const isMeantIn = (field: MarkedField | undefined, word: number): boolean =>
    field === undefined || tied.size === 0 || (tied.get(word)?.has(field) ?? true);
  const find = (whole: string, field?: MarkedField, reach = Infinity, isQuick = false): WordMark[] => {
    const text = whole.length > mostText ? whole.slice(0, mostText) : whole;
    const meant = new Set(sought.flatMap(({ word }) => (isMeantIn(field, word) ? [word] : [])));
    if (meant.size === 0) return [];
    const marks: WordMark[] = [];
    const pieces: Piece[] = [];
    const lastSeen = new Map<number, number>();
    let until = Infinity;
    const add = (mark: WordMark): void => {
      if (!meant.has(mark.word)) return;
      marks.push(mark);
      if (reach === Infinity || until < Infinity) return;
      lastSeen.set(mark.word, mark.start);
      if (lastSeen.size === meant.size && Math.min(...lastSeen.values()) > mark.end - reach) until = mark.end + reach;
    };
    for (const { 0: written, index } of text.matchAll(hyphened)) {
      if (index > until) break;
      for (const { start, end, word } of marksOf(written, isQuick)) add({ start: index + start, end: index + end, word });
      if (phrases.length === 0) continue;
      for (const { start, end, folded } of describe(written).pieces) {
        pieces.push({ start: index + start, end: index + end, folded });
        for (const phrase of phrases) {
          const mark = phrase.phrase.at(-1) === folded ? phraseEndingAt(pieces, phrase) : null;
          if (mark) add(mark);
        }
      }
    }
    return marks.length < 2 ? marks : merged(marks);
  };
  return Object.assign(find, { sought: new Set(sought.map(({ word }) => word)) });
}
