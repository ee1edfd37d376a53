import type { NewsletterRecord, Passage, Reading, ReportFields, ReportRecord } from '../model/reading.ts';
import type { RecordId } from '../model/ids.ts';
import type { ProposalEdit } from '../model/proposal.ts';
import { isoDate } from '../model/scalars.ts';
import { FaultError } from '../result.ts';
import { newsletterOf, reportOf, withRecord, withRemoval } from './edit-access.ts';
import { wordsAt } from './mended-pieces.ts';

type Value = Extract<ProposalEdit, { edit: 'set-field' }>['value'];

const textFields = [
  'form',
  'kicker',
  'headline',
  'subheadline',
  'lead',
  'place',
  'rubric',
  'byline',
  'caption',
  'url',
  'agency',
  'sourceNote',
  'credit',
] as const;
const listFields = ['authors', 'keywords', 'externalLinks'] as const;
const isOneOf = <T extends string>(names: readonly T[], name: string): name is T => (names as readonly string[]).includes(name);

/** The editor types a field. An emptied field gives its words back as a removal, so nothing is lost. */
export function setField(reading: Reading, recordId: RecordId, name: string, value: Value): Reading {
  const found = reading.records.find((record) => record.id === recordId);
  if (found?.kind === 'newsletter') return setNewsletterField(reading, recordId, name, value);
  const record = reportOf(reading, recordId);
  const before = name in record.fields ? record.fields[name as keyof ReportFields] : undefined;
  if (before === undefined) throw new FaultError('invalid-input', { field: name });
  const passages = before?.passages ?? [];
  const fields = { ...record.fields, ...changed(name, value, passages) };
  const after: ReportRecord = { ...record, fields };
  const next = withRecord(reading, recordId, after);
  const emptied = fields[name as keyof ReportFields] === null && passages.length > 0;
  return emptied ? withRemoval(next, wordsAt(reading, passages), passages) : next;
}

function changed(name: string, value: Value, passages: Passage[]): Partial<ReportFields> {
  const typed = <T>(content: T) => ({ value: content, confidence: 1, rule: 'editor', passages, edited: true });
  if (isOneOf(listFields, name)) {
    const list = listOf(value);
    return { [name]: list.length === 0 ? null : typed(list) };
  }
  const text = oneText(value);
  if (isOneOf(textFields, name)) return { [name]: text === '' ? null : typed(text) };
  if (name === 'date' || name === 'updatedDate') {
    if (text !== '' && !isDay(text)) throw new FaultError('invalid-input', { field: name });
    return { [name]: text === '' ? null : typed(text) };
  }
  if (name === 'number' || name === 'pageNumber') {
    if (text !== '' && !/^\d{1,9}$/.test(text)) throw new FaultError('invalid-input', { field: name });
    return { [name]: text === '' ? null : typed(Number(text)) };
  }
  throw new FaultError('invalid-input', { field: name });
}

function setNewsletterField(reading: Reading, recordId: RecordId, name: string, value: Value): Reading {
  const record = newsletterOf(reading, recordId);
  const text = oneText(value);
  if (name === 'title') {
    const title = { value: text, confidence: 1, rule: 'editor', passages: record.title.passages, edited: true };
    return withRecord(reading, recordId, { ...record, title } satisfies NewsletterRecord);
  }
  if (name !== 'issue' || !/^(\d{4}-(0[1-9]|1[0-2]))?$/.test(text)) throw new FaultError('invalid-input', { field: name });
  const passages = record.issue?.passages ?? [];
  const issue = text === '' ? null : { value: text, confidence: 1, rule: 'editor', passages, edited: true };
  const next = withRecord(reading, recordId, { ...record, issue });
  return issue === null && passages.length > 0 ? withRemoval(next, wordsAt(reading, passages), passages) : next;
}

const oneText = (value: Value): string => (Array.isArray(value) ? value.join(', ') : (value ?? '')).trim();

const listOf = (value: Value): string[] => {
  const parts = Array.isArray(value) ? value : (value ?? '').split(/[;,\n]/);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
};

/** A day that exists, not only digits in the right places. */
function isDay(text: string): boolean {
  if (!isoDate.safeParse(text).success) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const lengths = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
