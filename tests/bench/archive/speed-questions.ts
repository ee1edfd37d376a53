import { documentText } from '#shared/document/document-text.ts';
import { generateArchive } from './generate.ts';

/** What is searched for in the archive, by kind; every query is asked once. */
export interface Questions {
  readonly term: readonly string[];
  readonly commonTerm: readonly string[];
  readonly twoTerms: readonly string[];
  readonly phrase: readonly string[];
  /** Each state of the search field while words are typed. */
  readonly keyStroke: readonly string[];
  readonly field: readonly string[];
  readonly misspelt: readonly string[];
}

/** So many reports are read to know which words are common. */
const sampled = 3_000;
const perKind = 60;

/** Every n-th of a list, so that all of its range is asked for. */
const spread = <Item>(list: readonly Item[], count: number): Item[] =>
  list.filter((_, index) => Math.floor((index * count) / list.length) !== Math.floor(((index - 1) * count) / list.length));

const strokesOf = (text: string): string[] => Array.from({ length: text.length }, (_, index) => text.slice(0, index + 1));
/** Two letters change places: the commonest slip. */
const slipped = (word: string): string => `${word.slice(0, 3)}${word.slice(4, 5)}${word.slice(3, 4)}${word.slice(5)}`;

/** Queries for a generated archive, drawn from its own first reports. */
export function questionsFor(count: number): Questions {
  const documents = new Map<string, number>();
  const pairs: string[] = [];
  const places = new Set<string>();
  let read = 0;
  for (const { header, body } of generateArchive(count)) {
    if ((read += 1) > sampled) break;
    const text = documentText(body);
    for (const word of new Set(text.match(/\p{Lu}\p{Ll}{3,}/gu))) documents.set(word, (documents.get(word) ?? 0) + 1);
    const pair = /\p{Ll}{4,} \p{Lu}\p{Ll}{4,}/u.exec(text)?.[0];
    if (pair !== undefined) pairs.push(pair);
    places.add(header.place);
  }
  const byCount = [...documents].sort((one, other) => other[1] - one[1]);
  const within = (from: number, to: number): string[] =>
    byCount.filter(([, count]) => count / sampled > from && count / sampled <= to).map(([word]) => word);
  const terms = spread(within(0, 0.02), perKind);
  const common = within(0.08, 1);
  const usual = within(0.01, 0.08);
  const someUsual = spread(usual, perKind);
  const fields = ['form:interview', 'rubrik:Politik', 'status:veröffentlicht', 'datum:2018..2021', 'stichwort:Gemeinde'];
  return {
    term: terms,
    commonTerm: common.slice(0, perKind),
    twoTerms: someUsual.map((word, index) => `${word} ${common[index % common.length] ?? ''}`),
    phrase: spread(pairs, perKind).map((pair) => `"${pair}"`),
    keyStroke: [...spread(usual, 6), ...spread(within(0.0005, 0.01), 6)].flatMap(strokesOf),
    field: [
      ...spread([...places], 20).map((place) => `ort:"${place}"`),
      ...someUsual.slice(0, 40).map((word, index) => `${fields[index % fields.length] ?? ''} ${word}`),
    ],
    misspelt: spread(usual, 20).map(slipped),
  };
}
