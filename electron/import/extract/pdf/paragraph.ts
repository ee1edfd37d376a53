import type { TextLine } from './text-line.ts';

/** What a paragraph is as far as the page tells: `null` where only its looks can. */
export type Role = 'heading' | 'list-item' | 'table-row' | 'caption' | 'quote' | 'paragraph';

/** Lines that belong together. */
export interface Paragraph {
  readonly lines: readonly TextLine[];
  readonly role: Role | null;
  readonly level: number;
  readonly ordered: boolean;
  /** White space above it beyond that between lines, in line heights. */
  readonly gap: number;
  /** Free space behind its last line, in points: where the next word found no room, the text may go on elsewhere. */
  readonly room: number;
}

export const bullet = /^(?:[•●▪■◦‣▶►·*]|[–—-](?=\s))\s*(?=\S)/u;
export const ordinal = /^(?:\d{1,2}|[a-z])[.)]\s+(?=\S)/u;

export const textOfLines = (paragraph: Pick<Paragraph, 'lines'>): string => paragraph.lines.map((line) => line.text).join(' ');
