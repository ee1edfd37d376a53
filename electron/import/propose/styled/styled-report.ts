import type { ReportFields, ReportRecord } from '#shared/model/reading.ts';
import { append } from '../../append.ts';
import type { Removed } from '../../clean/removing.ts';
import { withPieces } from '../../clean/unit.ts';
import type { LineRole } from '../../line-role.ts';
import { bylineMark } from '../../recognise/byline-mark.ts';
import type { Seen } from '../../recognise/sign.ts';
import { readBody } from '../body.ts';
import { emptyFields, type FormContext, type Formed, partOf, textField } from '../forming.ts';
import { asRecord, shorten } from '../report.ts';
import { takeDatePlace } from './date-place.ts';
import { joinedField, takeFactLines } from './styled-facts.ts';
import { takeField } from './styled-field.ts';
import type { StyledUnit } from './styled-units.ts';

/** Roles that are fields of the report, wherever they stand; all else is its text in the order of the document. */
const fieldRoles: ReadonlySet<LineRole | null> = new Set<LineRole | null>([
  'kicker',
  'headline',
  'first-heading',
  'subheadline',
  'facts',
  'rubric',
  'form',
  'authors',
  'agency',
  'place',
  'dateline',
  'byline',
  'source',
  'links',
  'keywords',
]);

/** Reads a report whose paragraph styles name its parts. `head` is where its headline stands among the units. */
export function readStyledReport(units: readonly StyledUnit[], head: number, context: FormContext): Formed<ReportRecord> {
  const fields = emptyFields();
  const removals: Removed[] = [];
  const body: StyledUnit[] = [];
  const facts = ofRole(units, 'facts');
  takeFactLines(facts, fields, removals, context.lines);
  const taken = [fields.rubric, fields.form, fields.authors, fields.agency, fields.number, fields.url].some((field) => field !== null);
  for (const [index, one] of units.entries()) {
    if (one.role === 'facts' && taken) continue;
    const isHead = one.role === 'headline' || one.role === 'first-heading' || one.role === 'kicker';
    const isField = fieldRoles.has(one.role) && (!isHead || index <= head) && takeField(one, fields, removals, context);
    if (!isField) body.push(one);
  }
  const kicker = joinedField(ofRole(units.slice(0, head), 'kicker'), ' ', 'kicker-line');
  // The colon between kicker and headline belongs to neither.
  fields.kicker = kicker === null ? null : { ...kicker, value: kicker.value.replace(/:$/, '') };
  const text = signed(dated(body, fields, removals, context), fields);
  const lead = text.findIndex(({ role }) => role !== 'lead');
  const leads = text.slice(0, lead < 0 ? text.length : lead);
  fields.lead = joinedField(ofRole(leads, 'lead'), '\n\n', 'lead-paragraph');
  const rest = text.slice(leads.length).map(({ unit }) => ({ ...unit, signs: new Map() }));
  const read = readBody(rest, context);
  append(removals, read.removals);
  const record = asRecord('article', fields, read.blocks, false);
  return { record, removals, warnings: fields.headline === null ? ['no-headline'] : [] };
}

const ofRole = (units: readonly StyledUnit[], role: LineRole): Seen[] =>
  units.filter((one) => one.role === role && one.unit.text !== '').map(({ unit }) => unit);

/** The text without the date and the place before its first words. */
function dated(body: readonly StyledUnit[], fields: ReportFields, removals: Removed[], context: FormContext): StyledUnit[] {
  const [first, ...others] = body;
  if (first === undefined || first.unit.kind !== 'paragraph') return [...body];
  const unit = takeDatePlace(first.unit, fields, removals, context);
  return unit.text === '' ? others : [{ ...first, unit }, ...others];
}

/** The text without the initials behind its last words. */
function signed(body: readonly StyledUnit[], fields: ReportFields): StyledUnit[] {
  // What no field could hold stands behind the text.
  const at = body.findLastIndex(({ role }) => role !== 'note' && !fieldRoles.has(role));
  const last = body[at];
  if (last === undefined || last.unit.kind !== 'paragraph' || fields.byline !== null) return [...body];
  const { unit } = last;
  // A blank that does not break parts initials from a text that they sign.
  const bound = /\u00a0\(([^()\n]{1,6})\)$/u.exec(unit.text)?.index ?? null;
  const sign = bound ?? bylineMark.find(unit, 0, [unit], { lines: [], words: () => new Map(), kickers: () => new Set() })?.from ?? null;
  if (sign === null) return [...body];
  const open = unit.text.indexOf('(', sign);
  fields.byline = textField(partOf(unit, open + 1, unit.text.length - 1), 'byline-mark', 0.95);
  const left = sign === 0 ? [] : [{ ...last, unit: shorten(unit, 0, sign) }];
  return [...body.slice(0, at), ...left, ...body.slice(at + 1)];
}

/** A unit without a part of its text. */
export const without = (unit: Seen, from: number, to: number): Seen => ({
  ...unit,
  ...withPieces(unit, [...partOf(unit, 0, from), ...partOf(unit, to)]),
});
