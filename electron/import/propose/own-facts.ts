import type { Field, ReportFields, ReportRecord, SourceLine } from '#shared/model/reading.ts';
import { agencyIn } from '../recognise/agency.ts';
import { formIn } from '../recognise/form-word.ts';
import { datedReferences } from './back-references.ts';
import { withPlace } from './own-place.ts';
import { creditIn } from './picture-block.ts';

/** Facts that other fields of a record tell: the agency of a byline, the credit of its picture, the day of „Stand“ where no other is told. */
export function withOwnFacts(record: ReportRecord, lines: readonly SourceLine[]): ReportRecord {
  const placed = withPlace(record, lines);
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
      form: isTrueInterview(placed) ? (fields.form ?? formOf(fields)) : formOf(fields),
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

/** Two questions within a long text make no interview; several that rule it do. */
function isTrueInterview({ fields, blocks }: ReportRecord): boolean {
  if (fields.form?.rule !== 'question-answers') return true;
  const questions = blocks.filter((block) => block.type === 'question').length;
  return questions >= 3 && questions * 6 >= blocks.filter((block) => block.type !== 'image').length;
}

/** A kicker or rubric that names the form: „Interview“, „Kommentar zur Digitalsteuer“. */
function formOf({ kicker, rubric }: ReportFields): Field<string> | null {
  for (const field of [kicker, rubric]) {
    const form = field === null ? null : formIn(field.value);
    if (field !== null && form !== null) return { ...field, value: form, confidence: 0.6, rule: 'form-word' };
  }
  return null;
}
