import { plain } from '../escape.ts';
import type { StoryRun, TextRun } from './story.ts';

/** Text without any mark. */
export const plainRun = (text: string): TextRun => ({ kind: 'text', text, isBold: false, isItalic: false, link: null, note: null });

/** Text without any mark; a new line stays one. */
export const plainLines = (text: string): StoryRun[] =>
  plain(text)
    .split('\n')
    .flatMap((line, index): StoryRun[] => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...(line === '' ? [] : [plainRun(line)])]);
