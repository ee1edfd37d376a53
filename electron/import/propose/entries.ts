import type { Field, Reading, ReportFields, ReportRecord, SourceLine } from '#shared/model/reading.ts';
import { recordId } from '#shared/model/ids.ts';
import { parseGermanDate } from '#shared/text/german-date.ts';
import { clean } from '../clean/clean.ts';
import { cleanRules } from '../clean/clean-rules.ts';
import type { Removed } from '../clean/removing.ts';
import { openUnits } from '../clean/unit.ts';
import type { Extraction } from '../formats.ts';
import { recognise } from '../recognise/recognise.ts';
import { recogniseRules } from '../recognise/recognise-rules.ts';
import { emptyMeta } from '../source-document.ts';
import type { SourceEntry } from '../source-document.ts';
import { readBody } from './body.ts';
import { emptyFields } from './forming.ts';
import { keepRest } from './keep-rest.ts';
import { asRecord } from './report.ts';

/** Certain, but for what the file's maker got wrong. */
const given = 0.95;

/** Reads reports whose parts the file itself names: their facts as they stand, their texts cleaned like any other. */
export function readEntries(source: Extract<Extraction, { kind: 'entries' }>): Reading {
  const lines: SourceLine[] = [];
  const records: ReportRecord[] = [];
  const removals: Removed[] = [];
  for (const entry of source.entries) {
    const record = readEntry(entry, lines, removals);
    records.push({ ...record, id: recordId.parse(`record-${String(records.length + 1)}`) });
  }
  const rest = keepRest(records, removals, lines);
  return {
    format: source.format,
    encoding: source.encoding,
    kind: source.readingKind,
    runnerUp: null,
    lines,
    records: rest.records,
    removals: removals.map((removal, index) => ({ ...removal, passages: [...removal.passages], id: `removal-${String(index + 1)}` })),
    warnings: [...new Set([...(source.warnings ?? []), ...(rest.kept > 0 ? ['text-kept'] : [])])],
    assets: [],
    mapping: source.mapping,
  };
}

/** Adds the lines of one entry to the source and answers its record. */
function readEntry(entry: SourceEntry, lines: SourceLine[], removals: Removed[]): ReportRecord {
  const fields = emptyFields();
  for (const { field, text } of entry.facts) {
    lines.push(factLine(field, text, lines.length > 0));
    state(fields, field, text, lines.length - 1);
  }
  const first = lines.length;
  lines.push(...entry.body);
  const context = { lines, format: 'markdown' as const, meta: emptyMeta };
  const cleaned = clean(openUnits(lines, first), cleanRules, context);
  const body = readBody(recognise(cleaned.units, recogniseRules, lines), context);
  removals.push(...cleaned.removals, ...body.removals);
  return asRecord(entry.kind, fields, body.blocks, entry.cut);
}

const factLine = (field: keyof ReportFields, text: string, blankBefore: boolean): SourceLine => ({
  text: text.replace(/\s+/g, ' ').trim(),
  kind: field === 'headline' ? 'heading' : 'paragraph',
  level: field === 'headline' ? 1 : 0,
  ordered: false,
  region: 'main',
  blankBefore: blankBefore && field === 'headline',
  marks: [],
});

/** Puts one stated fact into its field; what cannot be understood stays a line and is kept as text. */
function state(fields: ReportFields, name: keyof ReportFields, text: string, line: number): void {
  const value = text.replace(/\s+/g, ' ').trim();
  const place = { line, start: 0, end: value.length };
  const stated = <T>(content: T): Field<T> => ({
    value: content,
    confidence: given,
    rule: 'given-field',
    passages: [place],
    edited: false,
  });
  switch (name) {
    case 'authors':
    case 'keywords':
    case 'externalLinks': {
      const before = fields[name];
      fields[name] = { ...stated([...(before?.value ?? []), value]), passages: [...(before?.passages ?? []), place] };
      return;
    }
    case 'date':
    case 'updatedDate': {
      const date = parseGermanDate(value);
      if (date !== null) fields[name] = stated(date);
      return;
    }
    case 'number':
    case 'pageNumber': {
      const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
      if (number > 0) fields[name] = stated(number);
      return;
    }
    default:
      fields[name] ??= stated(value);
  }
}
