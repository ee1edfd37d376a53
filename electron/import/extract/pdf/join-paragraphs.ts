import type { Mark } from '#shared/model/reading.ts';
import { endsSentence, startsLower } from '#shared/text/line-shape.ts';
import { joinTexts } from './joining.ts';
import { bullet, ordinal, textOfLines } from './paragraph.ts';
import type { Paragraph } from './paragraph.ts';

/** Paragraphs that a column or a page parts are put together again. */
export function joinAcross(paragraphs: readonly Paragraph[], bodySize: number): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const before = joined.at(-1);
    if (before && goesOnElsewhere(before, paragraph, bodySize)) {
      joined[joined.length - 1] = { ...before, lines: [...before.lines, ...paragraph.lines], room: paragraph.room };
    } else joined.push(paragraph);
  }
  return joined;
}

function goesOnElsewhere(before: Paragraph, next: Paragraph, bodySize: number): boolean {
  const last = before.lines.at(-1);
  const first = next.lines[0];
  if (!last || !first) return false;
  const isSame = (before.role === next.role || next.role === null) && before.role !== 'table-row' && before.role !== 'heading';
  const isElsewhere = first.page !== last.page || first.y < last.y;
  if (!isSame || !isElsewhere || Math.abs(first.size - last.size) > 0.3 || first.bold !== last.bold || first.size > bodySize * 1.15)
    return false;
  if (next.role === 'list-item' || bullet.test(first.text) || ordinal.test(first.text)) return false;
  if (endsSentence(last.text) || /:$/u.test(last.text)) return false;
  // Text that goes on elsewhere fills its last line.
  const room = before.room - first.firstWord;
  if (room > (last.right - last.x + before.room) * 0.15) return false;
  if (/[\p{L}]-$/u.test(last.text) || startsLower(first.text)) return true;
  // In the middle of a sentence the next word may be a noun.
  return room < first.size * 0.5 && textOfLines(before).length > 60 && textOfLines(next).length > 60;
}

/** The text of a paragraph, its lines joined and parted words whole again; marks move along. */
export function joinedText(
  paragraph: Pick<Paragraph, 'lines'>,
  isKnown: (word: string) => boolean,
): { readonly text: string; readonly marks: Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  for (const line of paragraph.lines) {
    if (text !== '') {
      const { first, glue } = joinTexts(text, line.text, isKnown);
      text = first + glue;
    }
    const offset = text.length;
    for (const mark of line.marks) {
      const moved = { ...mark, start: mark.start + offset, end: mark.end + offset };
      const at = marks.findLastIndex((other) => other.kind === mark.kind && other.url === mark.url);
      const last = marks[at];
      if (last && moved.start - last.end <= 1) marks[at] = { ...last, end: moved.end };
      else marks.push(moved);
    }
    text += line.text;
  }
  const length = text.length;
  return {
    text,
    marks: marks.map((mark) => ({ ...mark, end: Math.min(mark.end, length) })).filter((mark) => mark.end > mark.start),
  };
}
