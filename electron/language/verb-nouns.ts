import { areApart, isNoun, isPrefixed, isVerb } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';
import { nounsOfForeignVerb, verbsOfForeignNoun } from './foreign-verbs.ts';
import { prefixSplits } from './prefixes.ts';

/** Verbs short and without a prefix are everyday words whose nouns often mean something else (`Steller`, `Ordner`). */
const hasPlainAgent = (lexicon: Lexicon, verb: string): boolean => verb.length >= 7 || isPrefixed(lexicon, verb);

const stemOf = (verb: string): string => (verb.endsWith('en') ? verb.slice(0, -2) : verb.slice(0, -1));

/** `entwickl`, `pruef`, `aender` → the verbs of these stems */
const verbsOfStem = (lexicon: Lexicon, stem: string): string[] => {
  const forms = [`${stem}en`, `${stem}n`, ...(/[^aeiou]l$/.test(stem) ? [`${stem.slice(0, -1)}eln`] : [])];
  return forms.filter((verb) => isVerb(lexicon, verb)).slice(0, 1);
};

/** What our list has for a word, its prefix put aside and taken again: `umziehen` → `umzug`. */
function listed(word: string, list: ReadonlyMap<string, readonly string[]>): string[] {
  const splits = prefixSplits(word).map(({ prefix, rest }) => ({ prefix: prefix === 'zurueck' ? 'rueck' : prefix, rest }));
  const backs = word.startsWith('rueck') ? [{ prefix: 'zurueck', rest: word.slice('rueck'.length) }] : [];
  return [{ prefix: '', rest: word }, ...splits, ...backs].flatMap(({ prefix, rest }) =>
    (list.get(rest) ?? []).map((other) => prefix + other),
  );
}

/** Nouns of a verb with a prefix made of its stem alone: `Verkauf`, `Vorsorge`, `Ergebnis`. */
const stemNouns = (stem: string): string[] => [stem, `${stem}e`, `${stem}nis`];

/** `verwalten` → `Verwaltung`, `verkaufen` → `Verkauf`, `Verkäufer`, `umziehen` → `Umzug`, `moderieren` → `Moderation` */
export function actionsOfVerb(lexicon: Lexicon, verb: string): string[] {
  const stem = stemOf(verb);
  const contracted = verb.endsWith('eln') && isNoun(lexicon, `${verb.slice(0, -3)}lung`) ? `${verb.slice(0, -3)}lung` : `${stem}ung`;
  const found = [
    contracted,
    ...(isPrefixed(lexicon, verb) ? stemNouns(stem) : []),
    ...listed(verb, lexicon.lists.verbNouns),
    ...nounsOfForeignVerb(verb),
  ];
  return found.filter((noun) => isNoun(lexicon, noun) && !areApart(lexicon, noun, verb));
}

/** `verwalten` → `Verwalter` */
export function agentsOfVerb(lexicon: Lexicon, verb: string): string[] {
  if (!hasPlainAgent(lexicon, verb)) return [];
  // `vermitteln` → `Vermittler`
  const forms = [`${stemOf(verb)}er`, ...(verb.endsWith('eln') ? [`${verb.slice(0, -3)}ler`] : [])];
  return forms.filter((agent) => isNoun(lexicon, agent) && !areApart(lexicon, agent, verb)).slice(0, 1);
}

/** `Verwaltung`, `Verkauf`, `Verkäufer`, `Umzug`, `Moderation` → their verbs */
export function verbsOfAction(lexicon: Lexicon, noun: string): string[] {
  const stems = [noun, ...(noun.endsWith('e') ? [noun.slice(0, -1)] : []), ...(noun.endsWith('nis') ? [noun.slice(0, -3)] : [])];
  const found = [
    ...(noun.endsWith('ung') && noun.length > 6 ? verbsOfStem(lexicon, noun.slice(0, -3)) : []),
    ...stems.map((stem) => `${stem}en`).filter((verb) => noun.length > 4 && isVerb(lexicon, verb) && isPrefixed(lexicon, verb)),
    ...listed(noun, lexicon.lists.nounVerbs).filter((verb) => isVerb(lexicon, verb)),
    ...verbsOfForeignNoun(noun).filter((verb) => isVerb(lexicon, verb)),
  ];
  return [...new Set(found)].filter((verb) => !areApart(lexicon, noun, verb));
}

/** `Verwalter` → `verwalten` */
export function verbsOfAgent(lexicon: Lexicon, noun: string): string[] {
  if (!noun.endsWith('er') || noun.length <= 5) return [];
  return verbsOfStem(lexicon, noun.slice(0, -2)).filter((verb) => hasPlainAgent(lexicon, verb) && !areApart(lexicon, noun, verb));
}

/** Prefixes that leave a verb its meaning: always (`wiederwählen`), or before another prefix (`weiterentwickeln`, `umbenennen`). */
const repeating = /^wieder/;
const adding = /^(?:weiter|um|mit|neu|zurueck)$/;

/** `wiedereröffnen` → `eröffnen` */
export function verbsWithoutPrefix(lexicon: Lexicon, verb: string): string[] {
  return prefixSplits(verb)
    .filter(({ prefix, rest }) => rest.length >= 6 && (repeating.test(prefix) || (adding.test(prefix) && isPrefixed(lexicon, rest))))
    .map(({ rest }) => rest)
    .filter((rest) => isVerb(lexicon, rest) && !areApart(lexicon, verb, rest));
}
