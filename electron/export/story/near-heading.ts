import type { StoryBlock } from './story.ts';

const roleOf = (block: StoryBlock | undefined): string => (block?.kind === 'paragraph' ? block.role : '');
const headings: readonly string[] = ['headline', 'subhead', 'minor-subhead', 'box-heading'];

/**
 * The space above a block where it differs from that of its style, in twentieths of a point: a kicker belongs to the heading below it,
 * and not to what stands above, and text behind a list is no item of it.
 */
export function spaceAbove(block: StoryBlock, before: StoryBlock | undefined): number | null {
  if (roleOf(block) === 'kicker' && before !== undefined) return 240;
  // Items stand closer than paragraphs do; behind the last the text goes on.
  if (before?.kind === 'list' && roleOf(block) === 'text') return 120;
  return roleOf(before) === 'kicker' && headings.includes(roleOf(block)) ? 0 : null;
}
