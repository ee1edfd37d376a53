import type { ParsedQuery, WordField } from '#shared/search/tree.ts';
import type { HitField } from '#shared/model/search.ts';
import type { SearchNote } from './search-note.ts';
import { outlinesOf, soughtWords } from './sought-words.ts';
import type { SoughtWord } from './sought-words.ts';
import { wordsLike } from './word-outline.ts';
import type { WordsOf } from './word-outline.ts';
import { phraseEnd, writtenWord } from './written-word.ts';

/** A stretch of a text that answers a word of the query, the one that stands at `word` in it (UTF-16 offsets). */
export interface WordMark {
  readonly start: number;
  readonly end: number;
  readonly word: number;
}

/**
 * Finds the words of one query in texts; what it learned of a word is kept for the next text. With a `reach` it stops so many characters
 * after the first place where all words stand that close together. The forms of the words of `inAllForms` are looked for too, which takes
 * analysis; the others only as they were typed. `sought` names the words by their place in the query.
 */
export type MarkWords = ((text: string, field?: MarkedField, reach?: number, inAllForms?: ReadonlySet<number>) => WordMark[]) & {
  readonly sought: ReadonlySet<number>;
  /** Those that are meant in this part of a report at all: words tied to other parts are not. */
  readonly soughtIn: (field: MarkedField | undefined) => ReadonlySet<number>;
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

/** Marks for a single word of a text, relative to its start: the whole of it, or the part of a compound that was meant. */
function marksOfWord(written: string, sought: readonly SoughtWord[], inAllForms: ReadonlySet<number>): WordMark[] {
  const { pieces, terms, parts } = writtenWord(written);
  const found: WordMark[] = [];
  for (const { word, exact, beginnings, related } of sought) {
    const whole = pieces.filter(({ folded }) => exact.has(folded) || beginnings.some((start) => folded.startsWith(start)));
    if (whole.length > 0) for (const { start, end } of whole) found.push({ start, end, word });
    else if (related.size > 0 && inAllForms.has(word) && terms().some((term) => related.has(term))) {
      const meant = related.has(terms()[0] ?? '') ? [] : parts().filter((part) => related.has(part.term));
      if (meant.length === 0) found.push({ start: 0, end: written.length, word });
      else for (const { start, end } of meant) found.push({ start, end, word });
    }
  }
  return found.length < 2 ? found : found.sort((one, other) => one.start - other.start);
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

/** What is looked for when these words are looked for in all forms, and what was found of single words so far. */
interface Look {
  readonly outlines: readonly string[];
  readonly known: Map<string, WordMark[]>;
}

/** `wordsOf`: which words of a text are looked at; all of them also find forms that begin otherwise (Bauer, Landwirtschaft), slowly. */
export function createMarks(parsed: ParsedQuery, notes: readonly SearchNote[], wordsOf: WordsOf = wordsLike): MarkWords {
  const sought = soughtWords(parsed, notes);
  const all = new Set(sought.map(({ word }) => word));
  const phrases = sought.filter((one) => one.phrase.length > 0);
  const looks = new Map<string, Look>();
  const lookFor = (inAllForms: ReadonlySet<number>): Look => {
    const key = [...inAllForms].join();
    let look = looks.get(key);
    if (!look) looks.set(key, (look = { outlines: outlinesOf(sought, inAllForms), known: new Map() }));
    return look;
  };
  const tied = new Map(sought.flatMap(({ word, field }) => (field === null ? [] : [[word, partsOf[field]] as const])));
  const byField = new Map<MarkedField, ReadonlySet<number>>();
  const soughtIn = (field: MarkedField | undefined): ReadonlySet<number> => {
    if (field === undefined || tied.size === 0) return all;
    let meant = byField.get(field);
    if (!meant) byField.set(field, (meant = new Set([...all].filter((word) => tied.get(word)?.has(field) ?? true))));
    return meant;
  };
  const find = (whole: string, field?: MarkedField, reach = Infinity, inAllForms: ReadonlySet<number> = all): WordMark[] => {
    const text = whole.length > mostText ? whole.slice(0, mostText) : whole;
    const meant = soughtIn(field);
    if (meant.size === 0) return [];
    const { outlines, known } = lookFor(inAllForms);
    const marksOf = (written: string): WordMark[] => {
      let marks = known.get(written);
      if (!marks) known.set(written, (marks = marksOfWord(written, sought, inAllForms)));
      return marks;
    };
    const marks: WordMark[] = [];
    const lastSeen = new Map<number, number>();
    let until = Infinity;
    const add = (mark: WordMark): void => {
      if (!meant.has(mark.word)) return;
      marks.push(mark);
      if (reach === Infinity || until < Infinity) return;
      lastSeen.set(mark.word, mark.start);
      if (lastSeen.size === meant.size && Math.min(...lastSeen.values()) > mark.end - reach) until = mark.end + reach;
    };
    for (const { written, index } of wordsOf(text, outlines)) {
      if (index > until) break;
      for (const { start, end, word } of marksOf(written)) add({ start: index + start, end: index + end, word });
      for (const { phrase, word } of phrases)
        for (const { start, folded } of writtenWord(written).pieces) {
          const end = folded === phrase[0] ? phraseEnd(text, index + start, phrase) : null;
          if (end !== null) add({ start: index + start, end, word });
        }
    }
    return marks.length < 2 ? marks : merged(marks);
  };
  return Object.assign(find, { sought: all, soughtIn });
}
