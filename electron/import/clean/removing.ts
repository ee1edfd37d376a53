import type { Passage, Removal, SourceFormat, SourceLine } from '#shared/model/reading.ts';
import type { RuleName } from '#shared/messages/import.ts';
import type { Layout } from '../source-document.ts';
import type { Piece, Unit } from './unit.ts';

/** A removal before it gets its id. */
export type Removed = Omit<Removal, 'id'> & { readonly rule: RuleName };

export interface Cleaned {
  readonly units: readonly Unit[];
  readonly removals: readonly Removed[];
}

/** What a rule may look at besides the units. */
export interface CleanContext {
  readonly lines: readonly SourceLine[];
  readonly layout: Layout;
  /** What kind of file the lines come from; not known where they were put together. */
  readonly file?: SourceFormat;
}

/** One way to take something out of a source. Rules run in the order of `clean-rules.ts`. */
export interface CleanRule {
  readonly name: RuleName;
  readonly apply: (units: readonly Unit[], context: CleanContext) => Cleaned;
}

/** The source's own text at passages; line breaks between lines, plain spaces for protected ones. */
export const sourceText = (lines: readonly SourceLine[], passages: readonly Passage[]): string =>
  passages
    .map((passage, index) => {
      const text = (lines[passage.line]?.text ?? '').slice(passage.start, passage.end);
      const before = passages[index - 1];
      return index === 0 ? text : (before?.line === passage.line ? ' ' : '\n') + text;
    })
    .join('')
    .replaceAll('\u00a0', ' ');

/** The place of pieces from the first to the last character, blanks between them included; the place of a mended word is not theirs. */
function span(pieces: readonly Piece[]): Passage[] {
  const whole: Passage[] = [];
  let goesOn = false;
  for (const piece of pieces) {
    if (piece.kind === 'mended') goesOn = false;
    if (piece.kind !== 'source' || piece.start === piece.end) continue;
    const last = whole.at(-1);
    if (goesOn && last?.line === piece.line) last.end = piece.end;
    else whole.push({ line: piece.line, start: piece.start, end: piece.end });
    goesOn = true;
  }
  return whole;
}

/** Lists pieces as removed. */
export function remove(rule: RuleName, effect: Removal['effect'], pieces: readonly Piece[], lines: readonly SourceLine[]): Removed {
  const passages = span(pieces);
  return { rule, effect, text: sourceText(lines, passages).trim(), passages };
}

/** A rule that drops whole units. */
export const dropUnits = (name: RuleName, test: (unit: Unit, index: number, units: readonly Unit[]) => boolean): CleanRule => ({
  name,
  apply: (units, { lines }) => {
    // Most rules find nothing in most sources: the list is only copied where something goes.
    let kept: Unit[] | null = null;
    const removals: Removed[] = [];
    let blank = false;
    for (const [index, unit] of units.entries()) {
      if (test(unit, index, units)) {
        kept ??= units.slice(0, index);
        removals.push(remove(name, 'dropped', unit.pieces, lines));
        blank = true;
      } else {
        kept?.push(blank ? { ...unit, blankBefore: true } : unit);
        blank = false;
      }
    }
    return { units: kept ?? units, removals };
  },
});
