import type { SourceLine } from '#shared/model/reading.ts';
import { createLineBuilder, plainBase } from '../line-builder.ts';

/** Plain text as lines; blank lines are remembered as gaps. */
export function plainLines(text: string): SourceLine[] {
  const builder = createLineBuilder();
  builder.verbatim(text);
  return builder.finish();
}

/** A line of our own making, such as the time of an event. */
export const madeLine = (text: string, about: Partial<SourceLine> = {}): SourceLine => ({
  text: text.replace(/\s+/g, ' ').trim(),
  ...plainBase,
  blankBefore: false,
  marks: [],
  ...about,
});
