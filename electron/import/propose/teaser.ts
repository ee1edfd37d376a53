import type { ReadingBlock, ReportRecord } from '#shared/model/reading.ts';
import { remove, type Removed } from '../clean/removing.ts';
import type { Seen } from '../recognise/sign.ts';
import { block, emptyFields, type FormContext, type Formed, linkOf, partOf, textField, valueField } from './forming.ts';
import { splitHead } from './head.ts';
import { pictureBlock } from './picture-block.ts';
import { asRecord, shorten, takeMarks } from './report.ts';
import { append } from '../append.ts';

/** The units of one teaser; `head` may be missing. */
export interface TeaserParts {
  readonly kicker: Seen | null;
  readonly head: Seen | null;
  readonly body: readonly Seen[];
}

/** Reads one teaser: kicker, headline, date, text, caption; whether the page broke it off. */
export function readTeaser({ kicker, head, body }: TeaserParts, context: FormContext): Formed<ReportRecord> {
  const fields = emptyFields();
  const removals: Removed[] = [];
  const blocks: ReadingBlock[] = [];
  let cut = false;
  if (head) {
    // „[2.10.2018] Überschrift“ in one line.
    const split = splitHead(head.signs.has('date-mark') ? takeMarks(head, fields, removals, context).unit : head, context);
    append(removals, split.removals);
    fields.kicker = split.kicker;
    fields.headline = split.headline;
    fields.form = split.form;
  }
  if (kicker) {
    if (fields.kicker === null) fields.kicker = textField(partOf(kicker, 0, kicker.text.replace(/:$/, '').length), 'kicker-line', 0.85);
    else blocks.push(block('paragraph', kicker.pieces, context.lines));
  }
  let texts = 0;
  let marked = false;
  for (const unit of body) {
    const date = unit.signs.get('date-line');
    if (date && fields.date === null) {
      const from = date.extra.length;
      if (from > 0) fields.place = textField(partOf(unit, 0, from), 'dateline', 0.8);
      removals.push(remove('date-mark', 'converted', partOf(unit, from), context.lines));
      fields.date = valueField(date.value, partOf(unit, from), 'date-mark', 0.85);
      continue;
    }
    if (unit.signs.has('link-phrase')) {
      removals.push(remove('more-mark', 'dropped', unit.pieces, context.lines));
      continue;
    }
    if (unit.signs.get('form-word')?.extra === 'alone' && fields.form === null) {
      fields.form = textField(unit.pieces, 'form-word', 0.85);
      continue;
    }
    if (texts > 0 && marked && fields.caption === null && unit.text.length <= 220) {
      fields.caption = textField(unit.pieces, 'caption-line', 0.75);
      continue;
    }
    if (unit.kind === 'picture' && unit.text === '') {
      blocks.push(pictureBlock(unit, [], context));
      continue;
    }
    if ((unit.kind === 'caption' || unit.kind === 'picture') && fields.caption === null) {
      fields.caption = textField(unit.pieces, 'caption-line', 0.9);
      continue;
    }
    const whole = texts === 0 ? takeMarks(unit, fields, removals, context).unit : unit;
    const sign = whole === unit ? unit.signs.get('cut-mark') : cutAgain(unit, whole);
    if (sign) {
      removals.push(remove('cut-mark', 'converted', partOf(whole, sign.from), context.lines));
      cut = true;
    }
    const text = sign ? shorten(whole, 0, sign.from) : whole;
    if (text.text !== '') blocks.push(block(text.kind === 'quote' ? 'quote' : 'paragraph', text.pieces, context.lines));
    texts += 1;
    marked ||= unit.endsTeaser;
  }
  const url = linkOf([...(head ? [head] : []), ...body], context.lines);
  if (url !== null) fields.url = { value: url, confidence: 0.9, rule: 'linked-text', passages: [], edited: false };
  return { record: asRecord('teaser', fields, blocks, cut), removals, warnings: [] };
}

/** The cut mark of a unit whose start was taken off. */
function cutAgain(unit: Seen, rest: Seen): { readonly from: number } | undefined {
  const sign = unit.signs.get('cut-mark');
  return sign && { from: Math.max(0, rest.text.length - (sign.to - sign.from)) };
}
