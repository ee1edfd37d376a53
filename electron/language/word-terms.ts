import { derivedTerms, manOfWoman } from './derive.ts';
import { foldWord } from './fold-word.ts';
import { isVerb } from './known-words.ts';
import { lemmaOf } from './lemma.ts';
import type { Lemma, WordCase, WordKind } from './lemma.ts';
import type { Lexicon } from './lexicon.ts';
import { mark } from './marks.ts';
import { digitsOf } from './number-words.ts';
import { remember } from './remember.ts';
import { asWritten, modernSpelling } from './spelling.ts';
import { leafParts } from './split-compound.ts';
import type { CompoundPart, LeavesOf } from './split-compound.ts';

const mostTerms = 20;
const mostLeaves = 5;
const auxiliary = /^(?:sein|haben|werden|koennen|muessen|sollen|wollen|duerfen|moegen)$/;
const hyphens = /(?<!\/)[-\u2010\u2011&]/;
/** Endings of adjectives that are words as well (`Haft`, `Los`, `Bar`). */
const suffixed = /(?:haft|los|bar|sam|fach)$/;
const capitals = /^[\p{Lu}\p{N}]{2,5}s?$/u;

const caseOf = (word: string): WordCase => (/^\p{Lu}/u.test(word) ? 'capital' : 'small');

/** What is read as one word without hyphens: its lemma. An abbreviation in capitals stands for itself. */
function readPiece(lexicon: Lexicon, piece: string, wordCase: WordCase, houseWords: ReadonlySet<string>): Lemma {
  const form = modernSpelling(lexicon, foldWord(asWritten(lexicon, piece.replace(/['’]s?$|['’]\p{Ll}$/u, ''))));
  if (capitals.test(piece)) {
    const term = /\p{Lu}s$/u.test(piece) ? form.slice(0, -1) : form;
    return { term: lexicon.noun(term)?.lemma ?? term, kind: 'unknown', marks: 0 };
  }
  const digits = digitsOf(form);
  return digits === null ? lemmaOf(lexicon, form, wordCase, houseWords) : { term: digits, kind: 'unknown', marks: 0 };
}

/** Whole stretches of a compound of three and more parts: `gemeinderat` and `ratssitzung` in `gemeinderatssitzung`. */
function stretches(word: string, leaves: readonly CompoundPart[]): string[] {
  const found: string[] = [];
  for (const [first, from] of leaves.entries())
    for (const [last, to] of leaves.entries())
      if (last > first && (first === 0) !== (last === leaves.length - 1)) found.push(word.slice(from.start, to.start) + to.term);
  return found;
}

/** Whole stretches of a word with two hyphens and more, from its beginning: `covid19` in `Covid-19-Impfung`. */
const hyphenStretches = (lexicon: Lexicon, pieces: readonly string[]): string[] =>
  pieces.slice(2, mostLeaves).map((_piece, index) =>
    modernSpelling(
      lexicon,
      pieces
        .slice(0, index + 2)
        .map(foldWord)
        .join(''),
    ),
  );

/** What index terms of a lemma hang on. */
type LemmaKey = Pick<Lemma, 'term' | 'kind'>;

/** What forms of a word share, and words with the same last part, kept once it is known. */
export interface SharedTerms {
  /** What a lemma derives from. */
  readonly derived: (lemma: LemmaKey) => readonly string[];
  /** The parts of a compound's lemma, its stretches, and what its parts derive from. */
  readonly ofParts: (lemma: LemmaKey) => readonly string[];
}

/** So many lemmas' terms of each kind are kept. */
const mostLemmas = 80_000;

export function shareTerms(lexicon: Lexicon, houseWords: ReadonlySet<string>, leavesOf: LeavesOf): SharedTerms {
  const byLemma = (compute: (lemma: LemmaKey) => readonly string[]): ((lemma: LemmaKey) => readonly string[]) => {
    const kept = remember(mostLemmas, (key) => {
      const at = key.indexOf(' ');
      return compute({ kind: key.slice(0, at) as WordKind, term: key.slice(at + 1) });
    });
    return ({ kind, term }) => kept(`${kind} ${term}`);
  };
  const derived = byLemma((lemma) => derivedTerms(lexicon, lemma));
  return { derived, ofParts: byLemma((lemma) => partTerms(lexicon, lemma, houseWords, leavesOf, derived)) };
}

/** Endings of nouns whose verb or field is still meant when they end a compound (`Stadtentwicklung`, `Busfahrer`), unlike that of `Arbeitsplatz`. */
const telling = /(?:ung|er|in|erei|schaft|nis|ion|ling|[ae]nt|eur|or|ist)$/;

/** What a compound is found under for its last part's sake. */
const headTerms = (lexicon: Lexicon, head: Lemma, derived: SharedTerms['derived']): readonly string[] =>
  head.kind !== 'noun' || telling.test(head.term) ? derived(head) : (lexicon.lists.families.get(head.term) ?? []);

/** What `SharedTerms.ofParts` keeps. */
function partTerms(
  lexicon: Lexicon,
  { term, kind }: LemmaKey,
  houseWords: ReadonlySet<string>,
  leavesOf: LeavesOf,
  derived: SharedTerms['derived'],
): string[] {
  if (kind === 'verb' || (kind === 'adjective' && suffixed.test(term))) return [];
  const leaves = leafParts(lexicon, term, houseWords, kind === 'adjective', leavesOf).slice(0, mostLeaves);
  const head = leaves.at(-1);
  const men = head && kind === 'noun' ? manOfWoman(lexicon, head.term) : [];
  const ofMen = men.flatMap((man) => stretches(term, [...leaves.slice(0, -1), { start: head?.start ?? 0, end: term.length, term: man }]));
  const ofHead = head ? headTerms(lexicon, lemmaOf(lexicon, head.term, 'capital', houseWords), derived) : [];
  const named = leaves.map((leaf) => leaf.term).filter((part) => !lexicon.lists.stopWords.has(part));
  return [...named, ...stretches(term, leaves), ...ofMen, ...ofHead];
}

/** `Grünen` in a name (`Am Grünen Weg`) is found by `Grüner` too: an adjective in capitals, in its base form and its form in -e. */
function nameAdjective(lexicon: Lexicon, form: string, whole: Lemma): string[] {
  if ((whole.kind !== 'noun' && whole.kind !== 'adjective') || (whole.marks & mark.own) !== 0) return [];
  const base = lexicon.adjective(form)?.lemma;
  if (base === undefined || base.length < 3 || form === base) return [];
  return [base, `${base}e`, `${base}en`].includes(whole.term) ? [base, `${base}e`] : [];
}

/** `heilen`, `leeren`, `kürzen` look like forms of an adjective and are verbs as well. */
function infinitiveTerms(lexicon: Lexicon, form: string, adjective: Lemma, shared: SharedTerms): readonly string[] {
  if (form === adjective.term || !isVerb(lexicon, form)) return [];
  return [form, ...shared.derived({ kind: 'verb', term: form })];
}

/** All index terms of a word as it is written: the lemma of the whole first, then parts and derivations; none for a stop word. */
export function indexTerms(lexicon: Lexicon, word: string, houseWords: ReadonlySet<string>, shared: SharedTerms): readonly string[] {
  if (lexicon.lists.stopWords.has(foldWord(word)) && !capitals.test(word)) return [];
  const pieces = word.split(hyphens);
  const whole = wholeLemma(lexicon, word, caseOf(word), houseWords);
  // `waren` is a form of `sein`, `Waren` are goods.
  if (whole.kind === 'verb' && auxiliary.test(whole.term)) return [];
  const terms = [whole.term];
  if (pieces.length > 1) {
    terms.push(...hyphenStretches(lexicon, pieces));
    for (const piece of pieces) {
      const lemma = readPiece(lexicon, piece, caseOf(piece), houseWords);
      const joint = lemma.kind === 'unknown' ? jointLemma(lexicon, lemma.term) : null;
      terms.push(joint ?? lemma.term, ...shared.derived(lemma), ...shared.ofParts(joint === null ? lemma : { ...lemma, term: joint }));
    }
  } else {
    terms.push(...shared.derived(whole), ...shared.ofParts(whole));
    if (whole.kind === 'adjective') terms.push(...infinitiveTerms(lexicon, foldWord(word), whole, shared));
    if (caseOf(word) === 'capital') terms.push(...nameAdjective(lexicon, foldWord(word), whole));
  }
  if (whole.kind === 'unknown' && /^\p{Lu}.*[^su]s$/u.test(word) && whole.term.endsWith('s')) terms.push(whole.term.slice(0, -1));
  return [...new Set(terms)]
    .filter((term, index) => term !== '' && (index === 0 || !lexicon.lists.stopWords.has(term)))
    .slice(0, mostTerms);
}

/** `verwaltungs` before a hyphen → `verwaltung` */
export function jointLemma(lexicon: Lexicon, form: string): string | null {
  if (!lexicon.isJoint(form)) return null;
  const base = form.endsWith('s') ? lexicon.noun(form.slice(0, -1)) : null;
  return (base ?? lexicon.noun(`${form}e`))?.lemma ?? null;
}

/** The lemma of a whole word: with hyphens it is that of the same compound without them. */
export function wholeLemma(lexicon: Lexicon, word: string, wordCase: WordCase, houseWords: ReadonlySet<string>): Lemma {
  const pieces = word.split(hyphens);
  const last = pieces.pop() ?? word;
  const head = readPiece(lexicon, last, pieces.length > 0 && wordCase !== 'typed' ? caseOf(last) : wordCase, houseWords);
  if (pieces.length === 0) return head;
  return { ...head, term: modernSpelling(lexicon, pieces.map(foldWord).join('')) + head.term };
}
