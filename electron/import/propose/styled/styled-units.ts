import type { SourceLine } from '#shared/model/reading.ts';
import { joinUnits } from '../../clean/unit.ts';
import type { LineRole, StyledLine } from '../../line-role.ts';
import type { Seen } from '../../recognise/sign.ts';

/** A paragraph with the role of its style; the lines of one paragraph are one unit with its line breaks. */
export interface StyledUnit {
  readonly role: LineRole | null;
  readonly unit: Seen;
  /** Its lines, which are units of their own in the source. */
  readonly parts: readonly Seen[];
}

/** The role of a unit's first line. */
export const roleOf = (unit: Seen, lines: readonly SourceLine[]): LineRole | null => {
  const line: StyledLine | undefined = lines[unit.line];
  return line?.role ?? null;
};

const broken: readonly Seen['kind'][] = ['paragraph', 'quote', 'heading'];

/** Units as the paragraphs that the writer made of them: a line that follows without a gap goes on behind a line break. */
export function styledUnits(seen: readonly Seen[], lines: readonly SourceLine[]): StyledUnit[] {
  const groups: { readonly role: LineRole | null; readonly parts: Seen[] }[] = [];
  for (const unit of seen) {
    const role = roleOf(unit, lines);
    const last = groups.at(-1);
    const before = last?.parts.at(-1);
    const goesOn =
      last !== undefined &&
      before !== undefined &&
      !unit.blankBefore &&
      last.role === role &&
      before.kind === unit.kind &&
      before.region === unit.region &&
      (role !== null || broken.includes(unit.kind)) &&
      unit.line === before.lastLine + 1;
    if (goesOn) last.parts.push(unit);
    else groups.push({ role, parts: [unit] });
  }
  return groups.flatMap(({ role, parts }): StyledUnit[] => {
    const [first, ...others] = parts;
    if (first === undefined) return [];
    const whole = joinUnits(
      first,
      others.map((unit) => ({ glue: '\n', unit })),
    );
    return [{ role, unit: { ...whole, signs: first.signs }, parts }];
  });
}
