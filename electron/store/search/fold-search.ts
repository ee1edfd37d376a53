import { fold } from '#shared/text/fold.ts';

/** Stands before a German index term, so that it never meets a word as written in the same index. A letter to the tokenizer, in no German word. */
export const relatedMark = 'ʔ';
/** A German index term as the index holds it: one word, whatever signs a date or a number brings. */
export const relatedTerm = (term: string): string => relatedMark + term.replace(/[^\p{L}\p{N}]+/gu, '');
/** Stands before what is no word: codes of rubrics, places, Stichwörter … */
export const codeMark = 'ǃ';
/** Stands before a word from the name of a file that a report came from: such words are looked for in `quelle:` alone. */
const fileMark = `${codeMark}${codeMark}`;
/** Every report has it: what „without“ alone is taken from. */
export const everyReport = `${codeMark}all`;

/** Every report with a date has it. */
export const datedReport = `${codeMark}dated`;

/** The words of a text as the index holds them, a space between: folded, no soft hyphens, none of our own marks, decomposed umlauts mended. */
export const foldForSearch = (text: string): string => fold(text.replace(/[\u00ADʔǃ]/g, '').normalize('NFC'));

/** The words of a file's name, as the index holds them. */
export const fileNameMarks = (words: string): string[] =>
  foldForSearch(words)
    .split(' ')
    .filter(Boolean)
    .map((word) => fileMark + word);
