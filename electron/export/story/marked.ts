import { plainRun } from './runs.ts';
import type { StoryBlock, StoryParagraph, StoryRun } from './story.ts';

export const isRunningText = (block: StoryBlock | undefined): block is StoryParagraph =>
  block?.kind === 'paragraph' && (block.role === 'lead' || block.role === 'text');

export const withRuns = (block: StoryParagraph, runs: readonly StoryRun[]): StoryParagraph => ({ ...block, runs });

/** Puts a mark such as `[9.11.2018]` and a blank before the first words; in a line of its own where something else stands first. */
export function marked(blocks: readonly StoryBlock[], mark: string, blank = ' '): StoryBlock[] {
  if (mark === '') return [...blocks];
  const [first, ...rest] = blocks;
  return isRunningText(first)
    ? [withRuns(first, [plainRun(`${mark}${blank}`), ...first.runs]), ...rest]
    : [{ kind: 'paragraph', role: 'text', runs: [plainRun(mark)] }, ...blocks];
}
