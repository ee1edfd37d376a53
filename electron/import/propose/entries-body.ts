import type { ReadingBlock, ReportFields, SourceLine } from '#shared/model/reading.ts';
import { endsSentence } from '#shared/text/line-shape.ts';
import { clean } from '../clean/clean.ts';
import { cleanRules } from '../clean/clean-rules.ts';
import { remove, type Removed } from '../clean/removing.ts';
import { openUnits } from '../clean/unit.ts';
import { recognise } from '../recognise/recognise.ts';
import { recogniseRules } from '../recognise/recognise-rules.ts';
import type { Seen } from '../recognise/sign.ts';
import { emptyMeta, type SourceEntry } from '../source-document.ts';
import { readBody } from './body.ts';
import { isInterview } from './interview-shape.ts';
import { takeFacts } from './facts.ts';
import { type FormContext, isMarked, partOf, textField, valueField } from './forming.ts';
import { shorten, takeMarks } from './report.ts';
import { append } from '../append.ts';

export interface EntryBody {
  readonly blocks: ReadingBlock[];
  /** The text shows by its end that there is more of it elsewhere. */
  readonly cut: boolean;
}

/** A text this long is a report even where it ends with a pointer to more. */
const wholeLength = 1_500;

/** Reads the text of an entry, from line `first` on, like any other: cleaned, its marks and facts taken, its blocks formed. */
export function readEntryBody(
  entry: SourceEntry,
  lines: readonly SourceLine[],
  first: number,
  fields: ReportFields,
  removals: Removed[],
): EntryBody {
  const context: FormContext = { lines, layout: 'markdown', meta: emptyMeta };
  const cleaned = clean(openUnits(lines, first), cleanRules, context);
  const seen = withoutHeadline(recognise(cleaned.units, recogniseRules, lines), fields, removals, context);
  append(removals, cleaned.removals);
  const length = seen.reduce((sum, unit) => sum + unit.text.length, 0);
  const end = takeEnd(takeFacts(seen, fields, removals, context), entry.kind === 'teaser' || length < wholeLength, removals, context);
  const units = takeByline(takeStart(end.units, entry.kind === 'article' && !end.cut, fields, removals, context), fields);
  if (isInterview(units, context) && fields.form === null) fields.form = valueField('Interview', [], 'question-answers', 0.6);
  const body = readBody(units, context);
  append(removals, body.removals);
  return { blocks: body.blocks, cut: end.cut };
}

/** Many files say the headline again at the start of the text. */
function withoutHeadline(seen: readonly Seen[], fields: ReportFields, removals: Removed[], { lines }: FormContext): readonly Seen[] {
  const [unit, ...others] = seen;
  const said = fields.headline?.passages[0];
  if (unit === undefined || said === undefined || fields.headline === null) return seen;
  const asWritten = lines[said.line]?.text ?? '';
  if (unit.text !== fields.headline.value && unit.text !== asWritten) return seen;
  removals.push(remove('repeated-line', 'dropped', unit.pieces, lines));
  return others;
}

/** Takes „weiterlesen“ and „[…]“ off the end. */
function takeEnd(
  units: readonly Seen[],
  mayBeCut: boolean,
  removals: Removed[],
  { lines }: FormContext,
): { readonly units: readonly Seen[]; readonly cut: boolean } {
  const rest = [...units];
  let cut = false;
  for (let last = rest.at(-1); mayBeCut && last?.signs.has('link-phrase') === true; last = rest.at(-1)) {
    removals.push(remove('more-mark', 'dropped', last.pieces, lines));
    cut ||= /weiter|mehr|lesen|more/iu.test(last.text);
    rest.pop();
  }
  const unit = rest.at(-1);
  if (unit === undefined || unit.kind !== 'paragraph' || !mayBeCut) return { units: rest, cut };
  const sign = unit.signs.get('cut-mark');
  if (sign !== undefined) {
    removals.push(remove('cut-mark', 'converted', partOf(unit, sign.from), lines));
    rest[rest.length - 1] = { ...shorten(unit, 0, sign.from), signs: unit.signs };
    cut = true;
  }
  // A „mehr …“ that the cleaning took off.
  return { units: rest, cut: cut || unit.endsTeaser };
}

/** Date and place in front of the text, then a lead that is set apart. Pictures may stand before it. */
function takeStart(
  units: readonly Seen[],
  mayLead: boolean,
  fields: ReportFields,
  removals: Removed[],
  context: FormContext,
): readonly Seen[] {
  const at = units.findIndex((unit) => unit.kind !== 'picture' && unit.kind !== 'caption');
  const first = units[at];
  if (first?.kind !== 'paragraph') return units;
  const { unit, dated } = takeMarks(first, fields, removals, context);
  const [before, others] = [units.slice(0, at), units.slice(at + 1)];
  if (unit.text === '') return [...before, ...others];
  const isApart = (dated || isMarked(first, 'bold', context.lines)) && others[0]?.kind === 'paragraph';
  if (mayLead && isApart && fields.lead === null && unit.text.length > 60 && unit.text.length <= 900 && endsSentence(unit.text)) {
    fields.lead = textField(unit.pieces, 'lead-paragraph', 0.8);
    return [...before, ...others];
  }
  return [...before, unit, ...others];
}

/** Initials behind the last paragraph. */
function takeByline(units: readonly Seen[], fields: ReportFields): readonly Seen[] {
  const unit = units.at(-1);
  const sign = unit?.signs.get('byline-mark');
  if (unit === undefined || sign === undefined || fields.byline !== null) return units;
  const open = unit.text.indexOf('(', sign.from);
  if (open < 0 || !unit.text.endsWith(')')) return units;
  fields.byline = textField(partOf(unit, open + 1, unit.text.length - 1), 'byline-mark', 0.85);
  const left = shorten(unit, 0, sign.from);
  return [...units.slice(0, -1), ...(left.text === '' ? [] : [left])];
}
