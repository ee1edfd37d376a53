import type { Field, Passage, ReadingBlock, ReportFields, ReportRecord, SourceLine } from '#shared/model/reading.ts';
import { isCapitals } from '#shared/text/line-shape.ts';
import { isPlace } from '#shared/text/topics.ts';
import { agencyIn } from '../recognise/agency.ts';

const dateline =
  /^(\p{Lu}[\p{Lu}-]{1,30}(?:[/ ]\p{Lu}[\p{Lu}-]{1,30}){0,2}|\p{Lu}[\p{L}-]{2,24}(?:\/\p{Lu}[\p{L}-]{2,24})?)\s?(?:\((\p{L}{2,12}(?:[/, -]{1,2}\p{L}{2,6}){0,3})\)\s?[.:–—-]{0,2}\s|\.?\s?[–—-]{1,2}\s|\.\s)(?=["„»]?\p{Lu})/u;

/** „BERLIN. Die …“, „Stuttgart – Das …“ at the start of the text: a town that stands apart from the sentence behind it. */
export function withPlace(record: ReportRecord, lines: readonly SourceLine[]): ReportRecord {
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
  if (first.end - first.start <= cut || lines[first.line]?.text.slice(first.start, first.start + cut) !== found[0]) return record;
  const place: Field<string> = {
    value: town,
    confidence: 0.75,
    rule: 'dateline',
    // An agency that another line told already stays with the town, so that no word is lost.
    passages: [{ line: first.line, start: first.start, end: first.start + (fields.agency === null ? town.length : cut) }],
    edited: false,
  };
  const agency = agencyIn(found[2] ?? '');
  if (found[2] !== undefined && agency === null) return record;
  const agencyAt = first.start + text.indexOf(found[2] ?? '', town.length);
  const told: ReportFields = {
    ...fields,
    place,
    agency:
      fields.agency ??
      (agency === null || found[2] === undefined
        ? null
        : {
            value: agency,
            confidence: 0.85,
            rule: 'agency-mark',
            passages: [{ line: first.line, start: agencyAt, end: agencyAt + found[2].length }],
            edited: false,
          }),
  };
  const passages = [{ ...first, start: first.start + cut }, ...(source?.passages.slice(1) ?? [])];
  if (fields.lead !== null) return { ...record, fields: { ...told, lead: { ...fields.lead, value: text.slice(cut), passages } } };
  return {
    ...record,
    fields: told,
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
  if (isPlace(name.split('/')[0] ?? '')) return true;
  return isCapitals(text) && text.length >= 5 && !/\d|(?:ION|UNG|HEIT|KEIT|SCHAFT|TÄT|ISMUS|IK|IE|NEWS|VIEW|TIPP|INFO)S?$/u.test(text);
};
