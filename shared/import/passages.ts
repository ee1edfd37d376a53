import type { NewsletterRecord, Passage, Reading, ReadingRecord, ReportRecord, SectionReading, SourceLine } from '../model/reading.ts';

/** Reading order of two places. */
export const byPlace = (a: Passage, b: Passage): number => a.line - b.line || a.start - b.start || a.end - b.end;

/** The first place of several, or null. */
export const firstPlace = (passages: readonly Passage[]): Passage | null => passages.toSorted(byPlace)[0] ?? null;

/** All places, sorted, doubles once. */
export function unitePassages(...lists: readonly (readonly Passage[])[]): Passage[] {
  const sorted = lists.flat().toSorted(byPlace);
  return sorted.filter((passage, index) => {
    const before = sorted[index - 1];
    return before === undefined || byPlace(before, passage) !== 0;
  });
}

/** The source's own words at some places. */
export const textAt = (lines: readonly SourceLine[], passages: readonly Passage[]): string =>
  passages
    .map((passage) => lines[passage.line]?.text.slice(passage.start, passage.end) ?? '')
    .filter((text) => text !== '')
    .join(' ');

export const passagesOfReport = (record: ReportRecord): Passage[] => [
  ...Object.values(record.fields).flatMap((field) => field?.passages ?? []),
  ...record.blocks.flatMap((block) => block.passages),
  ...record.backReferences.flatMap((reference) => reference.passages),
];

export const passagesOfSection = (section: SectionReading): Passage[] =>
  unitePassages(section.passages, ...section.blocks.map((block) => block.passages));

export const passagesOfNewsletter = (record: NewsletterRecord): Passage[] => [
  ...record.title.passages,
  ...(record.issue?.passages ?? []),
  ...record.sections.flatMap(passagesOfSection),
];

export const passagesOfRecord = (record: ReadingRecord): Passage[] =>
  record.kind === 'newsletter' ? passagesOfNewsletter(record) : passagesOfReport(record);

/** Of several owners of places, the one whose places lie nearest before `place`; else the first in reading order; null when there are none. */
export function nearestBefore<T>(owners: readonly T[], passagesOf: (owner: T) => readonly Passage[], place: Passage | null): T | null {
  let best: { owner: T; at: Passage } | null = null;
  for (const owner of owners) {
    for (const at of passagesOf(owner)) {
      if (place === null || byPlace(at, place) > 0) continue;
      if (best === null || byPlace(at, best.at) > 0) best = { owner, at };
    }
  }
  return best?.owner ?? owners[0] ?? null;
}

/** Parts with the places of each, those of both lists in reading order; one without a place comes last. */
export const inOrder = <T extends { readonly passages: readonly Passage[] }>(some: readonly T[], more: readonly T[]): T[] =>
  more.length === 0
    ? [...some]
    : [...some, ...more].toSorted((one, other) => {
        const [a, b] = [firstPlace(one.passages), firstPlace(other.passages)];
        return a === null || b === null ? Number(a === null) - Number(b === null) : byPlace(a, b);
      });

/** Which characters of the source belong to a record or a removal, as `line:offset`. Edits never make this set smaller. */
export function coveredPlaces(reading: Reading): Set<string> {
  const covered = new Set<string>();
  const passages = [...reading.records.flatMap(passagesOfRecord), ...reading.removals.flatMap((removal) => removal.passages)];
  for (const { line, start, end } of passages) for (let at = start; at < end; at += 1) covered.add(`${line}:${at}`);
  return covered;
}
