import { isProse } from '../clean/link-share.ts';
import type { FormContext } from '../propose/forming.ts';
import type { Seen } from '../recognise/sign.ts';

const leastText = 300;

/** A second whole report on a page: a heading of the same rank as the first report's, a date below it as below that one, several paragraphs. */
export function isTwinReport(units: readonly Seen[], seen: readonly Seen[], lead: number, { lines }: FormContext): boolean {
  const [own, first] = [units[0], seen[lead]];
  if (own?.kind !== 'heading' || first?.kind !== 'heading' || own.level !== first.level) return false;
  if (!isDated(units.slice(1, 4)) || !isDated(seen.slice(lead + 1, lead + 4))) return false;
  const prose = units.filter((unit) => isProse(unit, lines));
  return prose.length >= 2 && prose.reduce((sum, unit) => sum + unit.text.length, 0) >= leastText;
}

const isDated = (units: readonly Seen[]): boolean => units.some((unit) => unit.signs.has('date-mark') || unit.signs.has('date-line'));
