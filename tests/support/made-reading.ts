import type { NewsletterRecord, Passage, Reading, ReadingBlock, ReportRecord, SectionReading, SourceLine } from '#shared/model/reading.ts';
import { recordId } from '#shared/model/ids.ts';
import { emptyFields, emptySection } from '#shared/import/empty-record.ts';
import { emptyReading } from './empty-reading.ts';

export const plainLine = (text: string): SourceLine => ({
  text,
  kind: 'paragraph',
  level: 0,
  ordered: false,
  region: 'unknown',
  blankBefore: false,
  marks: [],
});

export const wholeLine = (line: number, text: string): Passage => ({ line, start: 0, end: text.length });

export const foundField = <T>(value: T, passages: Passage[]) => ({ value, confidence: 0.9, rule: 'test', passages, edited: false });

export const block = (
  type: ReadingBlock['type'],
  text: string,
  passages: Passage[] = [],
  more: Partial<ReadingBlock> = {},
): ReadingBlock => ({
  type,
  text,
  marks: [],
  passages,
  ...more,
});

export const report = (id: string, more: Partial<ReportRecord> = {}): ReportRecord => ({
  id: recordId.parse(id),
  kind: 'article',
  fields: emptyFields,
  blocks: [],
  backReferences: [],
  quotedSpeech: [],
  cut: false,
  confidence: 0.9,
  ...more,
});

export const section = (kind: SectionReading['kind'], more: Partial<SectionReading> = {}): SectionReading => ({
  ...emptySection,
  kind,
  ...more,
});

export const newsletterRecord = (id: string, sections: SectionReading[]): NewsletterRecord => ({
  id: recordId.parse(id),
  kind: 'newsletter',
  title: foundField('Rathausbrief', []),
  issue: foundField('2025-04', []),
  sections,
  confidence: 0.9,
});

/** A reading of the texts given, one line each; records and removals name their lines. */
export const readingOf = (texts: readonly string[], more: Partial<Reading>): Reading => ({
  ...emptyReading,
  lines: texts.map(plainLine),
  ...more,
});
