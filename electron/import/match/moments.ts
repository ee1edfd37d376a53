import { wordHashes } from '#shared/text/compared-words.ts';
import type { TextPrint } from '#shared/text/shingles.ts';

/** A day („am 7. Mai“) or a word of correction in a text, as other texts are asked for it. */
export interface Moment {
  readonly kind: 'day' | 'correction';
  /** The shingles it begins and ends in, and where the first stands in the text. */
  readonly shingles: readonly number[];
  readonly at: number;
}

/** What tells when stands at the beginning of a notice. */
const searched = 4_000;
const mostMoments = 16;
/** Texts of one form have the same thing in the same place, give or take a word. */
const nearby = 4;

const day = /(?<!\d)\d{1,2}\.\s?(?:(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{L}{0,6}|\d{1,2}\.)/giu;
const correction = /(?<!\p{L})(?:korrektur|korrigiert|berichtigung|berichtigt|aktualisiert|aktualisierung|richtigstellung)/giu;

/** Whether a headline or kicker says that it corrects something told before. */
export const isCorrection = (text: string): boolean => text.search(correction) >= 0;

/** The days and then the words of correction at the beginning of a text. */
export function momentsOf(text: string, { shingles }: TextPrint): Moment[] {
  const start = text.slice(0, searched);
  const found = (kind: Moment['kind'], marks: RegExp): Moment[] =>
    [...start.matchAll(marks)].slice(0, mostMoments).map(({ index }) => {
      const at = Math.max(0, wordHashes(start.slice(0, index)).words.length - 1);
      return { kind, shingles: [...shingles.subarray(at, at + 2)], at };
    });
  return [...found('day', day), ...found('correction', correction)];
}

/** Whether another text tells the same in the same place. */
export const tells = ({ shingles }: TextPrint, { at, shingles: sought }: Moment): boolean =>
  shingles.subarray(Math.max(0, at - nearby), at + nearby + 2).some((hash) => sought.includes(hash));
