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
export function wordsAround(record: ReportRecord, text: string): TopicWord[] {
  const paragraph = record.blocks.find((block) => block.text.includes(text))?.text ?? '';
  const at = paragraph.indexOf(text);
  const sentence = paragraph.slice(Math.max(0, paragraph.lastIndexOf('. ', at)), at);
  const { headline, keywords, place } = record.fields;
  const found = new Map<string, TopicWord>();
  const add = (words: readonly string[], weight: number): void => {
    for (const word of words) {
      const topic = topicWord(word, weight);
      if (!found.has(topic.word) && fold(word) !== '') found.set(topic.word, topic);
    }
  };
  add(nouns(sentence), 2);
  add((keywords?.value ?? []).slice(0, 5), 1.5);
  add(nouns(headline?.value ?? ''), 1.5);
  add(nouns(paragraph), 1);
  if (place) add([place.value], 1);
  return [...found.values()].slice(0, mostWords);
}
