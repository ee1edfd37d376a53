import type { SectionReading } from '#shared/model/reading.ts';
import { endsSentence, startsLower } from '#shared/text/line-shape.ts';
import type { Seen, SignName } from '../../recognise/sign.ts';
import { block, type FormContext } from '../forming.ts';
import type { Piece } from '../../clean/unit.ts';
import { draftSection, finish, use } from './section.ts';
import { append } from '../../append.ts';

/** Whether an address block starts here: its label, or a short line with at least two parts of an address close below. */
export function startsImprint(seen: readonly Seen[], at: number): boolean {
  const unit = seen[at];
  if (!unit) return false;
  const near = (from: number): number => seen.slice(from, from + 12).filter((one) => one.signs.has('contact-line')).length;
  if (unit.signs.has('imprint-label')) return near(at) >= 1;
  if (isOther(unit) || unit.text.length > 100 || (endsSentence(unit.text) && !unit.text.endsWith(':'))) return false;
  const block = seen.slice(at, at + 12);
  const end = block.findIndex((one, index) => index > 0 && (one.text.length > 140 || isOther(one) || one.signs.has('imprint-label')));
  const address = end < 0 ? block : block.slice(0, end);
  return address.filter((one) => one.signs.has('contact-line')).length >= 3;
}

const others: readonly SignName[] = ['weekday-line', 'interview-label', 'link-phrase', 'greeting', 'sign-off'];

/** Belongs to a list of events, an interview or another part. */
const isOther = (unit: Seen): boolean =>
  others.some((name) => unit.signs.has(name)) || (unit.signs.has('section-label') && !unit.signs.has('imprint-label'));

/** Reads the address block: paragraphs by blank lines, lines kept, a name broken over two lines joined. */
export function readImprint(
  seen: readonly Seen[],
  from: number,
  context: FormContext,
): { readonly section: SectionReading; readonly next: number } {
  const draft = draftSection('imprint');
  let at = from;
  const label = seen[at];
  if (label?.signs.has('imprint-label')) {
    draft.section.label = use(draft, label.pieces);
    at += 1;
  }
  let pieces: Piece[] = [];
  let before: Seen | null = null;
  const close = (): void => {
    if (pieces.length > 0) draft.section.blocks.push(block('paragraph', pieces, context.lines));
    append(draft.used, pieces);
    pieces = [];
  };
  for (; at < seen.length; at += 1) {
    const unit = seen[at];
    if (
      !unit ||
      (at > from && (unit.signs.has('interview-label') || (unit.signs.has('section-label') && !unit.signs.has('imprint-label'))))
    )
      break;
    if (before === null || unit.blankBefore || unit.signs.has('imprint-label')) close();
    else
      pieces.push({ kind: 'glue', text: startsLower(unit.text) || (unit.text.endsWith(':') && !endsSentence(before.text)) ? ' ' : '\n' });
    append(pieces, unit.pieces);
    before = unit;
  }
  close();
  return { section: finish(draft, label?.signs.has('imprint-label') ? 0.9 : 0.8), next: Math.max(at, from + 1) };
}
