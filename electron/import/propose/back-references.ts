import type { ReadBackReference, ReadingBlock } from '#shared/model/reading.ts';

const reference = /\((?:(\d{1,8})\s?\+\s?)?(wir (?:haben )?(?:bereits )?bericht(?:et(?:en)?)?(?:\s[^()]{1,60})?)\)/giu;

/** „(wir berichteten)“, „(3046+wir berichteten)“ in the blocks. The words stay in the text. */
export const findBackReferences = (blocks: readonly ReadingBlock[]): ReadBackReference[] =>
  blocks.flatMap((block) =>
    [...block.text.matchAll(reference)].map((match) => ({
      number: match[1] === undefined ? null : Number(match[1]),
      date: null,
      articleId: null,
      text: match[0].slice(1, -1),
      passages: placeOf(block, match.index + 1, match.index + match[0].length - 1),
    })),
  );

/** The passages of a part of a block's text. Exact while the block has no mended words before it; else the nearest line. */
function placeOf(block: ReadingBlock, from: number, to: number): ReadBackReference['passages'] {
  const found: ReadBackReference['passages'] = [];
  let offset = 0;
  for (const passage of block.passages) {
    const length = passage.end - passage.start;
    const start = Math.max(from - offset, 0);
    const end = Math.min(to - offset, length);
    if (start < end) found.push({ line: passage.line, start: passage.start + start, end: passage.start + end });
    offset += length + 1;
  }
  return found;
}
