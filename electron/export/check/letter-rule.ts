import type { BlockNode } from '#shared/document/document-schema.ts';
import { inlineText, listInlines } from './inline-text.ts';
import { finding } from './finding.ts';
import type { Rule } from './finding.ts';
import { lettersWithoutFont } from './printed-letters.ts';

/** More are not named: who pastes a page of Chinese knows by then. */
const mostTold = 12;
/** So much of the text before the first of them is told, in characters. */
const wordsBefore = 40;

/** Characters that the fonts of the house lack, as emoji: in print an empty box stands there, or a face of whatever machine prints. */
export const letterRule: Rule = function* (text) {
  for (const [block, node] of text.body.root.children.entries()) yield* found(blockText(node), block);
  yield* found(text.lines.join('\n'), null);

  function* found(words: string, block: number | null) {
    const letters = lettersWithoutFont(words, mostTold);
    const [first] = letters;
    if (first)
      yield finding('letter-missing', text, block, {
        words: wordsAround(words.normalize('NFC'), first.at),
        detail: letters.map(({ letter }) => letter).join(' '),
      });
  }
};

function blockText(block: BlockNode): string {
  if (block.type === 'image') return `${block.caption}\n${block.credit}`;
  return block.type === 'list' ? listInlines(block).map(inlineText).join('\n') : inlineText(block.children);
}

/** The words that a place stands in, cut between words. */
function wordsAround(text: string, at: number): string {
  const before = text.slice(0, at);
  const near = before.length <= wordsBefore ? before : `… ${before.slice(-wordsBefore).replace(/^\S*\s+/, '')}`;
  return near + text.slice(at);
}
