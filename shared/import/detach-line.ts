import type {
  Passage,
  ReadBackReference,
  Reading,
  ReadingBlock,
  ReadingRecord,
  Removal,
  ReportFieldName,
  ReportFields,
  ReportRecord,
} from '../model/reading.ts';
import { FaultError } from '../result.ts';
import { cutBlock } from './cut-block.ts';
import { cutLine } from './cut-line.ts';
import { plainBlock, withRemoval } from './edit-access.ts';
import { insertBlock } from './insert-block.ts';
import { isMend, wordsAt, wordsOfField } from './mended-pieces.ts';
import { byPlace, nearestBefore, passagesOfRecord } from './passages.ts';
import { unmend } from './unmend.ts';

/** A line set free: its words are in no record and no removal. `owner` is the report it stood in, or the nearest before it. */
export interface Detached {
  readonly reading: Reading;
  readonly owner: ReportRecord | null;
  readonly text: string;
  readonly passages: Passage[];
  /** Back references in its words, with the reports chosen for them: they go where the words go. */
  readonly references: readonly ReadBackReference[];
}

/** Words that the editor typed over the line's own and other places that went with them. */
interface Typed {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** What the words were typed over. */
  readonly over: readonly Passage[];
}

/**
 * Takes the words of a line out of whatever holds them; words of other lines that were joined with them stay as paragraphs of their own.
 * What the editor typed over a line stays its text where it is all there is of it, and is listed as taken out otherwise.
 * A line of a newsletter is refused: its sections have their own steps.
 */
export function detachLine(given: Reading, line: number): Detached {
  const source = given.lines[line];
  if (source === undefined || source.text.trim() === '') throw new FaultError('not-found', { line });
  const reading = withoutMendsAcross(given, line);
  const start = source.text.length - source.text.trimStart().length;
  const whole: Passage = { line, start, end: source.text.trimEnd().length };
  const holder = reading.records.find((record) => passagesOfRecord(record).some((passage) => passage.line === line));
  const owner = holder ?? nearestBefore(reading.records, passagesOfRecord, whole);
  if (owner?.kind === 'newsletter') throw new FaultError('invalid-input', { line });
  const typed: Typed[] = [];
  const records = reading.records.map((record): ReadingRecord =>
    record.kind === 'newsletter' ? record : without(record, line, reading, typed),
  );
  const removals = reading.removals.flatMap((removal) => removalWithout(removal, line, reading));
  const own = wholeText(reading, typed, whole);
  const rest = own === null ? typed : [];
  const left = rest.reduce((so, one) => withRemoval(so, one.text, one.passages), { ...reading, records, removals } satisfies Reading);
  const found = records.find((record): record is ReportRecord => record.kind !== 'newsletter' && record.id === owner?.id) ?? null;
  return { reading: left, owner: found, text: own ?? source.text.trim(), passages: [whole], references: referencesOn(reading, line) };
}

/** References whose words stand in this line and in no other. */
const referencesOn = (reading: Reading, line: number): ReadBackReference[] =>
  reading.records
    .flatMap((record) => (record.kind === 'newsletter' ? [] : record.backReferences))
    .filter(({ passages }) => passages.length > 0 && passages.every((passage) => passage.line === line));

/** The reading with words that were broken between this line and another in their old form, so that they can be parted. */
function withoutMendsAcross(given: Reading, line: number): Reading {
  let reading = given;
  for (const removal of given.removals) {
    const places = removal.passages;
    if (!isMend(removal) || !places.some((one) => one.line === line) || !places.some((one) => one.line !== line)) continue;
    const rest = { ...reading, removals: reading.removals.filter((one) => one.id !== removal.id) };
    reading = unmend(rest, removal) ?? reading;
  }
  return reading;
}

/** What the editor typed, where it stands for the whole line and nothing else holds a word of it. */
function wholeText(reading: Reading, typed: readonly Typed[], whole: Passage): string | null {
  const [only] = typed;
  if (only === undefined || typed.length > 1 || only.text.trim() === '') return null;
  const held = [...reading.records.flatMap(passagesOfRecord), ...reading.removals.flatMap((removal) => removal.passages)];
  const isAlone = held.filter((passage) => passage.line === whole.line).length === 1;
  const [place] = only.over;
  if (!isAlone || only.over.length !== 1 || place === undefined) return null;
  return place.start <= whole.start && place.end >= whole.end ? only.text.trim() : null;
}

function without(given: ReportRecord, line: number, reading: Reading, typed: Typed[]): ReportRecord {
  const isHere = (passage: Passage): boolean => passage.line === line;
  const fields: Record<string, ReportFields[ReportFieldName]> = { ...given.fields };
  let blocks: ReadingBlock[] = [];
  for (const block of given.blocks) {
    if (!block.passages.some(isHere)) {
      blocks.push(block);
      continue;
    }
    const parts = cutBlock(reading, block, line);
    if (parts !== null) blocks.push(...parts);
    else typed.push({ text: wordsOfBlock(block), passages: block.passages.filter((one) => !isHere(one)), over: block.passages });
  }
  for (const name of Object.keys(given.fields) as ReportFieldName[]) {
    const field = given.fields[name];
    if (field?.passages.some(isHere) !== true) continue;
    fields[name] = null;
    const others = field.passages.filter((passage) => !isHere(passage));
    const value = typeof field.value === 'string' ? field.value : null;
    const parts = value === null ? null : cutLine(reading, value, field.passages, line);
    if (value !== null && parts !== null) {
      for (const { from, to, passages } of parts) {
        const text = value.slice(from, to).trim() || wordsAt(reading, passages);
        blocks = insertBlock(blocks, plainBlock('paragraph', text, passages));
      }
    } else if (field.edited) typed.push({ text: wordsOfField(reading, field), passages: others, over: field.passages });
    else {
      // A credit was read from a picture's lines, which still hold its words.
      const bare = others.filter((one) => !blocks.some((block) => block.passages.some((place) => byPlace(place, one) === 0)));
      if (bare.length > 0) blocks = insertBlock(blocks, plainBlock('paragraph', wordsAt(reading, bare), bare));
    }
  }
  return {
    ...given,
    fields: fields as ReportFields,
    blocks,
    backReferences: given.backReferences.filter((one) => !one.passages.some(isHere)),
  };
}

const wordsOfBlock = (block: ReadingBlock): string =>
  [block.text, block.attribution ?? '', block.alt ?? '']
    .filter((text, index, all) => text !== '' && all.indexOf(text) === index)
    .join('\n');

/** A removal without the line; words in it that are not the line's stay listed. */
function removalWithout(removal: Removal, line: number, reading: Reading): Removal[] {
  if (!removal.passages.some((passage) => passage.line === line)) return [removal];
  const passages = removal.passages.filter((passage) => passage.line !== line);
  if (removal.effect === 'converted') return passages.length === 0 ? [] : [{ ...removal, passages, text: wordsAt(reading, passages) }];
  const parts = cutLine(reading, removal.text, removal.passages, line);
  const text = parts === null ? removal.text : parts.map(({ from, to }) => removal.text.slice(from, to).trim()).join('\n');
  if (passages.length === 0 && text.trim() === '') return [];
  return [{ ...removal, passages, text: text.trim() === '' ? wordsAt(reading, passages) : text }];
}
