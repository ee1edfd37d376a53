import { foldWord } from './fold-word.ts';

/** Letters by which an old spelling is looked up. */
export const spellingKey = 3;

/** Our own small lists (`resources/language/*.txt`), folded. */
export interface OwnLists {
  readonly stopWords: ReadonlySet<string>;
  /** Participles that are meant as a person (`Angestellte`), in the form in -e. */
  readonly personNouns: ReadonlySet<string>;
  /** Words that are never taken apart. */
  readonly wholeWords: ReadonlySet<string>;
  /** First parts of compounds that no dictionary has, with the word they stand for. */
  readonly firstParts: ReadonlyMap<string, string>;
  /** Words that are no first part, and no last part, of any compound. */
  readonly noFirstParts: ReadonlySet<string>;
  readonly noHeads: ReadonlySet<string>;
  /** Lemma → the lemmas under which it is found too. */
  readonly families: ReadonlyMap<string, readonly string[]>;
  /** `derived base`: pairs that no rule may join. */
  readonly apart: ReadonlySet<string>;
  /** Verb without its prefix → its nouns that no rule gives; and back. */
  readonly verbNouns: ReadonlyMap<string, readonly string[]>;
  readonly nounVerbs: ReadonlyMap<string, readonly string[]>;
  /** Old or foreign spelling of a stem → today's, by the first three letters of the old one. */
  readonly spellings: ReadonlyMap<string, readonly Spelling[]>;
  /** Whole words in another spelling or shortened → the form of the index. */
  readonly exactSpellings: ReadonlyMap<string, string>;
  /** Those of them that only lacked a letter (`Tip`): at the end of compounds too. */
  readonly endSpellings: readonly Spelling[];
  /** Those of them that are long enough to be looked for within a compound. */
  readonly innerSpellings: readonly Spelling[];
  /** Ends of words in small letters whose ß or ss tells them from others, and the dictionary form. */
  readonly writtenForms: readonly Spelling[];
}

export interface Spelling {
  readonly old: string;
  readonly today: string;
}

/** The lines of a word list: without comments (`#`) and empty lines. */
export function readList(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** `A = B = C` joins each with each, `A > B` lets A be found by B. */
function readFamilies(lines: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const join = (word: string, other: string): void => {
    const terms = found.get(word) ?? [];
    if (word !== other && !terms.includes(other)) found.set(word, [...terms, other]);
  };
  for (const line of lines) {
    const isOneWay = line.includes('>');
    const [first = '', ...others] = line.split(/\s*[=>]\s*/).map(foldWord);
    if (isOneWay) for (const other of others) join(first, other);
    else for (const word of [first, ...others]) for (const other of [first, ...others]) join(word, other);
  }
  return found;
}

/** The first words of pairs by their second. */
const bySecond = (pairs: readonly (readonly [string, string])[]): Map<string, string[]> =>
  new Map([...Map.groupBy(pairs, ([, second]) => second)].map(([second, those]) => [second, those.map(([first]) => first)]));

/** `tip` → `tipp`, `tips` → `tipps` */
const lengthened = (old: string): string => old.replace(/([^s])(s?)$/, '$1$1$2');

/** Reads all own lists; `read` gives the text of a list by its name. */
export function readOwnLists(read: (name: string) => string): OwnLists {
  const lines = (name: string): string[] => readList(read(name));
  const verbNouns = lines('verb-nouns').flatMap((line) => {
    const [verb = '', ...nouns] = line.split(/\s+/).map(foldWord);
    return nouns.map((noun) => [verb, noun] as const);
  });
  const exact = lines('exact-spellings').map((line) => {
    const [written = '', today = ''] = line.split(/\s+/).map(foldWord);
    return [written, today] as const;
  });
  const pairs = lines('spellings').map((line) => {
    const [old = '', today = ''] = line.split(/\s+/).map(foldWord);
    return { old, today };
  });
  return {
    stopWords: new Set(lines('stop-words').map(foldWord)),
    personNouns: new Set(lines('person-nouns').map(foldWord)),
    wholeWords: new Set(lines('whole-words').map(foldWord)),
    firstParts: new Map(
      lines('first-parts').map((line) => {
        const [form = '', term] = line.split(/\s+/).map(foldWord);
        return [form, term ?? form];
      }),
    ),
    noFirstParts: new Set(lines('no-first-parts').map(foldWord)),
    noHeads: new Set(lines('no-heads').map(foldWord)),
    families: readFamilies(lines('families')),
    apart: new Set(
      lines('apart').flatMap((line) => {
        const [word = '', base = ''] = line.split(/\s+/).map(foldWord);
        return [`${word} ${base}`, `${base} ${word}`];
      }),
    ),
    verbNouns: bySecond(verbNouns.map(([verb, noun]) => [noun, verb] as const)),
    nounVerbs: bySecond(verbNouns),
    exactSpellings: new Map(exact),
    endSpellings: exact.flatMap(([old, today]) => (old.length >= 3 && today === lengthened(old) ? [{ old, today }] : [])),
    spellings: Map.groupBy(pairs, ({ old }) => old.slice(0, spellingKey)),
    writtenForms: lines('written-forms').map((line) => {
      const [old = '', today = ''] = line.toLowerCase().split(/\s+/);
      return { old, today };
    }),
    innerSpellings: pairs.filter(({ old }) => old.length >= 7),
  };
}
