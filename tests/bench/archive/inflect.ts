import type { Noun } from './words.ts';

export type Case = 'nominative' | 'accusative' | 'dative' | 'genitive';
type Slot = Noun['gender'] | 'plural';

const articles: Readonly<Record<Case, Readonly<Record<Slot, string>>>> = {
  nominative: { m: 'der', f: 'die', n: 'das', plural: 'die' },
  accusative: { m: 'den', f: 'die', n: 'das', plural: 'die' },
  dative: { m: 'dem', f: 'der', n: 'dem', plural: 'den' },
  genitive: { m: 'des', f: 'der', n: 'des', plural: 'der' },
};
const indefinite: Readonly<Record<Case, Readonly<Record<Slot, string>>>> = {
  nominative: { m: 'ein', f: 'eine', n: 'ein', plural: '' },
  accusative: { m: 'einen', f: 'eine', n: 'ein', plural: '' },
  dative: { m: 'einem', f: 'einer', n: 'einem', plural: '' },
  genitive: { m: 'eines', f: 'einer', n: 'eines', plural: '' },
};
const afterIndefinite: Readonly<Record<Case, Readonly<Record<Slot, string>>>> = {
  nominative: { m: 'er', f: 'e', n: 'es', plural: 'e' },
  accusative: { m: 'en', f: 'e', n: 'es', plural: 'e' },
  dative: { m: 'en', f: 'en', n: 'en', plural: 'en' },
  genitive: { m: 'en', f: 'en', n: 'en', plural: 'er' },
};

/** The ending of an adjective behind „der, die, das“. */
const afterDefinite = (role: Case, slot: Slot): string =>
  role === 'nominative' && slot !== 'plural' ? 'e' : role === 'accusative' && (slot === 'f' || slot === 'n') ? 'e' : 'en';

const isWeak = (noun: Noun): boolean => noun.gender === 'm' && /n$/.test(noun.genitive) && noun.genitive !== noun.lemma;

/** A noun in its case; words without a plural stay in the singular. */
export function inflected(noun: Noun, role: Case, isPlural: boolean): string {
  if (isPlural && noun.plural !== '') return role === 'dative' && !/[ns]$/.test(noun.plural) ? `${noun.plural}n` : noun.plural;
  if (role === 'genitive' || (role !== 'nominative' && isWeak(noun))) return noun.genitive;
  return noun.lemma;
}

/** „dem neuen Haushaltsplan“, „neue Haushaltspläne“. An empty adjective is left out. */
export function phrase(noun: Noun, role: Case, isPlural: boolean, isDefinite: boolean, adjective: string): string {
  const slot: Slot = isPlural && noun.plural !== '' ? 'plural' : noun.gender;
  const article = (isDefinite ? articles : indefinite)[role][slot];
  const ending = isDefinite ? afterDefinite(role, slot) : afterIndefinite[role][slot];
  const described = adjective === '' ? '' : declined(adjective, ending);
  return [article, described, inflected(noun, role, isPlural)].filter((word) => word !== '').join(' ');
}

/** „teuer“ loses its second e: „die teure Brücke“. */
const declined = (adjective: string, ending: string): string =>
  adjective.endsWith('euer') ? `${adjective.slice(0, -2)}r${ending}` : adjective + ending;

const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** A compound inflects as its last part does. */
export function compound(first: Noun, last: Noun): Noun {
  const join = (form: string): string => (form === '' ? '' : first.joint + lowerFirst(form));
  return {
    lemma: join(last.lemma),
    gender: last.gender,
    genitive: join(last.genitive),
    plural: join(last.plural),
    joint: join(last.joint),
  };
}
