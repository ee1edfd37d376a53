import { leavesOf } from '#shared/search/tree.ts';
import type { ParsedQuery, WordField } from '#shared/search/tree.ts';
import { archiveAnalyser } from './archive-analyser.ts';
import { foldForSearch } from './fold-search.ts';
import { isPartedFigures } from './parted-figures.ts';
import type { SearchNote } from './search-note.ts';
import { outlinesOfBeginning, outlinesOfTerm } from './word-outline.ts';

/** What a word or phrase of a query is in a text. */
export interface SoughtWord {
  /** Its place in the query. */
  readonly word: number;
  /** The only part of a report it was sought in. */
  readonly field: WordField | null;
  readonly exact: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly related: ReadonlySet<string>;
  readonly phrase: readonly string[];
}

/** What each wanted leaf of the query looks like in a text. Stop words are left out where there is anything else. */
export function soughtWords(parsed: ParsedQuery, notes: readonly SearchNote[]): SoughtWord[] {
  const analyser = archiveAnalyser();
  const leaves = leavesOf(parsed.tree).flatMap(({ leaf, isExcluded }) =>
    !isExcluded && (leaf.kind === 'word' || leaf.kind === 'phrase') ? [leaf] : [],
  );
  const sought = leaves.map((leaf): SoughtWord & { readonly isTelling: boolean } => {
    const folded = foldForSearch(leaf.text).split(' ').filter(Boolean);
    const note = notes.find((one) => one.start === leaf.start);
    const grown = note?.kind === 'completed' ? folded : [];
    const isBeginning = leaf.kind === 'word' && (leaf.isBeginning || (leaf.isOpen && leaf.field !== null));
    const isTogether = leaf.kind === 'phrase' || isPartedFigures(leaf.text);
    const own = isTogether || leaf.isBeginning ? [] : analyser.queryTerms(leaf.text);
    const related = note?.kind === 'completed' ? [...own, ...note.related] : own;
    return {
      word: leaf.start,
      field: leaf.field,
      exact: new Set(folded.length === 1 ? folded : []),
      beginnings: isBeginning && folded.length === 1 ? folded : grown,
      related: new Set(related),
      phrase: folded.length > 1 ? folded : [],
      isTelling: isTogether || isBeginning || related.length > 0,
    };
  });
  return sought.some((one) => one.isTelling) ? sought.filter((one) => one.isTelling) : sought;
}

/** What begins like another is found with it. */
const needed = (outlines: readonly string[]): string[] =>
  [...new Set(outlines)].filter((one) => !outlines.some((other) => other !== one && one.startsWith(other)));

/** Two words are told by much less of a text than the first alone, which is often one like `eine`; a hyphen between them has no outline. */
const outlinesOfPhrase = ([first, second]: readonly string[]): string[] =>
  first === undefined || second === undefined ? [] : [`${first} ${second}`, `${first}-${second}`].flatMap(outlinesOfBeginning);

/** Outlines of which each sought word holds one as typed, those of `inAllForms` in any of their forms. */
export const outlinesOf = (sought: readonly SoughtWord[], inAllForms: ReadonlySet<number>): string[] =>
  needed(
    sought.flatMap(({ word, exact, beginnings, related, phrase }) => [
      ...[...exact, ...beginnings].flatMap(outlinesOfBeginning),
      ...outlinesOfPhrase(phrase),
      ...(inAllForms.has(word) ? [...related].flatMap(outlinesOfTerm) : []),
    ]),
  );
