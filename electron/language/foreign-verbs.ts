/** Ends of nouns that belong to a verb in -ieren, and what of them stands before its -ieren. */
const endings: readonly (readonly [noun: string, verb: string])[] = [
  ['ation', ''],
  ['ition', ''],
  ['ion', ''],
  ['ation', 'iz'],
  ['kation', 'z'],
  ['ktion', 'z'],
  ['ktion', 'g'],
  ['ektion', 'iz'],
  ['sion', 'd'],
  ['ussion', 'ut'],
  ['ission', 'itt'],
  ['uktion', 'u'],
  ['ator', ''],
  ['itor', ''],
  ['or', ''],
  ['ist', ''],
  ['osition', 'on'],
  ['ateur', ''],
  ['eur', ''],
  ['ant', ''],
  ['kant', 'z'],
  ['ent', ''],
  ['enz', ''],
  ['anz', ''],
  ['atur', ''],
  ['at', ''],
  ['age', ''],
  ['ade', ''],
  ['ement', ''],
  ['um', ''],
  ['ur', ''],
  ['ie', ''],
  ['e', ''],
  ['', ''],
];
const verbEnd = 'ieren';
const shortestStem = 3;

/** The nouns that a verb in -ieren may have: `moderieren` → `moderation`, `moderator` … */
export function nounsOfForeignVerb(verb: string): string[] {
  if (!verb.endsWith(verbEnd)) return [];
  const stem = verb.slice(0, -verbEnd.length);
  return endings
    .filter(([, end]) => stem.endsWith(end) && stem.length - end.length >= shortestStem)
    .map(([noun, end]) => stem.slice(0, stem.length - end.length) + noun);
}

/** The verbs in -ieren that a noun may belong to: `produktion` → `produzieren` … */
export const verbsOfForeignNoun = (noun: string): string[] =>
  endings
    .filter(([end]) => noun.endsWith(end) && noun.length - end.length >= shortestStem)
    .map(([end, verb]) => noun.slice(0, noun.length - end.length) + verb + verbEnd);
