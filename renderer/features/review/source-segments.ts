import type { Passage, Reading, ReadingRecord, Removal, ReportFieldName, SourceLine } from '#shared/model/reading.ts';
import { blockKey, fieldKey, referenceKey, sectionKey } from './owner-key.ts';
import type { OwnerKey } from './owner-key.ts';

/** A stretch of a source line that has one fate. The segments of a line put together are the line. */
export interface Segment {
  readonly text: string;
  /** The parts of the proposal that came from here. */
  readonly owners: readonly OwnerKey[];
  readonly removal: Removal | null;
}

export interface SegmentedLine {
  readonly index: number;
  readonly line: SourceLine;
  readonly segments: readonly Segment[];
  /** The removal that took the whole line, if one did. */
  readonly gone: Removal | null;
}

interface Claim {
  readonly start: number;
  readonly end: number;
  readonly owner?: OwnerKey;
  readonly removal?: Removal;
}

/** Every passage of a record with the part it belongs to. */
export function* recordPassages(record: ReadingRecord): Generator<{ readonly owner: OwnerKey; readonly passages: readonly Passage[] }> {
  if (record.kind === 'newsletter') {
    yield { owner: fieldKey(record.id, 'title'), passages: record.title.passages };
    if (record.issue) yield { owner: fieldKey(record.id, 'issue'), passages: record.issue.passages };
    for (const [at, section] of record.sections.entries()) yield { owner: sectionKey(record.id, at), passages: section.passages };
    return;
  }
  for (const name of Object.keys(record.fields) as ReportFieldName[]) {
    const field = record.fields[name];
    if (field) yield { owner: fieldKey(record.id, name), passages: field.passages };
  }
  for (const [at, block] of record.blocks.entries()) yield { owner: blockKey(record.id, at), passages: block.passages };
  for (const [at, reference] of record.backReferences.entries()) yield { owner: referenceKey(record.id, at), passages: reference.passages };
}

/** The source as lines of segments, every character exactly once, in the source's order. */
export function segmentSource(reading: Reading): SegmentedLine[] {
  const claims = new Map<number, Claim[]>();
  const claim = (passage: Passage, what: Pick<Claim, 'owner' | 'removal'>): void => {
    const ofLine = claims.get(passage.line);
    const added = { start: passage.start, end: passage.end, ...what };
    if (ofLine) ofLine.push(added);
    else claims.set(passage.line, [added]);
  };
  for (const record of reading.records) {
    for (const { owner, passages } of recordPassages(record)) for (const passage of passages) claim(passage, { owner });
  }
  for (const removal of reading.removals) for (const passage of removal.passages) claim(passage, { removal });
  return reading.lines.map((line, index) => segmentLine(index, line, claims.get(index) ?? []));
}

function segmentLine(index: number, line: SourceLine, claims: readonly Claim[]): SegmentedLine {
  const length = line.text.length;
  const cuts = new Set([0, length]);
  for (const { start, end } of claims) {
    cuts.add(Math.min(start, length));
    cuts.add(Math.min(end, length));
  }
  const points = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let at = 0; at + 1 < points.length; at++) {
    const start = points[at] ?? 0;
    const end = points[at + 1] ?? length;
    const here = claims.filter((claim) => claim.start <= start && claim.end >= end);
    const owners = [...new Set(here.flatMap((claim) => claim.owner ?? []))];
    const removals = here.flatMap((claim) => claim.removal ?? []);
    // A word that a record holds is not shown as gone, whatever else is said about it.
    const removal = removals.find((one) => one.effect === 'converted' || owners.length === 0) ?? null;
    segments.push({ text: line.text.slice(start, end), owners, removal });
  }
  return { index, line, segments, gone: goneAsWhole(segments) };
}

function goneAsWhole(segments: readonly Segment[]): Removal | null {
  const inked = segments.filter((segment) => segment.text.trim() !== '');
  const first = inked[0]?.removal ?? null;
  return first?.effect === 'dropped' && inked.every((segment) => segment.removal === first) ? first : null;
}

/** Whether a segment's words are in no record and in no removal. */
export const isUnassigned = (segment: Segment): boolean =>
  segment.removal === null && segment.owners.length === 0 && /[\p{L}\p{N}]/u.test(segment.text);

/** Rules that mend words; the editor can have the original wording back. */
export const mendRules: ReadonlySet<string> = new Set(['split-word', 'broken-line']);

interface SourceCounts {
  readonly removed: number;
  readonly changed: number;
  readonly unassigned: number;
}

/** Counts for the head of the source column. */
export function countSource(reading: Reading, lines: readonly SegmentedLine[]): SourceCounts {
  return {
    removed: reading.removals.filter((removal) => removal.effect === 'dropped').length,
    changed: reading.removals.filter((removal) => removal.effect === 'converted' && mendRules.has(removal.rule)).length,
    unassigned: lines.reduce((sum, line) => sum + line.segments.filter(isUnassigned).length, 0),
  };
}

/** A run of lines that look alike: the lines of one removal, or a single line that stays. */
export interface SourceRow {
  readonly lines: readonly SegmentedLine[];
  readonly gone: Removal | null;
}

/** Puts neighbouring lines of one removal together, so that it has one button. */
export function sourceRows(lines: readonly SegmentedLine[]): SourceRow[] {
  const rows: { lines: SegmentedLine[]; gone: Removal | null }[] = [];
  for (const line of lines) {
    if (line.line.text.trim() === '') continue;
    const last = rows.at(-1);
    if (line.gone && last?.gone === line.gone) last.lines.push(line);
    else rows.push({ lines: [line], gone: line.gone });
  }
  return rows;
}
