import type { Reading, ReportFields, ReportRecord, SourceLine } from '#shared/model/reading.ts';
import { recordId } from '#shared/model/ids.ts';
import { remove, type Removed } from '../clean/removing.ts';
import { append } from '../append.ts';
import type { Extraction } from '../formats.ts';
import { cutLongLines, cutLongText, longestText } from '../long-lines.ts';
import type { SourceEntry } from '../source-document.ts';
import { readEntryBody } from './entries-body.ts';
import { stateFact } from './entries-facts.ts';
import { emptyFields } from './forming.ts';
import { keepRest } from './keep-rest.ts';
import { withPlace } from './own-place.ts';
import { asRecord } from './report.ts';

/** Reads reports whose parts the file itself names: their facts as they stand, their texts cleaned like any other. */
export function readEntries(source: Extract<Extraction, { kind: 'entries' }>): Reading {
  const lines: SourceLine[] = [];
  const records: ReportRecord[] = [];
  const removals: Removed[] = [];
  for (const entry of source.entries) {
    const record = readEntry(entry, lines, removals);
    if (entry.isReport !== false) records.push({ ...record, id: recordId.parse(`record-${String(records.length + 1)}`) });
  }
  const listed = removals.filter((removal) => removal.text !== '');
  const rest = keepRest(records, listed, lines);
  return {
    format: source.format,
    encoding: source.encoding,
    site: '',
    kind: source.readingKind,
    runnerUp: null,
    lines,
    records: rest.records,
    removals: listed.map((removal, index) => ({ ...removal, passages: [...removal.passages], id: `removal-${String(index + 1)}` })),
    warnings: [...new Set([...(source.warnings ?? []), ...(rest.kept > 0 ? ['text-kept'] : [])])],
    assets: [],
    mapping: source.mapping,
  };
}

/** Adds the lines of one entry to the source and answers its record. */
function readEntry(entry: SourceEntry, lines: SourceLine[], removals: Removed[]): ReportRecord {
  const fields = emptyFields();
  let isFirst = lines.length > 0;
  const ordered = entry.facts.some(({ field }) => field === 'kicker') ? kickerFirst(entry.facts) : entry.facts;
  const dropped = [...(entry.dropped ?? [])];
  for (const { field, text } of ordered) {
    if (text.length > longestText) {
      dropped.push({ rule: 'unread-value', text });
      continue;
    }
    const line = factLine(field, text, isFirst);
    if (line.text === '') continue;
    lines.push(line);
    isFirst = false;
    stateFact(fields, field, lines.length - 1, lines, removals);
  }
  const first = lines.length;
  append(lines, cutLongLines(entry.body));
  const body = readEntryBody(entry, lines, first, fields, removals);
  for (const { rule, text } of dropped.flatMap((one) => cutLongText(one.text).map((text) => ({ ...one, text })))) {
    const line = factLine('sourceNote', text, false);
    lines.push(line);
    removals.push(
      remove(rule, 'dropped', [{ kind: 'source', text: line.text, line: lines.length - 1, start: 0, end: line.text.length }], lines),
    );
  }
  for (const { field, text } of entry.shared ?? []) stateShared(fields, field, text);
  const kind = body.cut ? 'teaser' : entry.kind;
  return withPlace(asRecord(kind, fields, body.blocks, entry.cut || body.cut), lines);
}

/** A kicker of its own must be known before the headline is looked at. */
const kickerFirst = (facts: SourceEntry['facts']): SourceEntry['facts'] => [
  ...facts.filter(({ field }) => field === 'kicker'),
  ...facts.filter(({ field }) => field !== 'kicker'),
];

const factLine = (field: keyof ReportFields, text: string, blankBefore: boolean): SourceLine => ({
  text: text.replace(/\s+/g, ' ').trim(),
  kind: field === 'headline' ? 'heading' : 'paragraph',
  level: field === 'headline' ? 1 : 0,
  ordered: false,
  region: 'main',
  blankBefore,
  marks: [],
});

/** A fact of the whole file: it holds where the entry itself says nothing, and has no place among the lines. */
function stateShared(fields: ReportFields, name: keyof ReportFields, text: string): void {
  const value = text.replace(/\s+/g, ' ').trim();
  if (value === '' || fields[name] !== null) return;
  if (name === 'sourceNote' || name === 'rubric' || name === 'agency') {
    fields[name] = { value, confidence: 0.8, rule: 'given-field', passages: [], edited: false };
  }
}
