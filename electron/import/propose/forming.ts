import { emptyFields as noFields } from '#shared/import/empty-record.ts';
import type { Field, Mark, Passage, ReadingBlock, ReportFields, SourceLine } from '#shared/model/reading.ts';
import type { RuleName, WarningName } from '#shared/messages/import.ts';
import { marksOf, passagesOf, type Piece, slicePieces, textOf, trimPieces, type Unit } from '../clean/unit.ts';
import type { Removed } from '../clean/removing.ts';
import type { Layout, SourceMeta } from '../source-document.ts';

/** What forming a record needs besides its units. */
export interface FormContext {
  readonly lines: readonly SourceLine[];
  readonly layout: Layout;
  readonly meta: SourceMeta;
}

/** A record with what was taken out while it was formed. */
export interface Formed<T> {
  readonly record: T;
  readonly removals: readonly Removed[];
  readonly warnings: readonly WarningName[];
}

export const emptyFields = (): ReportFields => ({ ...noFields });

/** A field whose value is the text of its pieces. */
export function textField(pieces: readonly Piece[], rule: RuleName, confidence: number): Field<string> {
  const trimmed = trimPieces(pieces);
  return { value: textOf(trimmed), confidence, rule, passages: passagesOf(trimmed), edited: false };
}

/** A field whose value was worked out from its pieces (a date, a list). */
export const valueField = <T>(value: T, pieces: readonly Piece[], rule: RuleName, confidence: number): Field<T> => ({
  value,
  confidence,
  rule,
  passages: passagesOf(pieces),
  edited: false,
});

/** A part of a unit by offsets into its text. */
export const partOf = (unit: Unit, from: number, to = unit.text.length): Piece[] => slicePieces(unit.pieces, from, to);

/** A block whose text, marks and passages all come from the same pieces. */
export function block(type: ReadingBlock['type'], pieces: readonly Piece[], lines: readonly SourceLine[]): ReadingBlock {
  const trimmed = trimPieces(pieces);
  return { type, text: textOf(trimmed), marks: marksOf(trimmed, lines), passages: passagesOf(trimmed) };
}

/** A block without its first `cut` letters; `passages` is where the rest stands. */
export const shortenedBlock = (block: ReadingBlock, cut: number, passages: Passage[]): ReadingBlock => ({
  ...block,
  text: block.text.slice(cut),
  marks: block.marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - cut), end: mark.end - cut }))
    .filter((mark) => mark.end > mark.start),
  passages,
});

/** Pieces of several units in a row, with `glue` between them. */
export const gather = (units: readonly Unit[], glue: string): Piece[] =>
  units.flatMap((unit, index) => (index === 0 ? unit.pieces : [{ kind: 'glue' as const, text: glue }, ...unit.pieces]));

/** The first link of units, for a teaser's or a link line's address. */
export function linkOf(units: readonly Unit[], lines: readonly SourceLine[]): string | null {
  for (const unit of units) {
    const link = marksOf(unit.pieces, lines).find((mark): mark is Mark & { url: string } => mark.kind === 'link' && mark.url !== undefined);
    if (link) return link.url;
  }
  return null;
}

/** Whether marks of a kind cover nearly all of a unit. */
export function isMarked(unit: Unit, kind: Mark['kind'], lines: readonly SourceLine[]): boolean {
  const covered = marksOf(unit.pieces, lines)
    .filter((mark) => mark.kind === kind)
    .reduce((sum, mark) => sum + mark.end - mark.start, 0);
  return covered >= unit.text.length * 0.85;
}
