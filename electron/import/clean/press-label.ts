import { dropUnits } from './removing.ts';
import type { Unit } from './unit.ts';

const label =
  /^(?:presse|medien)(?:mitteilung|information|info|meldung|erklärung)(?:\s{0,2}[-–|:]?\s{0,2}(?:nr\.?|nummer)?\s{0,2}\d{1,5}(?:\s?[/|-]\s?(?:19|20)?\d{2})?)?\s?:?$/iu;

/** „PRESSEMITTEILUNG“, „Pressemitteilung Nr. 12/2024“ above the headline: what the sheet is, with the sender's own number, and nothing of the report. */
export const pressLabel = dropUnits('press-label', ({ text, kind }, index, units) => {
  if (index > 8 || text.length > 60 || kind === 'picture' || !label.test(text)) return false;
  const next = units[index + 1];
  return next !== undefined && next.text.length <= 200 && !units.slice(0, index).some(isText);
});

/** A report has begun. */
const isText = (unit: Unit): boolean => unit.text.length >= 120;
