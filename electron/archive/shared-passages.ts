import type { SharedBlock } from '#shared/model/overlap.ts';
import { fold } from '#shared/text/fold.ts';

/** Fewer words in a row are a turn of phrase. */
const fewestWords = 5;
const mostWords = 12_000;

interface Word {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

function wordsOf(blocks: readonly string[]): Word[] {
  const words: Word[] = [];
  for (const [block, text] of blocks.entries())
    for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (words.length === mostWords) return words;
      words.push({ block, start: match.index, end: match.index + match[0].length, key: fold(match[0]) });
    }
  return words;
}

const runsOf = (words: readonly Word[]): string[] =>
  words.map((_, at) =>
    at + fewestWords > words.length
      ? ''
      : words
          .slice(at, at + fewestWords)
          .map((word) => word.key)
          .join(' '),
  );

/** The blocks of one text with what also stands in the other, marked from the first to the last word of each shared stretch. */
function marked(blocks: readonly string[], words: readonly Word[], theirs: ReadonlySet<string>): SharedBlock[] {
  const isShared = new Uint8Array(words.length);
  for (const [at, run] of runsOf(words).entries()) if (run !== '' && theirs.has(run)) isShared.fill(1, at, at + fewestWords);
  const result = blocks.map((text) => ({ text, marks: [] as { start: number; end: number }[] }));
  for (const [at, word] of words.entries()) {
    if (isShared[at] !== 1) continue;
    const marks = result[word.block]?.marks;
    const last = marks?.at(-1);
    const before = words[at - 1];
    if (last && before?.block === word.block && isShared[at - 1] === 1) last.end = word.end;
    else marks?.push({ start: word.start, end: word.end });
  }
  return result;
}

/** Two texts in paragraphs, each with the passages marked that the other has too. */
export function sharedPassages(one: readonly string[], other: readonly string[]): [SharedBlock[], SharedBlock[]] {
  const mine = wordsOf(one);
  const theirs = wordsOf(other);
  return [marked(one, mine, new Set(runsOf(theirs))), marked(other, theirs, new Set(runsOf(mine)))];
}
