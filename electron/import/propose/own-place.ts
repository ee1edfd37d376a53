import type { Field, ReportFields, ReportRecord, SourceLine } from '#shared/model/reading.ts';
import { agencyIn } from '../recognise/agency.ts';
import { shortenedBlock } from './forming.ts';
import { isTown, isTownHere, townMark } from './town-mark.ts';

/** „BERLIN. Die …“, „Stuttgart – Das …“, „(Hohenau) Der …“ at the start of the text: a town that stands apart from the sentence behind it. */
export function withPlace(record: ReportRecord, lines: readonly SourceLine[]): ReportRecord {
  const { fields, blocks } = record;
  const index = blocks.findIndex((block) => block.type !== 'image');
  const source = fields.lead ?? (blocks[index]?.type === 'paragraph' ? blocks[index] : undefined);
  const text = fields.lead?.value ?? blocks[index]?.text ?? '';
  const mark = text.length >= 80 ? townMark(text) : null;
  const first = source?.passages[0];
  if (record.kind !== 'article' || fields.place !== null || mark === null || first === undefined) return record;
  if (!isTown(mark) && !isTownHere(mark, record)) return record;
  const { whole, town, agency: initials } = mark;
  const start = whole.indexOf(town);
  const cut = whole.length;
  // Only where the text begins as its line does: then what goes is exactly what stands there.
  if (first.end - first.start <= cut || lines[first.line]?.text.slice(first.start, first.start + cut) !== whole) return record;
  const place: Field<string> = {
    value: town,
    confidence: 0.75,
    rule: 'dateline',
    // An agency that another line told already stays with the town, so that no word is lost.
    passages: [{ line: first.line, start: first.start + start, end: first.start + (fields.agency === null ? start + town.length : cut) }],
    edited: false,
  };
  const agency = agencyIn(initials);
  if (initials !== '' && agency === null) return record;
  const agencyAt = first.start + text.indexOf(initials, start + town.length);
  const told: ReportFields = {
    ...fields,
    place,
    agency:
      fields.agency ??
      (agency === null
        ? null
        : {
            value: agency,
            confidence: 0.85,
            rule: 'agency-mark',
            passages: [{ line: first.line, start: agencyAt, end: agencyAt + initials.length }],
            edited: false,
          }),
  };
  const passages = [{ ...first, start: first.start + cut }, ...(source?.passages.slice(1) ?? [])];
  if (fields.lead !== null) return { ...record, fields: { ...told, lead: { ...fields.lead, value: text.slice(cut), passages } } };
  return {
    ...record,
    fields: told,
    blocks: blocks.map((block, at) => (at === index ? shortenedBlock(block, cut, passages) : block)),
  };
}
