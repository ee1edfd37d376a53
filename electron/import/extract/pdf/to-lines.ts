import type { SourceLine } from '#shared/model/reading.ts';
import type { Layout } from '../../source-document.ts';
import { joinAcross, joinedText } from './join-paragraphs.ts';
import { vocabularyOf } from './joining.ts';
import { isItem, withLooks } from './looks.ts';
import { bullet, ordinal, textOfLines } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';
import type { ReadPages } from './read-pages.ts';
import type { TextLine } from './text-line.ts';

/** Empty space above a paragraph that a reader takes for a blank line, in line heights. */
const blank = 0.5;

/** The lines of a source: one for each paragraph, what runs around the text at the end. Without headings a file is a mere dump of text. */
export function toLines(pages: ReadPages): { readonly lines: SourceLine[]; readonly layout: Layout } {
  const text = withLooks(joinAcross(pages.text, pages.bodySize), pages.bodySize);
  const isKnown = vocabularyOf([...text, ...pages.notes].flatMap((paragraph) => paragraph.lines.map((line) => line.text)));
  const layout: Layout = text.some(({ role }) => role === 'heading' || role === 'table-row') ? 'markdown' : 'text';
  const apart = text.filter(({ gap }) => gap > blank).length > text.length / 2;
  const lines: SourceLine[] = [];
  for (const [index, paragraph] of text.entries()) {
    const before = lines.length > 0;
    const line = lineOf(paragraph, text[index - 1], text[index + 1], isKnown, layout, apart);
    if (line.text.trim() !== '') lines.push({ ...line, blankBefore: before && line.blankBefore });
  }
  for (const [index, note] of pages.notes.entries()) {
    lines.push({ ...plain(note, isKnown), blankBefore: index === 0 });
  }
  const around = (found: readonly TextLine[], region: SourceLine['region']): void => {
    for (const line of found) lines.push({ ...bare, text: line.text, marks: [...line.marks], region, blankBefore: true });
  };
  around(pages.heads, 'header');
  around(pages.feet, 'footer');
  around(pages.turned, 'aside');
  return { lines, layout };
}

const bare: SourceLine = { text: '', kind: 'paragraph', level: 0, ordered: false, region: 'unknown', blankBefore: false, marks: [] };

const plain = (paragraph: Paragraph, isKnown: (word: string) => boolean): SourceLine => ({ ...bare, ...joinedText(paragraph, isKnown) });

function lineOf(
  paragraph: Paragraph,
  before: Paragraph | undefined,
  next: Paragraph | undefined,
  isKnown: (word: string) => boolean,
  layout: Layout,
  apart: boolean,
): SourceLine {
  const blankBefore = Number.isNaN(paragraph.gap) ? apart : paragraph.gap > blank;
  const line = { ...plain(paragraph, isKnown), blankBefore };
  const { role, level } = paragraph;
  if (role === 'table-row') return { ...bare, text: textOfLines(paragraph), kind: 'table-row', blankBefore };
  if (role === 'heading') return { ...line, kind: 'heading', level, marks: line.marks.filter((mark) => mark.kind === 'link') };
  if (role === 'list-item') return itemOf(line, Math.max(1, level), paragraph.ordered);
  if (role === 'caption' || role === 'quote') return { ...line, kind: role };
  if (layout === 'markdown' && isItem(paragraph, before, next)) return itemOf(line, 1, ordinal.test(line.text));
  return line;
}

/** An item without its sign. */
function itemOf(line: SourceLine, level: number, ordered: boolean): SourceLine {
  const sign = (bullet.exec(line.text) ?? ordinal.exec(line.text))?.[0].length ?? 0;
  const text = line.text.slice(sign);
  const marks = line.marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - sign), end: mark.end - sign }))
    .filter((mark) => mark.end > mark.start);
  return { ...line, text, marks, kind: 'list-item', level, ordered };
}
