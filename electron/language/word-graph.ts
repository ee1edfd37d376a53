/**
 * A set of folded words as a minimal acyclic graph of letters, with a number for each word (a minimal perfect hash).
 * Four numbers stand at the start of the file (mark, form, arcs, words), then three tables:
 * two numbers an arc, the lemma's number a word, one byte of marks a word.
 * An arc is `target << 10 | isLast << 9 | isWord << 8 | letter`, then the count of words reached by the arcs before it.
 */
export interface WordGraph {
  /** The number of a word, or -1. */
  find(word: string): number;
  /** The dictionary form of a word by its number; `form`, the word itself, spares reading it where it is its own. */
  lemma(id: number, form?: string): string;
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
/** Letters are bytes. */
const letters = 256;

/** The letters of the arcs that leave from a place, with the arcs. */
function arcsFrom(arcs: Uint32Array, start: number): (readonly [letter: number, arc: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let arc = start; 2 * arc < arcs.length; arc += 1) {
    const value = arcs[2 * arc] ?? lastBit;
    found.push([value & 0xff, arc]);
    if ((value & lastBit) !== 0) break;
  }
  return found;
}

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

  // Most arcs leave from the first two letters: they are found at once, by one letter and by two.
  const byOne = new Int32Array(letters).fill(-1);
  const byTwo = new Int32Array(letters * letters).fill(-1);
  for (const [letter, arc] of arcCount > 0 ? arcsFrom(arcs, 0) : []) {
    byOne[letter] = arc;
    const target = (arcs[2 * arc] ?? 0) >>> targetShift;
    if (target > 0) for (const [next, second] of arcsFrom(arcs, target)) byTwo[letter * letters + next] = second;
  }

  /** The arc for the letter at a place of a word that is looked up from `from` on, or -1. */
  const arcAt = (text: string, from: number, at: number, start: number): number => {
    const letter = text.charCodeAt(at);
    if (letter >= letters) return -1;
    if (at === from) return byOne[letter] ?? -1;
    return at === from + 1 ? (byTwo[text.charCodeAt(from) * letters + letter] ?? -1) : arcFor(start, letter);
  };

  const addEnds = (text: string, from: number, ends: number[]): void => {
    let start = 0;
    for (let at = from; at < text.length && arcCount > 0; at += 1) {
      const arc = arcAt(text, from, at, start);
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
      const arc = arcAt(word, 0, at, start);
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
    lemma: (id, form) => {
      const lemma = lemmas[id] ?? id;
      return lemma === id && form !== undefined ? form : wordAt(lemma);
    },
    marks: (id) => marks[id] ?? 0,
  };
}
