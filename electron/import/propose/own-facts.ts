import type { Field, Passage, ReadingBlock, ReportFields, ReportRecord } from '#shared/model/reading.ts';
import { isCapitals } from '#shared/text/line-shape.ts';
import { isPlace } from '#shared/text/topics.ts';
import { agencyIn } from '../recognise/agency.ts';
import { formIn } from '../recognise/form-word.ts';
import { datedReferences } from './back-references.ts';
import { creditIn } from './picture-block.ts';

/** Facts that other fields of a record tell: the agency of a byline, the credit of its picture, the day of „Stand“ where no other is told. */
export function withOwnFacts(record: ReportRecord): ReportRecord {
  const placed = withPlace(record);
  const { fields } = placed;
  const date =
    fields.date ??
    (fields.updatedDate === null ? null : { ...fields.updatedDate, confidence: Math.min(0.65, fields.updatedDate.confidence) });
  return {
    ...placed,
    backReferences: datedReferences(placed.backReferences, date?.value ?? null),
    fields: {
      ...fields,
      agency: fields.agency ?? agencyOf(fields),
      credit: fields.credit ?? creditOf(record),
      form: fields.form ?? formOf(fields),
      date,
    },
  };
}

function agencyOf({ byline, sourceNote }: ReportFields): Field<string> | null {
  for (const field of [byline, sourceNote]) {
    const agency = field === null ? null : agencyIn(field.value);
    if (field !== null && agency !== null) return { ...field, value: agency, rule: 'agency-mark' };
  }
  return null;
}

/** The main picture's: of its caption field, else of the first picture among the blocks. */
function creditOf({ fields, blocks }: ReportRecord): Field<string> | null {
  const { caption } = fields;
  const own = caption === null ? '' : creditIn(caption.value);
  if (caption !== null && own !== '') return { ...caption, value: own, rule: 'credit-note' };
  const picture = blocks.find((block) => block.type === 'image');
  const made = picture?.credit ?? '';
  return picture === undefined || made === ''
    ? null
    : { value: made, confidence: 0.85, rule: 'credit-note', passages: picture.passages, edited: false };
}

/** A kicker or rubric that names the form: „Interview“, „Kommentar zur Digitalsteuer“. */
function formOf({ kicker, rubric }: ReportFields): Field<string> | null {
  for (const field of [kicker, rubric]) {
    const form = field === null ? null : formIn(field.value);
    if (field !== null && form !== null) return { ...field, value: form, confidence: 0.6, rule: 'form-word' };
  }
  return null;
}

const dateline =
  /^((?:\p{Lu}{2,}[\p{Lu}-]*(?:\/|\s)?){1,3}|\p{Lu}[\p{L}-]{2,24}(?:\/\p{Lu}[\p{L}-]{2,24})?)(\s?\.?\s?[–—-]{1,2}\s|\.\s|:\s(?=\p{Lu}))(?=["„»]?\p{Lu})/u;

/** „BERLIN. Die …“, „Stuttgart – Das …“ at the start of the text: a town that stands apart from the sentence behind it. */
function withPlace(record: ReportRecord): ReportRecord {
  const { fields, blocks } = record;
  const index = blocks.findIndex((block) => block.type !== 'image');
  const source = fields.lead ?? (blocks[index]?.type === 'paragraph' ? blocks[index] : undefined);
  const text = fields.lead?.value ?? blocks[index]?.text ?? '';
  const found = text.length >= 80 ? dateline.exec(text.slice(0, 70)) : null;
  const town = found?.[1]?.trim() ?? '';
  const first = source?.passages[0];
  if (record.kind !== 'article' || fields.place !== null || found === null || first === undefined || !isTown(town)) return record;
  const cut = found[0].length;
  // Only where the text begins as its line does: then what goes is exactly what stands there.
  if (first.end - first.start <= cut) return record;
  const place: Field<string> = {
    value: town,
    confidence: 0.75,
    rule: 'dateline',
    passages: [{ line: first.line, start: first.start, end: first.start + town.length }],
    edited: false,
  };
  const passages = [{ ...first, start: first.start + cut }, ...(source?.passages.slice(1) ?? [])];
  if (fields.lead !== null) return { ...record, fields: { ...fields, place, lead: { ...fields.lead, value: text.slice(cut), passages } } };
  return {
    ...record,
    fields: { ...fields, place },
    blocks: blocks.map((block, at) => (at === index ? shortened(block, cut, passages) : block)),
  };
}

const shortened = (block: ReadingBlock, cut: number, passages: Passage[]): ReadingBlock => ({
  ...block,
  text: block.text.slice(cut),
  marks: block.marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - cut), end: mark.end - cut }))
    .filter((mark) => mark.end > mark.start),
  passages,
});

/** A known town, or one in capitals. */
const isTown = (text: string): boolean => {
  const name = text.toLowerCase().replaceAll(/(?:^|[\s/-])\p{L}/gu, (start) => start.toUpperCase());
  return isPlace(name.split('/')[0] ?? '') || (isCapitals(text) && text.length >= 5 && !/\d/u.test(text));
};
