import type { StoryBlock } from './story.ts';

const isOf = (block: StoryBlock, role: string): boolean => block.kind === 'paragraph' && block.role === role;

/**
 * Puts the line of facts behind the text, in front of the boxes. Between headline and dated text our own import takes it for the headline
 * of another report; behind the Stichwörter it is what it is, and the report comes back with its date, byline and source.
 */
export function factsBehindText(blocks: readonly StoryBlock[]): StoryBlock[] {
  const facts = blocks.filter((block) => isOf(block, 'facts'));
  const rest = blocks.filter((block) => !isOf(block, 'facts'));
  const box = rest.findIndex((block) => isOf(block, 'box-heading'));
  return box === -1 ? [...rest, ...facts] : [...rest.slice(0, box), ...facts, ...rest.slice(box)];
}
