import type { Field, Passage, Reading, ReadingBlock, ReportFieldName, ReportFields, ReportRecord } from '../model/reading.ts';
import { recordId } from '../model/ids.ts';
import { detachLine } from './detach-line.ts';
import { freeId, plainBlock, withRecord } from './edit-access.ts';
import { emptyFields } from './empty-record.ts';
import { firstPlace, inOrder } from './passages.ts';

/** Longer lines are text, not headlines. */
const longestHeadline = 200;

/** Begins a new record at a line of the source: the line becomes its headline, and all that follows in the record it stood in goes along. */
export function beginRecord(reading: Reading, line: number, kind: ReportRecord['kind']): Reading {
  const { reading: left, owner, text, passages, references } = detachLine(reading, line);
  const follows = (places: readonly Passage[]): boolean => (firstPlace(places)?.line ?? -1) >= line;
  const fields: Record<string, ReportFields[ReportFieldName]> = { ...emptyFields };
  const kept: Record<string, ReportFields[ReportFieldName]> = { ...(owner?.fields ?? emptyFields) };
  const { stay, go } = parted(owner?.blocks ?? [], follows);
  const moved: ReadingBlock[] = [...go];
  for (const name of Object.keys(emptyFields) as ReportFieldName[]) {
    const field = kept[name] ?? null;
    if (field === null || !follows(field.passages)) continue;
    fields[name] = field;
    kept[name] = null;
  }
  const isHeadline = text.length <= longestHeadline;
  const before = fields['headline'] as Field<string> | null;
  if (isHeadline) {
    // A headline further down was one of the new record's parts; as text it is not lost.
    if (before !== null) moved.unshift({ ...plainBlock('heading', before.value, before.passages), level: 2 });
    fields['headline'] = { value: text, confidence: 1, rule: 'editor', passages, edited: true };
  } else moved.unshift(plainBlock('paragraph', text, passages));
  // The broken-off end goes along with the text it is the end of.
  const end = reading.records.flatMap((record) =>
    record.kind !== 'newsletter' && record.id === owner?.id ? record.blocks.slice(-1) : [],
  )[0];
  const last = owner?.blocks.at(-1);
  const endMoves = end?.passages.some((passage) => passage.line === line) === true || (last !== undefined && go.includes(last));
  const second: ReportRecord = {
    id: recordId.parse(freeId(reading.records, 'cut')),
    kind,
    fields: fields as ReportFields,
    blocks: moved,
    backReferences: inOrder(
      (owner?.backReferences ?? []).filter((one) => follows(one.passages)),
      isHeadline ? [] : references,
    ),
    quotedSpeech: (owner?.quotedSpeech ?? []).filter((speech) => moved.some((block) => block.text.includes(speech))),
    cut: (owner?.cut ?? false) && endMoves,
    confidence: 1,
  };
  if (owner === null) return { ...left, records: [...left.records, second] };
  const first: ReportRecord = {
    ...owner,
    fields: kept as ReportFields,
    blocks: stay,
    backReferences: owner.backReferences.filter((one) => !follows(one.passages)),
    quotedSpeech: owner.quotedSpeech.filter(
      (speech) => !second.quotedSpeech.includes(speech) || stay.some((block) => block.text.includes(speech)),
    ),
    cut: owner.cut && !second.cut,
  };
  const isEmpty = first.blocks.length === 0 && Object.values(first.fields).every((field) => field === null);
  return isEmpty ? withRecord(left, owner.id, second) : withRecord(left, owner.id, first, second);
}

/** What stands before the cut and what goes along; a block without a place goes with the one before it. */
function parted(
  blocks: readonly ReadingBlock[],
  follows: (places: readonly Passage[]) => boolean,
): { readonly stay: ReadingBlock[]; readonly go: ReadingBlock[] } {
  const [stay, go]: [ReadingBlock[], ReadingBlock[]] = [[], []];
  let isBehind = false;
  for (const block of blocks) {
    if (block.passages.length > 0) isBehind = follows(block.passages);
    (isBehind ? go : stay).push(block);
  }
  return { stay, go };
}
