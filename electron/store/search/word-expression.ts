import type { PhraseNode, WordNode } from '#shared/search/tree.ts';
import type { ReadableDb } from '../connection.ts';
import { archiveAnalyser } from './archive-analyser.ts';
import { foldForSearch, relatedMark, relatedTerm } from './fold-search.ts';
import { keywordMeant } from './keyword-words.ts';
import { isPartedFigures } from './parted-figures.ts';
import type { SearchNote } from './search-note.ts';
import { termCounts, termsBeginning, termsGrowing } from './terms.ts';
import type { CountedTerm, TermCounts } from './terms.ts';
import { knownForm } from './written-form.ts';

/** Words that stand one after the other as they were typed, a space between; `rarest` is the one of the fewest reports. */
export interface WrittenPhrase {
  readonly words: string;
  readonly rarest: string;
}

/** A word or phrase of the query as FTS5 expressions, from near to far. */
export interface WordExpression {
  /** All that counts as this word. */
  readonly expression: string;
  /** As it was typed. */
  readonly exact: string;
  /** The shortest list that has all of it but for Stichwörter: its German terms, if it has any. */
  readonly forms: string;
  /** About how many reports have it, at most that many where `isCounted` is false; and what reading it through costs. */
  readonly documents: number;
  readonly isCounted: boolean;
  readonly cost: number;
  /** Whether it says something: stop words and fragments do not rank. */
  readonly isTelling: boolean;
  /** null where it is a single word, or tied to a field. */
  readonly phrase: WrittenPhrase | null;
}

/** Beginnings shorter than this are looked up in the words the archive has; longer ones, with a `*`, in the index itself. */
const shortestBeginning = 4;
/** So many words a beginning is completed to at most. */
const mostCompletions = 24;
/** A beginning of more reports than this is completed to the most frequent words instead. */
const broadBeginning = 60_000;
/** Shorter beginnings are not completed to parts of compounds: too many begin so. */
const shortestPartBeginning = 3;
/** So many of the words a beginning is completed to are told. */
const mostNamed = 3;
/** So many reports at most are read for forms and compounds of the words a beginning is completed to. */
const mostRelatedRead = 8_000;
/** A word of at most so many reports is taken for the beginning of another, when the words it begins are this much more frequent. */
const rareWord = 3;
const muchMoreFrequent = 20;
/** Comparing places within reports costs so much more than finding the reports. */
const phraseCost = 4;

/** Only letters, digits and marks of our own: nothing in it can end the quotes. */
export const quoted = (words: string): string => `"${words}"`;
const either = (expressions: readonly string[]): string => expressions.join(' OR ');

/** An expression of one piece. */
export const wholly = (expression: string): WordExpression => ({
  expression,
  exact: expression,
  forms: expression,
  documents: 0,
  isCounted: false,
  cost: 0,
  isTelling: false,
  phrase: null,
});

const matchesNothing = (text: string): WordExpression => {
  const expression = quoted(foldForSearch(text) || relatedMark);
  return wholly(expression);
};

function phraseExpression(db: ReadableDb, words: readonly string[]): WordExpression {
  const counts = words.map((word) => termCounts(db, word).documents);
  const phrase = words.join(' ');
  const documents = Math.min(...counts);
  return {
    ...wholly(quoted(phrase)),
    documents,
    cost: phraseCost * counts.reduce((sum, n) => sum + n, 0),
    isTelling: true,
    phrase: words.length < 2 ? null : { words: phrase, rarest: words[counts.indexOf(documents)] ?? '' },
  };
}

/** `wahl*`: the index's own beginnings where it is narrow enough, else the most frequent words. */
function beginningExpression(db: ReadableDb, node: WordNode, word: string, notes: SearchNote[]): WordExpression {
  const terms = termsBeginning(db, word, 200);
  const documents = terms.reduce((sum, term) => sum + term.documents, 0);
  const isNarrow = word.length >= shortestBeginning && terms.length < 200 && documents <= broadBeginning;
  if (isNarrow || terms.length === 0)
    return { ...wholly(`${quoted(word)} *`), exact: quoted(word), documents, cost: documents, isTelling: true };
  const kept = terms.slice(0, mostCompletions);
  if (terms.length > kept.length) notes.push({ kind: 'beginning', text: node.text, words: kept.length, start: node.start, end: node.end });
  const cost = kept.reduce((sum, term) => sum + term.documents, 0);
  return {
    ...wholly(either(kept.map((term) => quoted(term.term)))),
    exact: quoted(word),
    documents: cost,
    cost,
    isTelling: true,
  };
}

/** A word that a growing one may become; `related` in how many reports a form of it or a compound with it is looked for, 0 where it is not. */
type GrownTerm = CountedTerm & TermCounts;

/** A word that still grows and is none yet is completed: to words of the archive, to forms of them and to parts of its compounds. */
function completions(db: ReadableDb, word: string, known: number): readonly GrownTerm[] {
  if (known > rareWord) return [];
  const { queryTerms } = archiveAnalyser();
  const isLong = word.length >= shortestPartBeginning;
  const begun = isLong
    ? termsGrowing(db, word, mostCompletions * 2)
    : termsBeginning(db, word, mostCompletions * 2).map((term) => ({ ...term, related: 0 }));
  let left = mostRelatedRead;
  const terms = begun
    .filter(({ term }) => term !== word && queryTerms(term).length > 0)
    .slice(0, mostCompletions)
    .map((term): GrownTerm => {
      const isSought = term.related > term.documents && term.related <= left;
      if (isSought) left -= term.related;
      return isSought ? term : { ...term, related: 0 };
    })
    .filter(({ documents, related }) => documents > 0 || related > 0);
  const documents = terms.reduce((sum, term) => sum + Math.max(term.documents, term.related), 0);
  return documents >= Math.max(1, known * muchMoreFrequent) ? terms : [];
}

/** A few of these words as they are written; derived ones that stand nowhere only where there is no other. */
function namesOf(db: ReadableDb, grown: readonly GrownTerm[]): string[] {
  const names: string[] = [];
  for (const { term } of grown.slice(0, 2 * mostNamed)) {
    const name = knownForm(db, term);
    if (name !== null) names.push(name);
    if (names.length === mostNamed) break;
  }
  return names.length === 0 ? grown.slice(0, 1).map(({ term }) => term) : [...new Set(names)];
}

const grownExpressions = ({ term, documents, related }: GrownTerm): string[] => [
  ...(documents > 0 ? [quoted(term)] : []),
  ...(related > 0 ? [quoted(relatedTerm(term))] : []),
];

/** The word as written, its forms and compounds with it, the Stichwort it stands for, and while it is typed what it may become. */
export function compileWord(db: ReadableDb, node: WordNode | PhraseNode, notes: SearchNote[]): WordExpression {
  const words = foldForSearch(node.text).split(' ').filter(Boolean);
  const [word] = words;
  if (word === undefined) return matchesNothing(node.text);
  const meant = keywordMeant(db, node.text);
  if (meant && node.kind === 'word') notes.push({ kind: 'keyword', text: node.text, label: meant.label, start: node.start, end: node.end });
  const tagged = meant && node.kind === 'word' ? [quoted(meant.mark)] : [];
  if (node.kind === 'phrase' || (!meant && isPartedFigures(node.text))) return phraseExpression(db, words);
  if (node.isBeginning && words.length === 1) return beginningExpression(db, node, word, notes);
  const related = [...new Set(archiveAnalyser().queryTerms(node.text).map(relatedTerm))];
  const relatedCounts = related.map((term) => termCounts(db, term.slice(relatedMark.length)).related);
  // As it is written `§ 5` is no more than a 5.
  const isSection = node.text.startsWith('§') && related.length > 0;
  const exact = isSection ? related.map(quoted).join(' AND ') : quoted(words.join(' '));
  const written = isSection ? 0 : termCounts(db, word).documents;
  const relatedDocuments = related.length === 0 ? 0 : Math.min(...relatedCounts);
  const isGrowing = node.isOpen && words.length === 1 && tagged.length === 0 && !isSection;
  const grown = isGrowing ? completions(db, word, Math.max(written, relatedDocuments)) : [];
  if (grown.length > 0)
    notes.push({
      kind: 'completed',
      text: node.text,
      words: namesOf(db, grown),
      related: grown.flatMap(({ term, related }) => (related > 0 ? [term] : [])),
      start: node.start,
      end: node.end,
    });
  const forms = related.length === 0 || isSection ? [] : [related.map(quoted).join(' AND ')];
  const parts = [exact, ...forms.map((form) => (related.length > 1 ? `(${form})` : form)), ...tagged, ...grown.flatMap(grownExpressions)];
  const grownDocuments = grown.reduce((sum, { documents, related }) => sum + documents + related, 0);
  return {
    expression: either(parts),
    exact,
    forms: forms[0] ?? exact,
    documents: Math.max(written, relatedDocuments) + grownDocuments,
    isCounted: words.length === 1 && related.length < 2 && grown.length === 0,
    cost: written + relatedCounts.reduce((sum, n) => sum + n, 0) + grownDocuments,
    isTelling: related.length > 0 && grown.length === 0,
    phrase: null,
  };
}
