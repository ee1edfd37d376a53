import type { TextRun } from './story.ts';

/** Text without any mark. */
export const plainRun = (text: string): TextRun => ({ kind: 'text', text, isBold: false, isItalic: false, link: null, note: null });
