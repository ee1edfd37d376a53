import type { Piece } from '#shared/typeset/compose/flow-block.ts';
import { linePieces } from '#shared/typeset/compose/line-pieces.ts';
import { wishedFit } from '#shared/typeset/total-fit.ts';
import type { LineWish } from '#shared/typeset/total-fit.ts';
import { stretchesOf } from '../apply-lines.ts';
import type { Plan } from '../apply-lines.ts';

/** Numbers of the notes that links lead to, by the link. */
export type Marks = ReadonlyMap<Element, number>;

/** The lines of a text as pieces. */
export const textPieces = (plans: readonly Plan[], height: number, marks: Marks): readonly Piece[] =>
  linePieces(
    plans.map((plan) => ({ ...plan, notes: notesByLine(plan, marks) })),
    height,
  );

function notesByLine(plan: Plan, marks: Marks): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  if (marks.size === 0) return found;
  const stretches = stretchesOf(plan);
  for (const { element, start } of plan.paragraph.pieces) {
    const link = element.closest('a');
    const note = link ? marks.get(link) : undefined;
    if (note === undefined) continue;
    const line = stretches.findIndex(({ to }) => start < to);
    found.set(line, [...(found.get(line) ?? []), note]);
  }
  return found;
}

/** The same paragraph in other lines; null where they would not be good ones. Asked twice, it is made once. */
export function createResets(plan: Plan): (wish: LineWish) => Plan | null {
  const known = new Map<string, Plan | null>();
  return (wish) => {
    const key = `${wish.lines}:${wish.whole}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const lines = wish.lines < 1 ? null : wishedFit(plan.measured, plan.measure, wish);
    const found = lines && { ...plan, lines };
    known.set(key, found);
    return found;
  };
}
