import { emptyFields } from '#shared/import/empty-record.ts';
import type { RecordId } from '#shared/model/ids.ts';
import type { Field, Reading, ReadingRecord, ReportRecord } from '#shared/model/reading.ts';

const field = <T>(value: T): Field<T> => ({ value, confidence: 1, rule: 'test', passages: [], edited: false });

export interface Given {
  readonly id: string;
  readonly kind?: 'article' | 'teaser';
  readonly kicker?: string;
  readonly headline?: string;
  readonly lead?: string;
  readonly date?: string;
  readonly number?: number;
  readonly keywords?: readonly string[];
  readonly text?: readonly string[];
  readonly cut?: boolean;
}

/** A report record as the parser would answer it, without passages. */
export function reportRecordOf(given: Given): ReportRecord {
  return {
    id: given.id as RecordId,
    kind: given.kind ?? 'article',
    fields: {
      ...emptyFields,
      number: given.number ? field(given.number) : null,
      kicker: given.kicker ? field(given.kicker) : null,
      headline: given.headline ? field(given.headline) : null,
      lead: given.lead ? field(given.lead) : null,
      date: given.date ? field(given.date) : null,
      keywords: given.keywords ? field([...given.keywords]) : null,
    },
    blocks: (given.text ?? []).map((text) => ({ type: 'paragraph', text, marks: [], passages: [] })),
    backReferences: [],
    quotedSpeech: [],
    cut: given.cut ?? false,
    confidence: 1,
  };
}

export const readingOf = (records: readonly ReadingRecord[]): Reading => ({
  format: 'text',
  encoding: 'utf-8',
  site: '',
  kind: 'article-page',
  runnerUp: null,
  lines: [],
  records: [...records],
  removals: [],
  warnings: [],
  assets: [],
  mapping: null,
});
