import { foldWord } from '#electron/language/fold-word.ts';
import { mark } from '#electron/language/marks.ts';
import type { WordEntry } from './word-graph-bytes.ts';

/** A town with the number of its inhabitants. */
export interface Town {
  readonly name: string;
  readonly population: number;
}
/** A town, and whether its name stands in compounds. */
export interface Place extends Town {
  readonly isPart: boolean;
}

/** From this size a town is known, and its name is no compound. */
const knownTown = 10_000;
/** From this size a town has its word even where another word is written alike (`Essener`). */
export const bigTown = 50_000;

/** `Bremen` → `bremer`, `bremener`; `Jena` → `jenaer`; `Halle` → `haller` */
function residents(name: string): string[] {
  if (/[eo]n$/.test(name)) return [`${name.slice(0, -2)}er`, `${name}er`, `${name.slice(0, -2)}ner`];
  return name.endsWith('e') ? [`${name}r`] : [`${name}er`];
}

/** All words for the people of a place, folded, with the place; `further` are those that no rule gives (`Hannoveraner`). */
export function placeForms(
  places: readonly Place[],
  further: ReadonlyMap<string, string>,
  isWord: (form: string) => boolean,
): { readonly residents: Map<string, WordEntry>; readonly nouns: Map<string, WordEntry> } {
  const found = new Map<string, WordEntry>();
  const nouns = new Map<string, WordEntry>();
  const add = (person: string, place: string, marks: number): void => {
    if (found.has(person)) return;
    found.set(place, found.get(place) ?? { lemma: place, marks: 0 }).set(person, { lemma: place, marks });
    for (const form of [person, `${person}s`, `${person}n`]) nouns.set(form, { lemma: person, marks: 0 });
    for (const form of [`${person}in`, `${person}innen`]) nouns.set(form, { lemma: `${person}in`, marks: 0 });
  };
  for (const [person, place] of further) add(person, place, mark.name);
  const bySize = [...places].sort((one, other) => other.population - one.population || (one.name < other.name ? -1 : 1));
  for (const { name, population, isPart } of bySize) {
    const place = foldWord(name);
    if (!/^[a-z]{4,}$/.test(place) || !/^\p{L}+$/u.test(name)) continue;
    const marks = population >= knownTown ? mark.name : 0;
    if (!isWord(place) || population >= bigTown) found.set(place, { lemma: place, marks });
    for (const person of residents(place)) if (!isWord(person) || population >= bigTown) add(person, place, marks);
    if (!isWord(place)) for (const form of [place, `${place}s`]) nouns.set(form, { lemma: place, marks: isPart ? 0 : mark.name });
  }
  return { residents: found, nouns };
}
