import type { Seen } from '../recognise/sign.ts';
import { type FormContext, isMarked } from './forming.ts';

const leastAnswer = 60;

/** Questions and answers in turn. A page must show it: questions set apart by type or speaker, or one answer after the other; a few questions in a long text are its style. */
export function isInterview(units: readonly Seen[], context: FormContext): boolean {
  const words = units.filter((unit) => unit.kind !== 'picture' && unit.kind !== 'caption');
  const asked = words.filter((unit, index) => isAsked(unit, words[index + 1]));
  if (context.layout !== 'html') return asked.length >= 2;
  const first = asked[0];
  if (first === undefined) return false;
  const told = words.length - words.indexOf(first);
  const own = asked.filter((unit) => unit.kind !== 'heading');
  const apart = own.filter((unit) => isSetApart(unit, context));
  // Headings that ask are those of a guide, unless the page says what it is.
  const labelled = words.some((unit) => unit.signs.has('interview-label')) ? asked : [];
  return (
    (apart.length >= 3 && apart.length * 6 >= told) ||
    (own.length >= 4 && own.length * 4 >= told) ||
    (labelled.length >= 3 && labelled.length * 6 >= told)
  );
}

const isAsked = (unit: Seen, next: Seen | undefined): boolean =>
  unit.signs.has('question') &&
  next !== undefined &&
  !next.signs.has('question') &&
  next.kind !== 'heading' &&
  next.text.length > leastAnswer;

const isSetApart = (unit: Seen, { lines }: FormContext): boolean =>
  unit.kind === 'quote' ||
  isMarked(unit, 'bold', lines) ||
  isMarked(unit, 'italic', lines) ||
  /^\p{Lu}[\p{L}. -]{1,40}:\s/u.test(unit.text);
