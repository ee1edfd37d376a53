import type { SourceLine } from '#shared/model/reading.ts';
import type { Unit } from '../clean/unit.ts';

/** What a line can be recognised as. A unit may carry several signs; which of them counts is decided when records are formed. */
export type SignName =
  | 'date-mark'
  | 'date-line'
  | 'place-mark'
  | 'kicker-headline'
  | 'kicker-line'
  | 'run-together'
  | 'form-word'
  | 'byline-mark'
  | 'author-line'
  | 'link-line'
  | 'keyword-line'
  | 'related-label'
  | 'rubric-line'
  | 'number-line'
  | 'cut-mark'
  | 'question'
  | 'greeting'
  | 'sign-off'
  | 'masthead'
  | 'issue-month'
  | 'link-phrase'
  | 'section-label'
  | 'weekday-line'
  | 'interview-label'
  | 'imprint-label'
  | 'contact-line'
  | 'updated-line'
  | 'source-note';

/** Found at `from`…`to` of the unit's text; `value` is what it means, `extra` a second part of it. */
export interface Sign {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly extra: string;
}

/** What is known of the whole source while single units are looked at. */
export interface RecogniseContext {
  readonly lines: readonly SourceLine[];
  /** Words of the source, as written, and how often; gathered when first asked for. */
  readonly words: () => ReadonlyMap<string, number>;
  /** Kickers that stand before a colon somewhere in the source; gathered when first asked for. */
  readonly kickers: () => ReadonlySet<string>;
}

export interface RecogniseRule {
  readonly name: SignName;
  readonly find: (unit: Unit, index: number, units: readonly Unit[], context: RecogniseContext) => Sign | null;
}

/** A unit with everything that was recognised in it. */
export interface Seen extends Unit {
  readonly signs: ReadonlyMap<SignName, Sign>;
}

/** A sign over the whole unit. */
export const whole = (unit: Unit, value = unit.text, extra = ''): Sign => ({ from: 0, to: unit.text.length, value, extra });
