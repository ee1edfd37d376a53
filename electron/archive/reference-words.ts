import type { Article } from '#shared/model/article.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { fold } from '#shared/text/fold.ts';

/** What a report that is meant should speak of too. */
export interface TopicWord {
  readonly word: string;
  /** Inflected forms are meant as well. */
  readonly isBeginning: boolean;
  /** Words of the paragraph around the reference count for more than those of the whole report. */
  readonly weight: number;
}

/** The report in which „wir berichteten“ stands: read from a source, or a draft. */
export interface ReferringReport {
  readonly headline: string;
  readonly date: string | null;
  readonly place: string;
  readonly keywords: readonly string[];
  readonly paragraphs: readonly string[];
}

export const referringRecord = ({ fields, blocks }: ReportRecord): ReferringReport => ({
  headline: fields.headline?.value ?? '',
  date: fields.date?.value ?? null,
  place: fields.place?.value ?? '',
  keywords: fields.keywords?.value ?? [],
  paragraphs: blocks.map((block) => block.text),
});

/** A draft; `paragraph` is the one with the reference as it stands on screen, which may not be saved yet. */
export const referringDraft = ({ header, keywords }: Article, paragraph: string): ReferringReport => ({
  headline: header.headline,
  date: header.datelineDate,
  place: header.place,
  keywords: keywords.map(({ label }) => label),
  paragraphs: [paragraph],
});

const shortest = 5;
/** From this length on the last letters are grammar as often as not. */
const inflected = 8;
const endingLength = 2;
const mostWords = 14;

/** Nouns and names: capitals mark them in German. */
const nouns = (text: string): string[] =>
  [...text.matchAll(/\p{Lu}[\p{L}\p{N}-]{3,60}/gu)].map(([word]) => word).filter((word) => word.length >= shortest);

const bare = (word: string): string => word.toLowerCase();

function topicWord(word: string, weight: number): TopicWord {
  const isBeginning = word.length >= inflected && !word.includes(' ');
  return { word: bare(isBeginning ? word.slice(0, -endingLength) : word), isBeginning, weight };
}

/** The words by which to look for the report that is meant: of its paragraph, of the headline, and the Stichwörter. */
export function wordsAround(report: ReferringReport, text: string): TopicWord[] {
  const paragraph = report.paragraphs.find((each) => each.includes(text)) ?? '';
  const at = paragraph.indexOf(text);
  const sentence = paragraph.slice(Math.max(0, paragraph.lastIndexOf('. ', at)), at);
  const found = new Map<string, TopicWord>();
  const add = (words: readonly string[], weight: number): void => {
    for (const word of words) {
      const topic = topicWord(word, weight);
      if (!found.has(topic.word) && fold(word) !== '') found.set(topic.word, topic);
    }
  };
  add(nouns(sentence), 2);
  add(report.keywords.slice(0, 5), 1.5);
  add(nouns(report.headline), 1.5);
  add(nouns(paragraph), 1);
  if (report.place !== '') add([report.place], 1);
  return [...found.values()].slice(0, mostWords);
}
