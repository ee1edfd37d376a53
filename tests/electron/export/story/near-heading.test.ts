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

it('parts the text behind a list from its last item', () => {
  const list: StoryBlock = { kind: 'list', isNumbered: false, start: 1, items: [] };
  const text: StoryBlock = { kind: 'paragraph', role: 'text', runs: [] };
  expect([spaceAbove(list, text), spaceAbove(text, list), spaceAbove(text, text)]).toEqual([null, 120, null]);
});
