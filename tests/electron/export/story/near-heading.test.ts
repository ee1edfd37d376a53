import { expect, it } from 'vitest';
import { spaceAbove } from '#electron/export/story/near-heading.ts';
import type { StoryBlock, StoryRole } from '#electron/export/story/story.ts';

const spaces = (...roles: StoryRole[]): (number | null)[] => {
  const blocks = roles.map((role): StoryBlock => ({ kind: 'paragraph', role, runs: [] }));
  return blocks.map((block, index) => spaceAbove(block, blocks[index - 1]));
};

it('draws a kicker to the heading below it, and leaves the first of a page where it is', () => {
  expect(spaces('kicker', 'headline', 'text', 'kicker', 'subhead', 'text', 'subhead')).toEqual([null, 0, null, 240, 0, null, null]);
});
