import type { ReadingBlock, ReportFields, ReportRecord } from '#shared/model/reading.ts';
import { recordId } from '#shared/model/ids.ts';
import { fold } from '#shared/text/fold.ts';
import { endsSentence, looksLikeHead, startsLower, wordCount } from '#shared/text/line-shape.ts';
import { quotedSpeakers } from '#shared/text/speakers.ts';
import { linkShare } from '../clean/link-share.ts';
import { append } from '../append.ts';
import { remove, type Removed } from '../clean/removing.ts';
import { type Unit, withPieces } from '../clean/unit.ts';
import type { Seen, SignName } from '../recognise/sign.ts';
import { tellsMore } from '../recognise/tells-more.ts';
import { findBackReferences } from './back-references.ts';
import { readBody } from './body.ts';
import { takeFacts } from './facts.ts';
import { emptyFields, type FormContext, type Formed, isMarked, partOf, textField, valueField } from './forming.ts';
import { isHeadline, isService, isSubheadline, splitHead } from './head.ts';
import { isInterview } from './interview-shape.ts';
import { mainText } from './main-text.ts';
import { headlineAt, isShownFact } from './page-headline.ts';
import { isPictureNote } from './picture-block.ts';

/** Reads one whole report: facts in lines of their own, head, date, lead, body, foot. */
export function readReport(seen: readonly Seen[], context: FormContext): Formed<ReportRecord> {
  const fields = emptyFields();
  const removals: Removed[] = [];
  const main = context.layout === 'html' ? mainText(seen, context) : { units: seen, removals: [] };
  append(removals, main.removals);
  const rest = withoutFactBoxes(takeFacts(main.units, fields, removals, context), removals, context);
  const afterHead = takeHead(rest, fields, removals, context);
  const bodyUnits = takeByline(afterHead, fields);
  const afterLead = takeLead(takeCaptions(bodyUnits, fields), fields, removals, context);
  const interview = isInterview(afterLead, context);
  if (interview && fields.form === null) fields.form = valueField('Interview', [], 'question-answers', 0.6);
  const body = readBody(afterLead, context);
  append(removals, body.removals);
  return { record: asRecord('article', fields, body.blocks, false), removals, warnings: fields.headline === null ? ['no-headline'] : [] };
}

/** What a page says of its report in boxes of their own, as far as no field took it: a second date, the number of comments. */
function withoutFactBoxes(units: readonly Seen[], removals: Removed[], { lines, layout }: FormContext): readonly Seen[] {
  if (layout !== 'html') return units;
  return units.filter((unit) => {
    if (unit.region !== 'header' || unit.signs.has('byline-mark') || (unit.kind === 'heading' && unit.level === 1)) return true;
    // Words of a sentence's length that tell neither day nor name are the report's, whatever their box is called.
    const isText = (wordCount(unit.text) >= 9 && !/\d/u.test(unit.text)) || (endsSentence(unit.text) && tellsMore(unit.text));
    if (isText && !unit.signs.has('author-line') && linkShare(unit, lines) < 0.3) return true;
    removals.push(remove('page-fact', 'dropped', unit.pieces, lines));
    return false;
  });
}

/** Completes a record from its fields and blocks; the id is given when all records stand. */
export function asRecord(kind: ReportRecord['kind'], fields: ReportFields, blocks: ReadingBlock[], cut: boolean): ReportRecord {
  // Nobody is quoted without quotation marks, and no quotation goes on in another paragraph.
  const spoken = [fields.lead?.value ?? '', ...blocks.map((block) => block.text)].filter((text) => /[“”"«„»]/u.test(text)).join('\n');
  const found = [fields.headline, fields.kicker, fields.date, fields.lead].filter((field) => field !== null);
  const certain = found.reduce((sum, field) => sum + field.confidence, 0) / Math.max(1, found.length);
  return {
    id: recordId.parse('new'),
    kind,
    fields,
    blocks,
    backReferences: findBackReferences(blocks),
    quotedSpeech: quotedSpeakers(spoken),
    cut,
    confidence: fields.headline === null ? headless(kind, blocks, cut) : Math.round(Math.max(0.3, certain) * 100) / 100,
  };
}

/** A teaser of whole sentences can stand without a headline; a report, or a scrap of one, cannot. */
function headless(kind: ReportRecord['kind'], blocks: readonly ReadingBlock[], cut: boolean): number {
  const first = blocks[0]?.text ?? '';
  const isWhole = first.length >= 100 && !startsLower(first) && (cut || endsSentence(blocks.at(-1)?.text ?? ''));
  return kind === 'teaser' && isWhole ? 0.55 : 0.4;
}

function takeHead(rest: readonly Seen[], fields: ReportFields, removals: Removed[], context: FormContext): readonly Seen[] {
  let at = 0;
  if (context.layout !== 'text') {
    at = Math.max(0, headlineAt(rest, context));
  }
  const before = rest.slice(0, at);
  const kickerUnit = at > 0 ? rest[at - 1] : rest[0]?.signs.has('kicker-line') ? rest[0] : undefined;
  if (at === 0 && kickerUnit) at = 1;
  const headUnit = rest[at];
  if (!headUnit || !(isHeadline(headUnit, rest[at + 1]) || isOverHead(rest, at))) return rest;
  // Where a line above ends with the colon of a kicker, the colon in the headline is the headline's own.
  const isKicked = kickerUnit?.signs.has('kicker-line') === true && kickerUnit.text.endsWith(':');
  const { removals: joints, ...head } = splitHead(isKicked ? withoutSign(headUnit, 'kicker-headline') : headUnit, context);
  append(removals, joints);
  fields.headline = head.headline;
  fields.form ??= head.form;
  fields.kicker = head.kicker;
  let kept = before;
  if (
    fields.kicker === null &&
    context.meta.given === undefined &&
    kickerUnit &&
    kickerUnit.text.length <= 60 &&
    !endsSentence(kickerUnit.text.replace(/:$/, '')) &&
    kickerUnit.kind !== 'list-item' &&
    !isShownFact(kickerUnit, context)
  ) {
    const isColon = kickerUnit.signs.has('kicker-line');
    fields.kicker = textField(
      partOf(kickerUnit, 0, kickerUnit.text.replace(/:$/, '').length),
      isColon ? 'kicker-line' : 'topic-line',
      isColon ? 0.9 : 0.6,
    );
    kept = before.slice(0, -1);
  } else if (kickerUnit && before.length === 0) kept = [kickerUnit];
  let next = behindFacts(rest, at + 1, removals, context);
  const below = rest[next];
  if (
    below &&
    context.meta.given === undefined &&
    (isSubheadline(below, rest[next + 1]) || isOverHead(rest, at)) &&
    !isShownFact(below, context) &&
    !isInterview(rest.slice(next), context)
  ) {
    fields.subheadline = textField(below.pieces, 'subheadline-line', 0.65);
    next = behindFacts(rest, next + 1, removals, context);
  }
  return [...kept, ...rest.slice(next)];
}

const withoutSign = (unit: Seen, name: SignName): Seen => ({ ...unit, signs: new Map([...unit.signs].filter(([one]) => one !== name)) });

/** A head of two lines, one straight below the other, and a text apart from it. */
function isOverHead(rest: readonly Seen[], at: number): boolean {
  const [head, below, text] = [rest[at], rest[at + 1], rest[at + 2]];
  if (head === undefined || below === undefined || text?.blankBefore !== true || below.blankBefore) return false;
  return (
    [head, below].every((unit) => unit.kind === 'paragraph' && looksLikeHead(unit.text) && !isService(unit)) && isHeadline(below, text)
  );
}

/** Behind the lines below a headline that tell when, by whom and nothing else; the fields hold what they tell. */
function behindFacts(rest: readonly Seen[], from: number, removals: Removed[], context: FormContext): number {
  let at = from;
  for (let unit = rest[at]; unit !== undefined && at < from + 2; unit = rest[at]) {
    if (unit.kind !== 'paragraph' || wordCount(unit.text) > 14 || endsSentence(unit.text) || tellsMore(unit.text)) break;
    if (!isShownFact(unit, context)) break;
    removals.push(remove('page-fact', 'dropped', unit.pieces, context.lines));
    at += 1;
  }
  return at;
}

/** Initials behind the last paragraph. */
function takeByline(units: readonly Seen[], fields: ReportFields): readonly Seen[] {
  const at = units.findLastIndex((unit) => unit.signs.has('byline-mark'));
  const unit = units[at];
  const sign = unit?.signs.get('byline-mark');
  if (!unit || !sign || at < units.length - 3 || fields.byline !== null) return units;
  const tail = partOf(unit, sign.from);
  const open = unit.text.indexOf('(', sign.from);
  fields.byline = textField(partOf(unit, open + 1, unit.text.length - 1), 'byline-mark', 0.85);
  const left = shorten(unit, 0, sign.from);
  return units.flatMap((one, index) => (index !== at ? [one] : tail.length > 0 && left.text !== '' ? [left] : []));
}

/** The caption of a text whose picture did not come along; a caption below its picture stays there. */
function takeCaptions(units: readonly Seen[], fields: ReportFields): readonly Seen[] {
  const at = units.findIndex(
    (unit, index) => !isOfPicture(units, index) && unit.kind !== 'picture' && (unit.kind === 'caption' || isPictureNote(unit.text)),
  );
  const unit = units[at];
  if (!unit || fields.caption !== null) return units;
  fields.caption = textField(unit.pieces, 'caption-line', unit.kind === 'caption' ? 0.9 : 0.7);
  return units.filter((_, index) => index !== at);
}

/** Whether a line, or the captions it goes on from, stands below a picture. */
function isOfPicture(units: readonly Seen[], index: number): boolean {
  let above = index - 1;
  while (units[above]?.kind === 'caption' && index - above < 4) above -= 1;
  return units[above]?.kind === 'picture';
}

const isPicture = (unit: Seen): boolean => unit.kind === 'picture' || unit.kind === 'caption';

/** Date, place and agency in front of the text, then the lead if the first paragraph is set apart. */
function takeLead(units: readonly Seen[], fields: ReportFields, removals: Removed[], context: FormContext): readonly Seen[] {
  const at = units.findIndex((one) => !isPicture(one));
  const first = units[at];
  if (!first || first.kind !== 'paragraph') return units;
  const pictures = units.slice(0, at);
  const others = units.slice(at + 1);
  const { unit, dated } = takeMarks(first, fields, removals, context);
  if (unit.text === '') return [...pictures, ...others];
  const words = others.filter((one) => !isPicture(one));
  if (!isLead(unit, dated, words, context)) return [...pictures, unit, ...others];
  fields.lead = textField(unit.pieces, 'lead-paragraph', dated ? 0.85 : 0.65);
  return [...pictures, ...others];
}

/** Takes `[9.11.2018]` and `ERFURT (dpa) –` off the start of a text. */
export function takeMarks(
  first: Seen,
  fields: ReportFields,
  removals: Removed[],
  { lines }: FormContext,
): { readonly unit: Seen; readonly dated: boolean } {
  const date = first.signs.get('date-mark');
  if (date) {
    const placeEnd = date.extra.length;
    removals.push(remove(placeEnd > 0 ? 'dateline' : 'date-mark', 'converted', partOf(first, placeEnd, date.to), lines));
    fields.date ??= valueField(date.value, partOf(first, placeEnd, date.to), placeEnd > 0 ? 'dateline' : 'date-mark', 0.95);
    if (placeEnd > 0) fields.place ??= textField(partOf(first, 0, placeEnd), 'dateline', 0.85);
    return { unit: shorten(first, date.to), dated: true };
  }
  const place = first.signs.get('place-mark');
  if (!place) return { unit: first, dated: false };
  const agencyAt = first.text.indexOf(place.extra, place.value.length);
  if (fields.byline !== null || (place.value !== '' && fields.place !== null)) return { unit: first, dated: false };
  if (place.value !== '') fields.place = textField(partOf(first, 0, place.value.length), 'dateline', 0.8);
  fields.byline = textField(partOf(first, agencyAt, agencyAt + place.extra.length), 'byline-mark', 0.7);
  return { unit: shorten(first, place.to), dated: false };
}

/** The unit without its ends; signs keep their meaning only at its start, so they go. */
export const shorten = (unit: Seen, from: number, to = unit.text.length): Seen => ({
  ...withPieces(unit as Unit, partOf(unit, from, to)),
  signs: new Map(),
});

function isLead(unit: Seen, dated: boolean, others: readonly Seen[], context: FormContext): boolean {
  const [next, ...later] = others;
  if (!next || unit.text.length > 900 || next.text.length < 60) return false;
  if (dated) return true;
  if (others.some((other) => other.signs.has('question')) && isInterview(others, context) && others[0]?.signs.has('question')) return true;
  if (context.layout !== 'text' && isMarked(unit, 'bold', context.lines) && unit.text.length > 60) return true;
  const described = fold(context.meta.description ?? '').slice(0, 60);
  if (described.length >= 30 && fold(unit.text).startsWith(described)) return true;
  return (
    context.layout === 'text' &&
    later.length > 0 &&
    unit.text.length <= 500 &&
    unit.text.length > 60 &&
    endsSentence(unit.text) &&
    next.blankBefore &&
    later.every((other) => !other.blankBefore)
  );
}
