import { giveWay } from '#electron/give-way.ts';
import type { Analyser } from '#electron/language/analyse.ts';
import { changesSoFar } from '#electron/store/connection.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { keywordForms } from '#electron/store/suggestion-vocabulary.ts';
import type { KeywordForm } from '#electron/store/suggestion-vocabulary.ts';

const mostForms = 50_000;
/** New wordings are analysed in slices, with others' turns between. */
const slice = 400;
/** „IT“ is not „it“: short abbreviations are meant as they are written. */
const abbreviation = /^[\p{Lu}\d]{2,5}$/u;

/** A wording of the vocabulary as it is looked for. */
export interface SoughtForm extends KeywordForm {
  readonly terms: readonly string[];
  readonly isAbbreviation: boolean;
}

/** The vocabulary by the first term of each wording. */
export type VocabularyIndex = ReadonlyMap<string, readonly SoughtForm[]>;

export interface Vocabulary {
  readonly index: () => Promise<VocabularyIndex>;
}

/** Keeps the vocabulary analysed; only wordings that are new are analysed anew. */
export function createVocabulary(db: ReadableDb, analyser: Analyser): Vocabulary {
  let terms = new Map<string, readonly string[]>();
  let known: { readonly changes: number; readonly index: VocabularyIndex } | null = null;
  const termsOf = (form: string): readonly string[] =>
    analyser.words(form).flatMap((word) => (word.terms[0] === undefined ? [] : [word.terms[0]]));
  return {
    index: async () => {
      const changes = changesSoFar(db);
      if (known?.changes === changes) return known.index;
      const forms = keywordForms(db, mostForms);
      const next = new Map<string, readonly string[]>();
      const index = new Map<string, SoughtForm[]>();
      let analysed = 0;
      for (const each of forms) {
        const found = terms.get(each.form) ?? termsOf(each.form);
        if (!terms.has(each.form) && (analysed += 1) % slice === 0) await giveWay();
        next.set(each.form, found);
        const [first] = found;
        if (first === undefined) continue;
        const sought: SoughtForm = { ...each, terms: found, isAbbreviation: abbreviation.test(each.form) };
        const group = index.get(first);
        if (group) group.push(sought);
        else index.set(first, [sought]);
      }
      terms = next;
      known = { changes, index };
      return index;
    },
  };
}
