/**
 * A set of folded words as a minimal acyclic graph of letters, with a number for each word (a minimal perfect hash).
 * Four numbers stand at the start of the file (mark, form, arcs, words), then three tables:
 * two numbers an arc, the lemma's number a word, one byte of marks a word.
 * An arc is `target << 10 | isLast << 9 | isWord << 8 | letter`, then the count of words reached by the arcs before it.
 */
export interface WordGraph {
  /** The number of a word, or -1. */
  find(word: string): number;
  /** The dictionary form of a word by its number. */
  lemma(id: number): string;
  /** The marks of a word by its number (`mark` in marks.ts). */
  marks(id: number): number;
  /** Adds the ends of all known words that start at `from`, shortest first. */
  addEnds(text: string, from: number, ends: number[]): void;
}

export const graphMark = 0x4c47_5557;
export const graphForm = 1;
export const lastBit = 1 << 9;
export const wordBit = 1 << 8;
export const targetShift = 10;
const headLength = 16;

/** Reads a graph as it was written by the build. Throws when the bytes are none of this form. */
export function readWordGraph(bytes: Uint8Array): WordGraph {
  const copy = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const [mark, form, arcCount = 0, wordCount = 0] = new Uint32Array(copy.buffer, copy.byteOffset, 4);
  if (mark !== graphMark || form !== graphForm || bytes.length !== headLength + 8 * arcCount + 5 * wordCount)
    throw new Error('The word list is damaged or of another version; build it anew');
  const arcs = new Uint32Array(copy.buffer, copy.byteOffset + headLength, 2 * arcCount);
  const lemmas = new Uint32Array(copy.buffer, copy.byteOffset + headLength + 8 * arcCount, wordCount);
  const marks = copy.subarray(headLength + 8 * arcCount + 4 * wordCount);

  /** The arc for a letter among those that start at `arc`, or -1. */
  const arcFor = (start: number, letter: number): number => {
    for (let arc = start; ; arc += 1) {
      const value = arcs[2 * arc] ?? 0;
      if ((value & 0xff) === letter) return arc;
      if ((value & lastBit) !== 0) return -1;
    }
  };

  const addEnds = (text: string, from: number, ends: number[]): void => {
    let start = 0;
    for (let at = from; at < text.length && arcCount > 0; at += 1) {
      const arc = arcFor(start, text.charCodeAt(at));
      if (arc < 0) return;
      const value = arcs[2 * arc] ?? 0;
      if ((value & wordBit) !== 0) ends.push(at + 1);
      start = value >>> targetShift;
      if (start === 0) return;
    }
  };

  const find = (word: string): number => {
    let start = 0;
    let id = 0;
    for (let at = 0; at < word.length && arcCount > 0; at += 1) {
      const arc = arcFor(start, word.charCodeAt(at));
      if (arc < 0) return -1;
      const value = arcs[2 * arc] ?? 0;
      id += arcs[2 * arc + 1] ?? 0;
      if (at === word.length - 1) return (value & wordBit) !== 0 ? id : -1;
      if ((value & wordBit) !== 0) id += 1;
      start = value >>> targetShift;
      if (start === 0) return -1;
    }
    return -1;
  };

  const wordAt = (id: number): string => {
    let rest = id;
    let start = 0;
    let word = '';
    for (;;) {
      let arc = start;
      while (((arcs[2 * arc] ?? lastBit) & lastBit) === 0 && (arcs[2 * arc + 3] ?? 0) <= rest) arc += 1;
      const value = arcs[2 * arc] ?? 0;
      rest -= arcs[2 * arc + 1] ?? 0;
      word += String.fromCharCode(value & 0xff);
      if ((value & wordBit) !== 0) {
        if (rest === 0) return word;
        rest -= 1;
      }
      start = value >>> targetShift;
      if (start === 0) return word;
    }
  };

  return {
    find,
    addEnds,
    lemma: (id) => wordAt(lemmas[id] ?? id),
    marks: (id) => marks[id] ?? 0,
  };
}
