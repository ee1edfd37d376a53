import type { Random } from '../../support/similar-reports/random.ts';
import { compound, phrase } from './inflect.ts';
import type { Case } from './inflect.ts';
import {
  adjectives,
  firstNames,
  nameHeads,
  nameTails,
  nouns,
  organisations,
  placeHeads,
  placeTails,
  roles,
  sayings,
  verbs,
} from './words.ts';
import type { Noun } from './words.ts';
import { createZipf } from './zipf.ts';

/** What a report is about: its own words come up again and again in it. */
export interface Topic {
  readonly nouns: readonly Noun[];
  readonly place: string;
  readonly person: string;
  readonly role: string;
  readonly organisation: string;
}

const nounRank = createZipf(nouns.length, 0.9, 9);
const verbRank = createZipf(verbs.length, 0.9, 6);
const adjectiveRank = createZipf(adjectives.length, 0.9, 6);
const firstNameRank = createZipf(firstNames.length, 0.6);
const surnameRank = createZipf(nameHeads.length * nameTails.length, 0.8, 8);
const placeRank = createZipf(placeHeads.length * placeTails.length, 0.8, 8);

/** The item of a rank; ranks are drawn within the list. */
const at = <Item>(list: readonly Item[], rank: number): Item => list[rank % list.length] as Item;
/** Rank to pair, so that frequent names share no part in particular. */
const joined = (heads: readonly string[], tails: readonly string[], rank: number): string =>
  at(heads, rank) + at(tails, (rank * 7 + Math.floor(rank / heads.length)) % tails.length);

const single = (random: Random): Noun => at(nouns, nounRank(random));
function joinedNoun(random: Random): Noun {
  const two = compound(single(random), single(random));
  return random.next() < 0.12 ? compound(two, single(random)) : two;
}

export const placeName = (random: Random): string => joined(placeHeads, placeTails, placeRank(random));
export function personName(random: Random): string {
  const surname = (): string => joined(nameHeads, nameTails, surnameRank(random));
  const last = surname();
  return `${at(firstNames, firstNameRank(random))} ${random.next() < 0.08 ? `${last}-${surname()}` : last}`;
}

export const newTopic = (random: Random): Topic => ({
  nouns: Array.from({ length: 8 }, (_, index) => (index < 4 ? joinedNoun(random) : single(random))),
  place: placeName(random),
  person: personName(random),
  role: random.pick(roles),
  organisation: random.pick(organisations),
});

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const months = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];

/** The words of one report, drawn anew at every call. */
export function wordsOf(random: Random, topic: Topic) {
  const anyNoun = (): Noun => {
    const drawn = random.next();
    if (drawn < 0.4) return random.pick(topic.nouns);
    return drawn < 0.75 ? single(random) : joinedNoun(random);
  };
  const described = (): string => (random.next() < 0.35 ? at(adjectives, adjectiveRank(random)) : '');
  return {
    /** A phrase in the singular or plural, with or without an article. */
    thing: (role: Case): string => phrase(anyNoun(), role, random.next() < 0.4, random.next() < 0.7, described()),
    /** A phrase that is surely singular: its verb is too. */
    one: (role: Case): string => phrase(anyNoun(), role, false, random.next() < 0.8, described()),
    many: (role: Case): string => phrase(anyNoun(), role, true, random.next() < 0.6, described()),
    /** A bare noun of the topic, for headlines. */
    noun: (): Noun => random.pick(topic.nouns),
    adjective: (): string => at(adjectives, adjectiveRank(random)),
    verb: () => at(verbs, verbRank(random)),
    place: (): string => (random.next() < 0.6 ? topic.place : placeName(random)),
    otherPlace: (): string => placeName(random),
    said: (): string => random.pick(sayings),
    person: (): string => (random.next() < 0.6 ? `${topic.role} ${topic.person}` : personName(random)),
    organisation: (): string => (random.next() < 0.6 ? topic.organisation : random.pick(organisations)),
    amount: (): string => String(Math.ceil(random.next() ** 3 * 900_000)).replace(/\B(?=(\d{3})+$)/g, '.'),
    percent: (): string => `${String(random.below(99) + 1)},${String(random.below(10))}`,
    day: (): string => `${String(random.below(28) + 1)}. ${random.pick(months)}`,
    year: (): string => String(2008 + random.below(20)),
  };
}
type Words = ReturnType<typeof wordsOf>;

const forms: readonly ((w: Words) => string)[] = [
  (w) => `${w.one('nominative')} in ${w.place()} ${w.verb()[0]} ${w.thing('accusative')}.`,
  (w) => `${w.many('nominative')} ${w.verb()[1]} ${w.thing('accusative')} und ${w.thing('accusative')}.`,
  (w) => `Mit ${w.thing('dative')} ${w.verb()[0]} ${w.one('nominative')} auch ${w.thing('accusative')} ${w.one('genitive')}.`,
  (w) => `${w.one('nominative')} hat ${w.thing('accusative')} ${w.verb()[3]}.`,
  (w) => `Für ${w.thing('accusative')} ${w.verb()[0]} ${w.one('nominative')} ${w.amount()} Euro.`,
  (w) => `„${upperFirst(w.one('nominative'))} ${w.verb()[2]} ${w.thing('accusative')}“, ${w.said()} ${w.person()}.`,
  (w) => `Der ${w.organisation()} ${w.verb()[2]} am ${w.day()} ${w.thing('accusative')} für ${w.many('accusative')} in ${w.place()}.`,
  (w) => `${w.one('nominative')} wird ${w.verb()[3]}, und ${w.many('nominative')} werden ${w.verb()[3]}.`,
  (w) => `${w.one('nominative')} ist ${w.adjective()}, ${w.one('nominative')} bleibt ${w.adjective()}.`,
  (w) => `${w.person()} ${w.verb()[2]} ${w.thing('accusative')} mit ${w.thing('dative')}.`,
  (w) => `In ${w.place()} ${w.verb()[0]} man ${w.thing('accusative')} ohne ${w.thing('accusative')}.`,
  (w) => `${w.many('nominative')} und ${w.many('nominative')} ${w.verb()[1]} bei ${w.thing('dative')} ${w.thing('accusative')}.`,
  (w) => `Zu ${w.thing('dative')} ${w.said()} ${w.person()}, dass ${w.one('nominative')} ${w.thing('accusative')} ${w.verb()[0]}.`,
  (w) => `Seit ${w.year()} ${w.verb()[0]} ${w.one('nominative')} ${w.thing('accusative')} von ${w.thing('dative')}.`,
  (w) => `Nach Angaben von ${w.person()} wurden bisher ${w.amount()} Euro für ${w.thing('accusative')} ausgegeben.`,
  (w) => `Rund ${w.percent()} Prozent der Befragten halten ${w.thing('accusative')} für ${w.adjective()}.`,
  (w) => `Bis zum ${w.day()} ${w.year()} soll ${w.one('nominative')} ${w.verb()[3]} werden, obwohl ${w.one('nominative')} noch fehlt.`,
  (w) => `Kritik kam aus ${w.otherPlace()}: ${w.one('nominative')} sei nicht ${w.adjective()}, und ${w.many('nominative')} fehlten.`,
  (w) => `Ob ${w.one('nominative')} ${w.thing('accusative')} ${w.verb()[0]}, hängt von ${w.thing('dative')} ab.`,
  (w) =>
    `In ${w.place()} und ${w.otherPlace()} gibt es bereits ${w.amount()} ${w.noun().plural || 'Fälle'}; weitere werden ${w.verb()[3]}.`,
  (w) => `Dazu gehören ${w.many('nominative')}, ${w.many('nominative')} sowie ${w.one('nominative')} ${w.one('genitive')}.`,
  (w) => `Trotz ${w.one('genitive')} ${w.verb()[0]} ${w.one('nominative')} ${w.thing('accusative')} nicht.`,
];
/** Plain sentences are frequent, the turns of phrase of the trade are not. */
const formRank = createZipf(forms.length, 1, 6);

/** A sentence of the report. */
export const sentence = (random: Random, words: Words): string => upperFirst(at(forms, formRank(random))(words));

/** „Gemeinderat Birkenau erneuert neue Haushaltspläne“. */
export function headline(random: Random, words: Words): string {
  const subject = words.noun().lemma;
  const object = words.many('accusative');
  if (random.next() < 0.5) return `${subject} ${words.verb()[0]} ${object}`;
  return random.next() < 0.5
    ? `${words.place()}: ${upperFirst(object)} ${words.verb()[3]}`
    : `${subject} in ${words.place()}: ${upperFirst(object)}`;
}
