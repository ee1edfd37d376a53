const opening = '<blockquote>';
const closing = '</blockquote>';

/** Quote blocks in a row are one quotation of several paragraphs. `blocks` are HTML, one a block, as `render-html.ts` draws them. */
export function joinedQuotations(blocks: readonly string[]): string[] {
  const joined: string[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before?.endsWith(closing) && block.startsWith(opening))
      joined[joined.length - 1] = before.slice(0, -closing.length) + block.slice(opening.length);
    else joined.push(block);
  }
  return joined;
}
