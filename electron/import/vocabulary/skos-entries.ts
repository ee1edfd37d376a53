import { keywordKinds } from '#shared/model/keyword.ts';
import type { KeywordVariant } from '#shared/model/keyword.ts';
import { namespaces } from '#shared/model/skos.ts';
import type { Vocabulary, VocabularyEntry } from '#shared/model/thesaurus.ts';
import { FaultError } from '#shared/result.ts';
import { createGiveWay } from '#electron/give-way.ts';
import { limits, tooManyEntries } from './triples.ts';
import type { RdfObject, Triple } from './triples.ts';

const { rdf, skos, umb } = namespaces;
/** Said of schemes and groups, or only the other way round: nothing is lost without them. */
const needless = new Set(['inScheme', 'topConceptOf', 'hasTopConcept', 'narrower'].map((name) => skos + name));
const read = new Set(['prefLabel', 'altLabel', 'hiddenLabel', 'scopeNote', 'notation', 'broader', 'related'].map((name) => skos + name));

type Statements = Map<string, RdfObject[]>;

/** Makes entries of the concepts among some statements; counts what they say that an entry has no field for. */
export async function skosEntries(triples: readonly Triple[]): Promise<Vocabulary> {
  const giveWay = createGiveWay();
  const bySubject = new Map<string, Statements>();
  for (const { subject, predicate, object } of triples) {
    await giveWay();
    const said = bySubject.get(subject) ?? new Map<string, RdfObject[]>();
    bySubject.set(subject, said);
    const objects = said.get(predicate);
    if (objects) objects.push(object);
    else said.set(predicate, [object]);
  }
  const isConcept = (said: Statements): boolean =>
    (said.get(`${rdf}type`) ?? []).some((type) => type.value === `${skos}Concept`) ||
    (said.has(`${skos}prefLabel`) && !(said.get(`${rdf}type`) ?? []).some((type) => type.value === `${skos}ConceptScheme`));
  const concepts = [...bySubject].filter(([, said]) => isConcept(said));
  if (concepts.length === 0) throw new FaultError('file-no-text', { name: '' });
  if (concepts.length > limits.entries) throw tooManyEntries();
  const above = new Map<string, Set<string>>();
  const putBelow = (key: string, broader: string): void => void above.set(key, (above.get(key) ?? new Set()).add(broader));
  for (const [key, said] of concepts) {
    for (const { value } of links(said, 'broader')) putBelow(key, value);
    for (const { value } of links(said, 'narrower')) putBelow(value, key);
  }
  const leftOut = new Map<string, number>();
  const entries: VocabularyEntry[] = [];
  for (const [key, said] of concepts) {
    await giveWay();
    entries.push(entryOf(key, said, [...(above.get(key) ?? [])]));
    countLeftOut(said, leftOut);
  }
  return { entries, leftOut: [...leftOut].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count) };
}

const links = (said: Statements, name: string): RdfObject[] => (said.get(skos + name) ?? []).filter((object) => object.kind !== 'literal');

/** German first, then what has no language; another language only where a concept has neither. */
function languageOf(said: Statements): (language: string) => boolean {
  const spoken = (said.get(`${skos}prefLabel`) ?? []).flatMap((object) => (object.kind === 'literal' ? [object.language] : []));
  const isGerman = (language: string): boolean => language === '' || /^de(-|$)/.test(language);
  const first = spoken[0] ?? '';
  return spoken.some(isGerman) ? isGerman : (language) => language === first || language === '';
}

function entryOf(key: string, said: Statements, broader: readonly string[]): VocabularyEntry {
  const isWanted = languageOf(said);
  const texts = (name: string): string[] =>
    (said.get(name) ?? [])
      .filter((object) => object.kind === 'literal' && isWanted(object.language))
      .sort((one, other) => Number(languageRank(one)) - Number(languageRank(other)))
      .map((object) => object.value);
  const abbreviations = texts(`${umb}abbreviation`);
  const [label = '', ...moreLabels] = texts(`${skos}prefLabel`);
  const variants: KeywordVariant[] = [
    ...[...moreLabels, ...texts(`${skos}altLabel`)]
      .filter((text) => !abbreviations.includes(text))
      .map((text) => ({ label: text, kind: 'variant' as const })),
    ...abbreviations.map((text) => ({ label: text, kind: 'abbreviation' as const })),
    ...texts(`${skos}hiddenLabel`).map((text) => ({ label: text, kind: 'hidden' as const })),
  ];
  const [kind] = texts(`${umb}kind`);
  const notes = texts(`${skos}scopeNote`);
  return {
    key,
    uri: key.startsWith('_:') ? null : key,
    label,
    kind: keywordKinds.find((one) => one === kind) ?? 'topic',
    variants,
    scopeNote: (notes.length > 0 ? notes : texts(`${skos}definition`)).join('\n\n'),
    notation: texts(`${skos}notation`)[0] ?? '',
    broader,
    related: links(said, 'related').map((object) => object.value),
  };
}

const languageRank = (object: RdfObject): boolean => object.kind === 'literal' && object.language === '';

function countLeftOut(said: Statements, leftOut: Map<string, number>): void {
  const isWanted = languageOf(said);
  const hasNote = said.has(`${skos}scopeNote`);
  for (const [predicate, objects] of said) {
    if (predicate === `${rdf}type` || needless.has(predicate) || predicate.startsWith(umb)) continue;
    const isRead = read.has(predicate) || (predicate === `${skos}definition` && !hasNote);
    const lost = objects.filter((object, at) =>
      isRead ? (object.kind === 'literal' && !isWanted(object.language)) || (predicate === `${skos}notation` && at > 0) : true,
    );
    if (lost.length === 0) continue;
    const name = predicate.startsWith(skos) ? `skos:${predicate.slice(skos.length)}` : predicate.slice(0, 200);
    leftOut.set(name, (leftOut.get(name) ?? 0) + lost.length);
  }
}
