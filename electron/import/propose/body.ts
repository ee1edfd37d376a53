import { nestingOf } from '#shared/import/nested-list.ts';
import type { ReadingBlock } from '#shared/model/reading.ts';
import type { RuleName } from '#shared/messages/import.ts';
import { endsSentence, looksLikeHead } from '#shared/text/line-shape.ts';
import { remove, type Removed } from '../clean/removing.ts';
import { textOf } from '../clean/unit.ts';
import type { LineRole, StyledLine } from '../line-role.ts';
import type { Seen } from '../recognise/sign.ts';
import { block, type FormContext, gather, partOf } from './forming.ts';
import { isInterview } from './interview-shape.ts';
import { captionsBelow, pictureBlock } from './picture-block.ts';

/** Blocks of running text: subheads, lists, quotes, tables, questions and answers, paragraphs. */
export function readBody(units: readonly Seen[], context: FormContext): { readonly blocks: ReadingBlock[]; readonly removals: Removed[] } {
  const blocks: ReadingBlock[] = [];
  const removals: Removed[] = [];
  const interview = isInterview(units, context);
  const headings = units.filter((unit) => unit.kind === 'heading').map((unit) => unit.level);
  const top = headings.reduce((least, level) => Math.min(least, level), 6);
  let asked = false;
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index];
    if (!unit) break;
    if (unit.kind === 'list-item' || unit.kind === 'table-row') {
      let end = index + 1;
      while (goesOn(unit, units[end])) end += 1;
      const run = units.slice(index, end);
      blocks.push(unit.kind === 'list-item' ? listBlock(run, context) : tableBlock(run, context));
      index = end - 1;
      continue;
    }
    const question = unit.signs.get('question');
    if (interview && question) {
      if (question.from > 0)
        removals.push(remove('question-number' satisfies RuleName, 'converted', partOf(unit, 0, question.from), context.lines));
      blocks.push(block('question', partOf(unit, question.from), context.lines));
      asked = true;
    } else if (isSubhead(units, index, context)) {
      blocks.push({ ...block('heading', unit.pieces, context.lines), level: rankOf(unit, top, context) });
      asked = false;
    } else if (unit.kind === 'picture') {
      const captions = captionsBelow(units, index);
      blocks.push(pictureBlock(unit, captions, context));
      index += captions.length;
    } else if (unit.kind === 'caption') blocks.push(pictureBlock(null, [unit], context));
    else blocks.push(block(unit.kind === 'quote' ? 'quote' : asked ? 'answer' : 'paragraph', unit.pieces, context.lines));
  }
  return { blocks, removals };
}

/** The role that a unit's paragraph style names. */
function styleOf(unit: Seen, { lines }: FormContext): LineRole | null {
  const line: StyledLine | undefined = lines[unit.line];
  return line?.role ?? null;
}

/** Subheads are of the second rank or the third; a style that names its rank says it best. */
function rankOf(unit: Seen, top: number, context: FormContext): 2 | 3 {
  const role = styleOf(unit, context);
  if (role === 'subhead' || role === 'minor-subhead') return role === 'subhead' ? 2 : 3;
  return unit.kind === 'heading' && unit.level > top ? 3 : 2;
}

/** A short line without a full stop, text before and after it. */
function isSubhead(units: readonly Seen[], index: number, context: FormContext): boolean {
  const unit = units[index];
  const next = units[index + 1];
  if (unit?.kind === 'heading') return true;
  // A paragraph whose style says what it is needs no guess.
  if (
    !unit ||
    styleOf(unit, context) !== null ||
    !next ||
    index === 0 ||
    unit.kind !== 'paragraph' ||
    unit.text.length > 100 ||
    !looksLikeHead(unit.text)
  )
    return false;
  const before = units[index - 1];
  if (unit.signs.has('contact-line') || unit.signs.has('sign-off') || unit.signs.has('link-line')) return false;
  return (
    next.text.length >= 80 &&
    !looksLikeHead(next.text) &&
    before !== undefined &&
    (endsSentence(before.text) || before.kind !== 'paragraph')
  );
}

/** Rows go on with rows, a list with what lies within it and with items that count as its first does. */
const goesOn = (first: Seen, next: Seen | undefined): boolean =>
  next?.kind === first.kind && (first.kind === 'table-row' || next.level > first.level || next.ordered === first.ordered);

function listBlock(run: readonly Seen[], { lines }: FormContext): ReadingBlock {
  const list = block('list', gather(run, '\n'), lines);
  const flat = { ...list, ordered: run[0]?.ordered ?? false, items: run.map((unit) => textOf(unit.pieces)) };
  const nesting = nestingOf(run);
  return nesting === undefined ? flat : { ...flat, nesting };
}

function tableBlock(run: readonly Seen[], { lines }: FormContext): ReadingBlock {
  const table = block('table', gather(run, '\n'), lines);
  return { ...table, rows: run.map((unit) => unit.text.split('\t').map((cell) => cell.trim())) };
}
