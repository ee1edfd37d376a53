import type { SourceLine } from '#shared/model/reading.ts';
import { factsBehindText } from '#electron/export/story/facts-behind-text.ts';
import { captionOf } from '#electron/export/story/picture-words.ts';
import type { Story, StoryBlock, StoryRun } from '#electron/export/story/story.ts';

/** A line of a document as reader and writer must agree on it. Marks as the letters they cover, without blanks. */
export interface ToldLine {
  readonly kind: SourceLine['kind'];
  readonly level: number;
  readonly ordered: boolean;
  readonly text: string;
  readonly bold: string;
  readonly italic: string;
  readonly links: readonly string[];
}

const tidy = (text: string): string =>
  text
    .replaceAll('\u2011', '-')
    .replace(/[ \t\n]+/g, ' ')
    .trim();
const letters = (text: string): string => tidy(text).replace(/\s/g, '');

/** What a line of our own import says. */
export function readLine({ kind, level, ordered, text, marks }: SourceLine): ToldLine {
  const covered = (of: 'bold' | 'italic'): string =>
    marks
      .filter((mark) => mark.kind === of)
      .map(({ start, end }) => letters(text.slice(start, end)))
      .join('');
  const links = marks
    .filter((mark) => mark.kind === 'link')
    .map((mark) => `${letters(text.slice(mark.start, mark.end))} → ${mark.url ?? ''}`);
  return { kind, level, ordered, text: tidy(text), bold: covered('bold'), italic: covered('italic'), links };
}

const plainLine = { level: 0, ordered: false, bold: '', italic: '', links: [] } as const;
const headings: Readonly<Record<string, number>> = { headline: 1, subhead: 2, 'minor-subhead': 3, 'box-heading': 2 };

/** The lines that a reader must find in a document with that story; notes stand at its end. `hasAlt`: the format carries what pictures show. */
export function toldLines({ blocks }: Story, hasAlt = true): ToldLine[] {
  const notes: string[] = [];
  const lines = (runs: readonly StoryRun[], about: Pick<ToldLine, 'kind' | 'level' | 'ordered'>): ToldLine[] => {
    const told: StoryRun[][] = [[]];
    for (const run of runs) {
      if (run.kind === 'break') told.push([]);
      else told.at(-1)?.push(run);
    }
    return told.flatMap((line): ToldLine[] => {
      const made: { text: string; bold: string; italic: string; links: (readonly [string, string])[] } = {
        text: '',
        bold: '',
        italic: '',
        links: [],
      };
      for (const run of line) {
        if (run.kind === 'break') continue;
        made.text += run.text;
        if (run.isBold && about.kind !== 'heading') made.bold += letters(run.text);
        if (run.isItalic) made.italic += letters(run.text);
        if (run.link !== null) made.links.push([letters(run.text), new URL(run.link).href]);
        if (run.note !== null) made.text += `[${String(notes.push(run.note))}]`;
      }
      const links = made.links.map(([label, url]) => `${label} → ${url}`);
      return tidy(made.text) === '' ? [] : [{ ...about, text: tidy(made.text), bold: made.bold, italic: made.italic, links }];
    });
  };
  const told = (block: StoryBlock, depth: number): ToldLine[] => {
    switch (block.kind) {
      case 'paragraph': {
        const level = headings[block.role] ?? 0;
        const kind = level > 0 ? 'heading' : block.role === 'quote' ? 'quote' : 'paragraph';
        return lines(block.runs, { kind, level, ordered: false });
      }
      case 'list':
        return block.items.flatMap((item) => [
          ...lines(item.runs, { kind: 'list-item', level: depth, ordered: block.isNumbered }),
          ...item.lists.flatMap((list) => told(list, depth + 1)),
        ]);
      case 'picture':
        return [
          { ...plainLine, kind: 'picture', text: hasAlt ? tidy(block.alt).replace(/\s+/g, ' ') : '' },
          ...(captionOf(block) === '' ? [] : [{ ...plainLine, kind: 'caption' as const, text: tidy(captionOf(block)) }]),
        ];
    }
  };
  const main = factsBehindText(blocks).flatMap((block) => told(block, 1));
  return [
    ...main,
    ...notes.map((note, index): ToldLine => ({ ...plainLine, kind: 'paragraph', text: `[${String(index + 1)}] ${tidy(note)}` })),
  ];
}
