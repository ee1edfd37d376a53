import type { Piece } from '#shared/typeset/compose/flow-block.ts';
import { wishedFit } from '#shared/typeset/total-fit.ts';
import type { LineWish } from '#shared/typeset/total-fit.ts';
import { stretchesOf } from '../apply-lines.ts';
import type { Plan } from '../apply-lines.ts';

/** Running text of a flow: its paragraphs with their lines, in order, as many as it has items and forced breaks. */
export interface FlowText {
  readonly plans: readonly Plan[];
}

/** Numbers of the notes that links lead to, by the link. */
export type Marks = ReadonlyMap<Element, number>;

/** The lines of a text as pieces: no column ends with the first line of a paragraph or an item, or begins with the last one. */
export function linePieces(plans: readonly Plan[], height: number, marks: Marks): Piece[] {
  const pieces = plans.flatMap((plan) => {
    const notes = notesByLine(plan, marks);
    const { length } = plan.lines;
    return plan.lines.map(({ place }, line): Piece => {
      const kind = plan.measured[place]?.kind;
      const isHyphen = kind === 'joint' || kind === 'syllable' || kind === 'mark';
      const isKept = length > 1 && (line === 0 || line === length - 2);
      return { height, end: isKept ? 'never' : isHyphen ? 'hyphen' : 'free', notes: notes.get(line) ?? [] };
    });
  });
  const beforeLast = pieces.length - 2;
  return pieces.map((piece, index) => (index === beforeLast ? { ...piece, end: 'never' } : piece));
}

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
