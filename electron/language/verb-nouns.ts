import type { Lexicon } from './lexicon.ts';
import { prefixSplits } from './prefixes.ts';

const shortestNoun = 3;

const isNoun = (lexicon: Lexicon, form: string): boolean => form.length >= shortestNoun && lexicon.noun(form)?.lemma === form;

/** The dictionary form of a verb. */
export const isVerb = (lexicon: Lexicon, form: string): boolean => lexicon.verb(form)?.lemma === form;

const isPrefixed = (lexicon: Lexicon, verb: string): boolean => prefixSplits(verb).some(({ rest }) => isVerb(lexicon, rest));

/** Verbs short and without a prefix are everyday words whose nouns often mean something else (`Steller`, `Ordner`). */
const hasPlainAgent = (lexicon: Lexicon, verb: string): boolean => verb.length >= 7 || isPrefixed(lexicon, verb);

/** Two words that our own list keeps apart. */
const areApart = (lexicon: Lexicon, one: string, other: string): boolean => lexicon.lists.apart.has(`${one} ${other}`);

const stemOf = (verb: string): string => (verb.endsWith('en') ? verb.slice(0, -2) : verb.slice(0, -1));

/** `entwickl`, `pruef`, `aender` → the verbs of these stems */
const verbsOfStem = (lexicon: Lexicon, stem: string): string[] => {
  const forms = [`${stem}en`, `${stem}n`, ...(/[^aeiou]l$/.test(stem) ? [`${stem.slice(0, -1)}eln`] : [])];
  return forms.filter((verb) => isVerb(lexicon, verb)).slice(0, 1);
};

/** Words with their prefix exchanged for that of a changed stem: `umziehen` → `umzug`. */
function ablauts(word: string, changed: ReadonlyMap<string, readonly string[]>): string[] {
  const splits = prefixSplits(word).map(({ prefix, rest }) => ({ prefix: prefix === 'zurueck' ? 'rueck' : prefix, rest }));
  const backs = word.startsWith('rueck') ? [{ prefix: 'zurueck', rest: word.slice('rueck'.length) }] : [];
  return [...splits, ...backs].flatMap(({ prefix, rest }) => (changed.get(rest) ?? []).map((other) => prefix + other));
}

/** `verwalten` → `Verwaltung`, `verkaufen` → `Verkauf`, `umziehen` → `Umzug` */
export function actionsOfVerb(lexicon: Lexicon, verb: string): string[] {
  const stem = stemOf(verb);
  const contracted = verb.endsWith('eln') && isNoun(lexicon, `${verb.slice(0, -3)}lung`) ? `${verb.slice(0, -3)}lung` : `${stem}ung`;
  const found = [contracted, ...(isPrefixed(lexicon, verb) ? [stem] : []), ...ablauts(verb, lexicon.lists.ablautNouns)];
  return found.filter((noun) => isNoun(lexicon, noun) && !areApart(lexicon, noun, verb));
}

/** `verwalten` → `Verwalter` */
export function agentsOfVerb(lexicon: Lexicon, verb: string): string[] {
  const agent = `${stemOf(verb)}er`;
  return hasPlainAgent(lexicon, verb) && isNoun(lexicon, agent) && !areApart(lexicon, agent, verb) ? [agent] : [];
}

/** `Verwaltung`, `Verkauf`, `Umzug` → their verbs */
export function verbsOfAction(lexicon: Lexicon, noun: string): string[] {
  const ofStem = noun.length > 4 && isVerb(lexicon, `${noun}en`) && isPrefixed(lexicon, `${noun}en`) ? [`${noun}en`] : [];
  const found = [
    ...(noun.endsWith('ung') && noun.length > 6 ? verbsOfStem(lexicon, noun.slice(0, -3)) : []),
    ...ofStem,
    ...ablauts(noun, lexicon.lists.ablautVerbs).filter((verb) => isVerb(lexicon, verb)),
  ];
  return found.filter((verb) => !areApart(lexicon, noun, verb));
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
