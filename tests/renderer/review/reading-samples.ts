import { emptyFields } from '#shared/import/empty-record.ts';
import type { RecordId } from '#shared/model/ids.ts';
import type { Field, Passage, Reading, Removal, ReportFields, ReportRecord, SourceLine } from '#shared/model/reading.ts';

/** A line of plain text. */
export const sourceLineOf = (text: string): SourceLine => ({
  text,
  kind: 'paragraph',
  level: 0,
  ordered: false,
  region: 'unknown',
  blankBefore: false,
  marks: [],
});

export const field = <T>(value: T, passages: Passage[] = [], confidence = 0.9): Field<T> => ({
  value,
  confidence,
  rule: 'sample',
  passages,
  edited: false,
});

export const articleOf = (id: string, fields: Partial<ReportFields>, rest: Partial<ReportRecord> = {}): ReportRecord => ({
  id: id as RecordId,
  kind: 'article',
  fields: { ...emptyFields, ...fields },
  blocks: [],
  backReferences: [],
  quotedSpeech: [],
  cut: false,
  confidence: 0.9,
  ...rest,
});

export const removalOf = (id: string, rule: string, effect: Removal['effect'], passages: Passage[]): Removal => ({
  id,
  rule,
  effect,
  text: '',
  passages,
});

export const readingOf = (parts: Pick<Reading, 'lines' | 'records' | 'removals'>): Reading => ({
  format: 'text',
  encoding: 'utf-8',
  site: '',
  kind: 'article-page',
  runnerUp: null,
  warnings: [],
  assets: [],
  mapping: null,
  ...parts,
});
