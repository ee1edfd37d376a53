import { emptySection as noSection } from '#shared/import/empty-record.ts';
import type { Passage, ReadingBlock, ReadingRecord, SectionReading, SourceLine } from '#shared/model/reading.ts';
import { recordId } from '#shared/model/ids.ts';
import type { Removed } from '../clean/removing.ts';
import type { Piece } from '../clean/unit.ts';
import { block, emptyFields } from './forming.ts';

/** Places that no record and no removal holds, and that carry a word. */
export function missedPlaces(
  lines: readonly SourceLine[],
  records: readonly ReadingRecord[],
  removals: readonly { readonly passages: readonly Passage[] }[],
): Passage[] {
  const held = new Map<number, Passage[]>();
  const hold = (passages: readonly Passage[]): void => {
    for (const passage of passages) {
      const list = held.get(passage.line);
      if (list) list.push(passage);
      else held.set(passage.line, [passage]);
    }
  };
  for (const record of records) hold(passagesOfRecord(record));
  for (const removal of removals) hold(removal.passages);
  const missed: Passage[] = [];
  for (const [line, source] of lines.entries()) {
    let at = 0;
    const gap = (to: number): void => {
      if (to > at && /[\p{L}\p{N}]/u.test(source.text.slice(at, to))) missed.push({ line, start: at, end: to });
    };
    for (const passage of (held.get(line) ?? []).toSorted((a, b) => a.start - b.start)) {
      gap(passage.start);
      at = Math.max(at, passage.end);
    }
    gap(source.text.length);
  }
  return missed;
}

/** All places a record holds. */
export function passagesOfRecord(record: ReadingRecord): Passage[] {
  if (record.kind === 'newsletter') {
    return [...record.title.passages, ...(record.issue?.passages ?? []), ...record.sections.flatMap((section) => section.passages)];
  }
  const fields = Object.values(record.fields).flatMap((field) => field?.passages ?? []);
  return [...fields, ...record.blocks.flatMap((one) => one.passages)];
}

/** Puts what was missed as paragraphs behind the last thing before it: better a paragraph too many than a sentence lost. */
export function keepRest(
  records: readonly ReadingRecord[],
  removals: readonly Removed[],
  lines: readonly SourceLine[],
): { readonly records: ReadingRecord[]; readonly kept: number } {
  const missed = missedPlaces(lines, records, removals);
  const all = [...records];
  const firstLines = all.map((record) => passagesOfRecord(record).reduce((first, passage) => Math.min(first, passage.line), Infinity));
  for (const place of missed) {
    const text = lines[place.line]?.text.slice(place.start, place.end) ?? '';
    const piece: Piece = { kind: 'source', text, line: place.line, start: place.start, end: place.end };
    const paragraph = block('paragraph', [piece], lines);
    const last =
      all[
        Math.max(
          0,
          firstLines.findLastIndex((first) => first <= place.line),
        )
      ];
    if (!last) all.push(loneRecord(paragraph));
    else if (last.kind === 'newsletter') {
      last.sections.push({ ...emptySection('text'), blocks: [paragraph], passages: paragraph.passages, confidence: 0.2 });
    } else last.blocks.push(paragraph);
  }
  return { records: all, kept: missed.length };
}

const loneRecord = (paragraph: ReadingBlock): ReadingRecord => ({
  id: recordId.parse('new'),
  kind: 'article',
  fields: emptyFields(),
  blocks: [paragraph],
  backReferences: [],
  quotedSpeech: [],
  cut: false,
  confidence: 0.2,
});

/** A section with nothing in it yet; its lists are its own, because forming fills them. */
export const emptySection = (kind: SectionReading['kind']): SectionReading => ({ ...structuredClone(noSection), kind, confidence: 0.5 });
