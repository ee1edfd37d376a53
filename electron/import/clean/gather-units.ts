import { longestText } from '../long-lines.ts';
import { joinUnits, type Unit } from './unit.ts';

/** How lines go on in each other; `E` is what must be known of the paragraph so far, kept short whatever its length. */
export interface Gathering<E> {
  readonly begin: (unit: Unit) => E;
  /** What stands between the paragraph and the unit that goes on in it; null where the unit is one of its own. */
  readonly glue: (end: E, unit: Unit, length: number) => string | null;
  readonly extend: (end: E, glue: string, unit: Unit) => E;
}

interface Open<E> {
  readonly first: Unit;
  readonly others: { readonly glue: string; readonly unit: Unit }[];
  end: E;
  length: number;
}

/** Joins units that go on in each other, up to `longestText` letters. Each paragraph is put together once, when its last line is known. */
export function gatherUnits<E>(units: readonly Unit[], { begin, glue, extend }: Gathering<E>): Unit[] {
  const joined: Unit[] = [];
  let open: Open<E> | null = null;
  for (const unit of units) {
    const between: string | null = open && open.length + unit.text.length < longestText ? glue(open.end, unit, open.length) : null;
    if (open && between !== null) {
      open.others.push({ glue: between, unit });
      open.length += between.length + unit.text.length;
      open.end = extend(open.end, between, unit);
    } else {
      if (open) joined.push(joinUnits(open.first, open.others));
      open = { first: unit, others: [], end: begin(unit), length: unit.text.length };
    }
  }
  if (open) joined.push(joinUnits(open.first, open.others));
  return joined;
}
