import { isParticipleNoun } from './lemma.ts';
import { areApart, isNoun } from './known-words.ts';
import type { Lemma } from './lemma.ts';
import type { Lexicon } from './lexicon.ts';
import { mark } from './marks.ts';
import { actionsOfVerb, agentsOfVerb, verbsOfAction, verbsOfAgent, verbsWithoutPrefix } from './verb-nouns.ts';

/** One rule of derivation: the lemmas under which a word is found too. */
type Rule = (lexicon: Lexicon, term: string) => readonly string[];

const withoutUmlaut = (stem: string): string => stem.replace(/(?:ae|oe|ue)(?=[^aou]*$)/, (umlaut) => umlaut.charAt(0));

/** The first of some forms that is the dictionary form of a noun. */
function firstNoun(lexicon: Lexicon, forms: readonly string[]): readonly string[] {
  const found = forms.find((form) => isNoun(lexicon, form));
  return found === undefined ? [] : [found];
}

/** `Entwicklung` → `entwickeln`, `Entwickler`; `Umzug` → `umziehen` */
const verbOfAction: Rule = (lexicon, noun) =>
  verbsOfAction(lexicon, noun).flatMap((verb) => [verb, ...agentsOfVerb(lexicon, verb), ...actionsOfVerb(lexicon, verb)]);

/** `Bewerber` → `bewerben`, `Bewerbung` */
const verbOfAgent: Rule = (lexicon, noun) => verbsOfAgent(lexicon, noun).flatMap((verb) => [verb, ...actionsOfVerb(lexicon, verb)]);

/** `bewerben` → `Bewerbung`, `Bewerber`; `wiedereröffnen` → `eröffnen`, `Eröffnung` */
const nounsOfVerb: Rule = (lexicon, verb) => [
  ...actionsOfVerb(lexicon, verb),
  ...agentsOfVerb(lexicon, verb),
  ...verbsWithoutPrefix(lexicon, verb).flatMap((rest) => [
    rest,
    ...(lexicon.lists.families.get(rest) ?? []),
    ...actionsOfVerb(lexicon, rest),
  ]),
];

/** `Ärztin` → `Arzt`, `Kollegin` → `Kollege` */
export const manOfWoman: Rule = (lexicon, noun) => {
  if (!noun.endsWith('in') || noun.length < 6) return [];
  const stem = noun.slice(0, -2);
  const isFeminine = ((lexicon.noun(noun)?.marks ?? mark.feminine) & mark.feminine) !== 0;
  // `Rätin` is listed without its gender: the umlaut says it.
  if (!isFeminine && lexicon.place(stem) === null)
    return withoutUmlaut(stem) === stem ? [] : firstNoun(lexicon, [withoutUmlaut(stem), `${withoutUmlaut(stem)}e`]);
  return firstNoun(lexicon, [`${stem}e`, stem, withoutUmlaut(stem), `${withoutUmlaut(stem)}e`, `${stem}er`]);
};

/** `Barrierefreiheit` → `barrierefrei`; short adjectives are in everybody's mouth and say nothing. */
const adjectiveOfQuality: Rule = (lexicon, noun) => {
  const stem = /^(.{7,})(?:igkeit|keit|heit)$/.exec(noun)?.[1];
  if (stem === undefined) return [];
  const found = [stem, `${stem}ig`].find((form) => lexicon.adjective(form)?.lemma === form);
  return found === undefined ? [] : [found];
};

/** `Arbeitslose` → `arbeitslos`, `Längere` → `lang`; a noun of its own says something else (`Runde`). */
const adjectiveOfPerson: Rule = (lexicon, noun) => {
  const isOwn = ((lexicon.noun(noun)?.marks ?? 0) & mark.own) !== 0;
  const base = noun.endsWith('e') && !isOwn ? lexicon.adjective(noun)?.lemma : undefined;
  return base !== undefined && base.length >= 4 ? [base] : [];
};

/** `Geprüfte`, `Angestellte` → `prüfen`, `anstellen` and their nouns */
const verbOfParticiple: Rule = (lexicon, noun) => {
  const verb = isParticipleNoun(lexicon, noun) ? lexicon.verb(noun)?.lemma : undefined;
  return verb === undefined || areApart(lexicon, noun, verb) ? [] : [verb, ...actionsOfVerb(lexicon, verb)];
};

/** `Leserschaft` → `Leser` */
const memberOfBody: Rule = (lexicon, noun) =>
  noun.length >= 11 && noun.endsWith('erschaft') ? firstNoun(lexicon, [noun.slice(0, -6)]) : [];

/** `barrierefrei` → `Barrierefreiheit` */
const qualityOfAdjective: Rule = (lexicon, adjective) =>
  adjective.length < 8 ? [] : firstNoun(lexicon, [`${adjective}keit`, `${adjective}heit`, `${adjective}igkeit`]);

/** Ends of foreign adjectives, and those of their qualities. */
const foreignQualities: readonly (readonly [adjective: RegExp, quality: string])[] = [
  [/(?<=[ae]n)t$/, 'z'],
  [/ell$/, 'alitaet'],
  [/aer$/, 'aritaet'],
  [/bel$/, 'bilitaet'],
  [/isch$/, 'itaet'],
  [/$/, 'itaet'],
];

/** `insolvent` → `Insolvenz`, `mobil` → `Mobilität`, `kriminell` → `Kriminalität` */
const foreignQuality: Rule = (lexicon, adjective) =>
  foreignQualities
    .filter(([end]) => end.test(adjective))
    .map(([end, quality]) => adjective.replace(end, quality))
    .filter((noun) => isNoun(lexicon, noun));

/** What may follow the stem of a foreign adjective in its noun: `regional`, `kommunal`, `kolonial`, `zentral`; shorter stems meet others by chance (`total`). */
const foreignNounEnds = ['', 'e', 'ie', 'um'];
const shortestForeignStem = 5;
/** Ends of words for experts, and those of their fields. */
const fields: Readonly<Record<string, readonly string[]>> = {
  iker: ['ik', 'ie'],
  loge: ['logie'],
  graf: ['grafie'],
  nom: ['nomie'],
  ist: ['ismus', 'istik'],
};

/** `regional` → `Region`; `kolonial`, `ministeriell`: the -i may be the adjective's own. */
const foreignNoun = (lexicon: Lexicon, stem: string): readonly string[] =>
  stem.length < shortestForeignStem
    ? []
    : firstNoun(lexicon, [...foreignNounEnds.map((end) => stem + end), ...(stem.endsWith('i') ? [stem.slice(0, -1)] : [])]);

/** `behördlich` → `Behörde`, `technisch` → `Technik`, `regional` → `Region`, `finanziell` → `Finanz` */
const nounOfAdjective: Rule = (lexicon, adjective) => {
  const match = /^(.{3,}?)(lich|isch|al|ell|aer|oes)$/.exec(adjective);
  const stem = match?.[1];
  if (stem === undefined || match === null) return [];
  const plain = withoutUmlaut(stem);
  if (match[2] === 'lich') return firstNoun(lexicon, [stem, plain, `${stem}e`, `${plain}e`]);
  if (match[2] !== 'isch') return foreignNoun(lexicon, stem);
  return firstNoun(lexicon, [`${stem}ik`, `${stem}ie`, `${stem}e`, stem, plain, `${plain}e`, `${stem}a`]);
};

/** `Politiker` → `Politik`, `Chemiker` → `Chemie`, `Biologe` → `Biologie`, `Terrorist` → `Terrorismus` */
const fieldOfExpert: Rule = (lexicon, noun) => {
  const match = /^(.{2,})(iker|loge|graf|nom|ist)$/.exec(noun);
  if (match === null) return [];
  const [, stem = '', end = ''] = match;
  return (fields[end] ?? []).map((field) => stem + field).filter((field) => isNoun(lexicon, field));
};

/** `Bäckerei` → `Bäcker` */
const makerOfTrade: Rule = (lexicon, noun) => (noun.length >= 8 && noun.endsWith('erei') ? firstNoun(lexicon, [noun.slice(0, -2)]) : []);

/** `Münchner` → `München` */
const placeOfResident: Rule = (lexicon, noun) => {
  const place = noun.endsWith('er') ? lexicon.place(noun) : null;
  return place === null || place.lemma === noun ? [] : [place.lemma];
};

const rules: Readonly<Record<Lemma['kind'], readonly Rule[]>> = {
  noun: [
    verbOfAction,
    verbOfAgent,
    manOfWoman,
    adjectiveOfQuality,
    adjectiveOfPerson,
    verbOfParticiple,
    makerOfTrade,
    memberOfBody,
    placeOfResident,
    fieldOfExpert,
  ],
  verb: [nounsOfVerb],
  adjective: [nounOfAdjective, qualityOfAdjective, foreignQuality],
  unknown: [],
};

/** The further lemmas under which a word is found: its family in our own list, else what rules derive and the lexicon knows. */
export function derivedTerms(lexicon: Lexicon, lemma: Pick<Lemma, 'term' | 'kind'>): readonly string[] {
  const { families, apart } = lexicon.lists;
  const ofFamily = families.get(lemma.term) ?? [];
  const ruled = rules[lemma.kind].flatMap((rule) => rule(lexicon, lemma.term)).filter((base) => !apart.has(`${lemma.term} ${base}`));
  // What holds of the man holds of the woman and of his trade: `Betrügerin`, `Betrügerei` → `Betrüger` → `Betrug`.
  const men = lemma.kind === 'noun' ? [...manOfWoman(lexicon, lemma.term), ...makerOfTrade(lexicon, lemma.term)] : [];
  const ofMan = men.flatMap((man) => derivedTerms(lexicon, { ...lemma, term: man }));
  return [...new Set([...ofFamily, ...ruled, ...ofMan])].filter((term) => term !== lemma.term);
}
