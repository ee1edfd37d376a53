import { backReferenceInline, documentFromText, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import { commonForms, emptyHeader } from '#shared/model/article.ts';
import type { ArticleHeader, Status } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { Random } from '../../support/similar-reports/random.ts';
import { randomFrom } from '../../support/similar-reports/random.ts';
import { compound } from './inflect.ts';
import { headline, newTopic, personName, sentence, wordsOf } from './sentences.ts';
import type { Topic } from './sentences.ts';
import { agencies, nouns, rubrics, statuteNames } from './words.ts';
import { createZipf } from './zipf.ts';

/** A report of the generated archive, as it enters a library. `time` is when it was written, in milliseconds. */
export interface ArchiveReport {
  readonly id: ArticleId;
  readonly header: ArticleHeader;
  readonly body: DocumentJson;
  readonly keywords: readonly string[];
  readonly time: number;
  /** The earlier report that a follow-up refers to. */
  readonly follows: ArticleId | null;
}

const day = 86_400_000;
const firstDay = Date.UTC(2010, 0, 1);
const days = 15 * 365;
/** Archives arrive in rough order of time: a report lies at most this many days from its place. */
const jitter = 30;
const followUpShare = 0.12;
/** So many reports back a follow-up may point. */
const memory = 500;

const vocabulary: readonly string[] = [
  ...statuteNames,
  ...nouns.map((noun) => noun.lemma),
  ...nouns.slice(0, 80).flatMap((first, index) => nouns.slice(index + 1, index + 12).map((last) => compound(first, last).lemma)),
];
const keywordRank = createZipf(vocabulary.length, 0.9, 5);
const rubricRank = createZipf(rubrics.length, 0.7);
const formRank = createZipf(commonForms.length, 1.2, 1);

const statusOf = (random: Random, age: number): Status => {
  const drawn = random.next();
  if (age > 0.05) return drawn < 0.9 ? 'published' : 'archived';
  return drawn < 0.4 ? 'draft' : drawn < 0.6 ? 'review' : drawn < 0.8 ? 'approved' : 'published';
};

const idOf = (index: number): ArticleId => `report-${String(index + 1).padStart(8, '0')}` as ArticleId;

interface Earlier {
  readonly id: ArticleId;
  readonly topic: Topic;
  readonly keywords: readonly string[];
  readonly number: number;
}

function keywordsFor(random: Random): string[] {
  if (random.next() < 0.15) return [];
  return [...new Set(Array.from({ length: 1 + random.below(5) }, () => vocabulary[keywordRank(random)] ?? ''))];
}

function bodyOf(paragraphs: readonly string[], earlier: Earlier | null): DocumentJson {
  const body = documentFromText(paragraphs.join('\n\n'));
  if (!earlier) return body;
  const reference = paragraphBlock([
    textInline('Schon früher ging es darum '),
    backReferenceInline('wir berichteten', earlier.number, earlier.id),
    textInline('.'),
  ]);
  return { ...body, root: { ...body.root, children: [...body.root.children, reference] } };
}

/** How long a report is: paragraphs of two to four sentences, up to two more than `least`. */
export type ReportLength = 'usual' | 'short';
const least: Readonly<Record<ReportLength, number>> = { usual: 5, short: 0 };

/** Reports of about 1.4 kB (short ones: of about .4 kB) over fifteen years, the same for the same seed: words by rank, compounds, inflected forms, follow-ups. */
export function* generateArchive(count: number, seed = 7, length: ReportLength = 'usual'): Generator<ArchiveReport> {
  const random = randomFrom(seed);
  const recent: Earlier[] = [];
  for (let index = 0; index < count; index += 1) {
    const earlier = recent.length > 20 && random.next() < followUpShare ? random.pick(recent) : null;
    const topic = earlier?.topic ?? newTopic(random);
    const words = wordsOf(random, topic);
    const text = (sentences: number): string => Array.from({ length: sentences }, () => sentence(random, words)).join(' ');
    const isTeaser = earlier === null && random.next() < 0.1;
    const written = firstDay + Math.floor((index / count) * days + (random.next() - 0.5) * 2 * jitter) * day;
    const keywords = earlier?.keywords ?? keywordsFor(random);
    const author = personName(random);
    const number = 1_000 + index;
    yield {
      id: idOf(index),
      header: {
        ...emptyHeader,
        number: isTeaser ? null : number,
        extent: isTeaser ? 'teaser' : 'full',
        form: commonForms[formRank(random)] ?? '',
        status: statusOf(random, 1 - index / count),
        kicker: random.next() < 0.6 ? topic.place : words.noun().lemma,
        headline: headline(random, words),
        lead: isTeaser ? '' : text(1),
        teaser: isTeaser || random.next() < 0.2 ? text(2) : '',
        datelineDate: new Date(written).toISOString().slice(0, 10),
        place: topic.place,
        rubric: rubrics[rubricRank(random)] ?? '',
        byline: random.next() < 0.5 ? author : '',
        authors: random.next() < 0.5 ? [author] : [],
        agency: random.next() < 0.1 ? random.pick(agencies) : '',
      },
      body: bodyOf(isTeaser ? [] : Array.from({ length: least[length] + random.below(3) }, () => text(2 + random.below(3))), earlier),
      keywords,
      time: written + random.below(day),
      follows: earlier?.id ?? null,
    };
    if (!isTeaser) recent[index % memory] = { id: idOf(index), topic, keywords, number };
  }
}
