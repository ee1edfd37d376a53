import type { Analyser } from '#electron/language/analyse.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { refusedFor, talliesOf } from '#electron/store/suggestion-verdicts.ts';
import type { Tally } from '#electron/store/suggestion-verdicts.ts';
import type { Messages } from '#shared/messages/catalogue.ts';
import type { Article } from '#shared/model/article.ts';
import type { KeywordId } from '#shared/model/ids.ts';
import type { OfferedKeyword } from '#shared/model/suggestion.ts';
import { fold } from '#shared/text/fold.ts';
import { keyPhrases } from './key-phrases.ts';
import type { NearestReports, NearReport } from './nearest-reports.ts';
import { readText, textOf } from './read-text.ts';
import { termFrequencies } from './term-vector.ts';
import type { TermWeights } from './term-weights.ts';
import { vocabularyMatches } from './vocabulary-matches.ts';
import type { Place, VocabularyMatch } from './vocabulary-matches.ts';
import type { Vocabulary } from './vocabulary-index.ts';

const most = 10;
const mostNew = 5;
/** Measured (archive.md): Stichwörter of the 20 nearest reports, each weighted by similarity². */
const neighbours = 20;
const trustedFrom = 0.25;
const weightOf = { label: 0.8, neighbours: 0.6, phrase: 0.3 } as const;
const leastScore = 0.05;
const charactersBefore = 28;
const charactersAfter = 48;

export interface KeywordSources {
  readonly db: ReadableDb;
  readonly analyser: Analyser;
  readonly vocabulary: Vocabulary;
  readonly nearest: NearestReports;
  readonly weights: TermWeights;
}

interface Vote {
  readonly label: string;
  readonly share: number;
  readonly reports: number;
}

/** What similar reports were given, each by how alike they are. */
function votesOf(reports: readonly NearReport[]): Map<KeywordId, Vote> {
  const nearest = reports.filter(({ cosine }) => cosine > 0).slice(0, neighbours);
  // Where even the nearest report is far, its Stichwörter say little.
  const trust = Math.min(1, (nearest[0]?.cosine ?? 0) / trustedFrom);
  const whole = nearest.reduce((sum, { cosine }) => sum + cosine ** 2, 0) / trust;
  const votes = new Map<KeywordId, Vote>();
  for (const { keywords, cosine } of nearest)
    for (const { id, label } of keywords) {
      const known = votes.get(id);
      votes.set(id, { label, share: (known?.share ?? 0) + cosine ** 2 / whole, reports: (known?.reports ?? 0) + 1 });
    }
  return votes;
}

/** The words around a place, cut where words begin. */
function passageAt({ field, start, end }: Place): OfferedKeyword['passage'] {
  const from = Math.max(0, start - charactersBefore);
  const before = field.text.slice(from, start);
  return {
    before: from === 0 ? before : before.replace(/^\S*\s/, ''),
    match: field.text.slice(start, end),
    after: field.text.slice(end, end + charactersAfter),
  };
}

function reasonOf(match: VocabularyMatch | undefined, vote: Vote | undefined, wording: Messages['archive']): string {
  if (!match) return wording.inSimilar(vote?.reports ?? 1);
  const word = match.place.field.text.slice(match.place.start, match.place.end);
  if (match.isPart) return wording.asPart(word);
  if (match.form.form !== match.form.label) return wording.asVariant(match.form.form);
  return match.place.field.name === 'headline' ? wording.inHeadline : wording.inText(match.count);
}

/** What was refused often sinks, what was taken often rises a little. */
const confidenceIn = (tally: Tally | undefined): number => (tally ? (2 + tally.accepted) / (2 + tally.accepted + tally.refused) : 1);

/** Entries of the vocabulary that the text names or that similar reports have. */
function fromVocabulary(
  matches: ReadonlyMap<KeywordId, VocabularyMatch>,
  votes: ReadonlyMap<KeywordId, Vote>,
  tellingOf: (term: string) => number,
  wording: Messages['archive'],
): OfferedKeyword[] {
  return [...new Set([...matches.keys(), ...votes.keys()])].map((id) => {
    const match = matches.get(id);
    const vote = votes.get(id);
    const telling = match ? Math.max(...match.form.terms.map(tellingOf)) : 0;
    const named = match ? (1 - Math.exp(-match.weight / 2)) * (0.3 + 0.7 * telling) : 0;
    return {
      id,
      label: match?.form.label ?? vote?.label ?? '',
      score: weightOf.label * named + weightOf.neighbours * (vote?.share ?? 0),
      reason: reasonOf(match, vote, wording),
      passage: match ? passageAt(match.place) : null,
    };
  });
}

/**
 * Stichwörter for a report, the best first: from the vocabulary, and phrases of the text that are not in it yet. Only offers; what was
 * refused for this report stays away.
 */
export async function suggestKeywords(sources: KeywordSources, article: Article, wording: Messages['archive']): Promise<OfferedKeyword[]> {
  const { db, analyser, vocabulary, nearest, weights } = sources;
  const index = await vocabulary.index();
  const fields = readText(analyser, textOf(article));
  weights.learn(termFrequencies(fields).keys());
  const { idf } = weights;
  const highest = weights.highest();
  const tellingOf = (term: string): number => Math.min(1, idf(term) / highest);
  const matches = vocabularyMatches(fields, index);
  const known = fromVocabulary(matches, votesOf(nearest.find(article.id, fields)), tellingOf, wording);
  const taken = new Set([...article.keywords.map(({ label }) => fold(label)), ...known.map(({ label }) => fold(label))]);
  const found = keyPhrases(fields, idf, mostNew * 3);
  const best = found[0]?.score ?? 1;
  const phrases = found
    .filter(({ label, key }) => !taken.has(fold(label)) && !isNamed(index.get(key.split(' ')[0] ?? ''), key))
    .map(({ label, score, place }): OfferedKeyword => ({
      id: null,
      label,
      score: weightOf.phrase * (score / best),
      reason: wording.newPhrase,
      passage: passageAt(place),
    }))
    .slice(0, mostNew);
  const attached = new Set(article.keywords.map(({ id }) => id));
  const refused = refusedFor(db, article.id, 'keyword');
  const offers = [...known, ...phrases].filter(({ id, label }) => (id === null || !attached.has(id)) && !refused.has(fold(label)));
  const tallies = talliesOf(
    db,
    'keyword',
    offers.map(({ label }) => fold(label)),
  );
  return offers
    .map((offer) => ({ ...offer, score: offer.score * confidenceIn(tallies.get(fold(offer.label))) }))
    .filter(({ score }) => score >= leastScore)
    .sort((one, other) => other.score - one.score || one.label.localeCompare(other.label, 'de'))
    .slice(0, most);
}

/** Whether a phrase is a wording of the vocabulary, in another form. */
const isNamed = (forms: readonly { readonly terms: readonly string[] }[] | undefined, key: string): boolean =>
  forms?.some(({ terms }) => terms.join(' ') === key) ?? false;
