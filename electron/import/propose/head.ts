import type { Field } from '#shared/model/reading.ts';
import { fold } from '#shared/text/fold.ts';
import { endsSentence, goesOnIn, looksLikeHead, wordCount } from '#shared/text/line-shape.ts';
import { isTopic } from '#shared/text/topics.ts';
import type { Removed } from '../clean/removing.ts';
import { remove } from '../clean/removing.ts';
import type { Piece } from '../clean/unit.ts';
import { isForm } from '../recognise/form-word.ts';
import type { Seen } from '../recognise/sign.ts';
import { type FormContext, partOf, textField, valueField } from './forming.ts';
import { isCalledAsTown } from './town-mark.ts';

export interface Head {
  readonly kicker: Field<string> | null;
  readonly headline: Field<string> | null;
  readonly form: Field<string> | null;
  readonly removals: readonly Removed[];
}

/** Kicker, headline and form of one headline unit, however they stand together. */
export function splitHead(unit: Seen, { lines, meta }: FormContext): Head {
  const removals: Removed[] = [];
  // The file says where its headline ends.
  if (meta.given?.headline === unit.text)
    return { kicker: null, headline: textField(unit.pieces, 'heading-line', 0.98), form: null, removals };
  const formSign = unit.signs.get('form-word');
  const form =
    formSign && formSign.extra === '' ? valueField(formSign.value, partOf(unit, formSign.from, formSign.to), 'form-word', 0.8) : null;
  const end = form && formSign ? formSign.from : unit.text.length;
  const rule = unit.kind === 'heading' ? 'heading-line' : 'first-line';
  const colon = unit.signs.get('kicker-headline');
  if (colon && end > colon.to && !isStatedWhole(unit, colon.value, meta)) {
    return {
      kicker: textField(partOf(unit, 0, colon.to - 1), 'kicker-headline', 0.9),
      headline: textField(partOf(unit, colon.to, end), 'kicker-headline', 0.9),
      form,
      removals,
    };
  }
  const joint = unit.signs.get('run-together');
  if (joint) {
    removals.push(runTogether(unit, joint.from, lines));
    const confidence = joint.extra === 'both' ? 0.8 : 0.6;
    return {
      kicker: textField(partOf(unit, 0, joint.from), 'run-together', confidence),
      headline: textField(partOf(unit, joint.from, end), 'run-together', confidence),
      form,
      removals,
    };
  }
  return { kicker: null, headline: textField(partOf(unit, 0, end), rule, unit.kind === 'heading' ? 0.9 : 0.75), form, removals };
}

/**
 * Whether the page names its report by the whole line, „Haushalt: Kreis spart“: then what stands before the colon is a kicker only where it is
 * called as kickers are (a town, a topic, a form) and the page shows no other.
 */
function isStatedWhole(unit: Seen, kicker: string, { facts }: FormContext['meta']): boolean {
  if (facts === null || facts.title === null || fold(facts.title) !== fold(unit.text)) return false;
  return facts.kicker !== null || !(isTopic(kicker) || isCalledAsTown(kicker) || isForm(kicker) || /(?:^|[\s-])ticker$/iu.test(kicker));
}

/** Both halves stay in the record; what is listed is the joint, so its place has no width. */
function runTogether(unit: Seen, at: number, lines: FormContext['lines']): Removed {
  const left = /\S*$/u.exec(unit.text.slice(0, at))?.[0] ?? '';
  const right = /^\S*/u.exec(unit.text.slice(at))?.[0] ?? '';
  const token = partOf(unit, at - left.length, at + right.length);
  const place = partOf(unit, at, at + 1).find((piece): piece is Extract<Piece, { kind: 'source' }> => piece.kind === 'source');
  const removed = remove('run-together', 'converted', token, lines);
  return { ...removed, passages: place ? [{ line: place.line, start: place.start, end: place.start }] : [] };
}

/** Whether a unit can be the headline of what follows it. */
export function isHeadline(unit: Seen | undefined, next: Seen | undefined): boolean {
  if (!unit) return false;
  if (unit.kind === 'heading') return true;
  if (unit.kind !== 'paragraph' || !looksLikeHead(unit.text) || isService(unit) || runsOn(unit, next)) return false;
  return (
    next !== undefined &&
    (next.text.length >= 80 || next.text.length > unit.text.length || endsSentence(next.text) || next.signs.has('date-mark'))
  );
}

/** The line below goes on with the sentence of this one. */
export const runsOn = (unit: Seen, next: Seen | undefined): boolean =>
  next !== undefined && !next.blankBefore && goesOnIn(unit.text, next.text);

const services = [
  'date-line',
  'author-line',
  'keyword-line',
  'related-label',
  'link-line',
  'rubric-line',
  'number-line',
  'greeting',
  'sign-off',
  'contact-line',
] as const;

/** Lines that tell something about a report and are never its headline. */
export const isService = (unit: Seen): boolean => services.some((name) => unit.signs.has(name));

/** A short line between headline and text. */
export function isSubheadline(unit: Seen | undefined, next: Seen | undefined): boolean {
  if (!unit || !next || isService(unit) || unit.signs.has('date-mark') || unit.signs.has('form-word')) return false;
  if (unit.kind === 'heading') return false;
  return (
    unit.kind === 'paragraph' &&
    looksLikeHead(unit.text) &&
    unit.text.length >= 12 &&
    wordCount(unit.text) >= 3 &&
    next.text.length >= 120 &&
    !next.signs.has('kicker-headline')
  );
}
