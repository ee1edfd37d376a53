import type { ReportFieldName, ReportFields } from '#shared/model/reading.ts';
import { parseTypedDate, showDate } from './typed-date.ts';

/** The order of the fields in a record, as an editor reads a report. */
export const fieldOrder: readonly ReportFieldName[] = [
  'number',
  'kicker',
  'headline',
  'subheadline',
  'date',
  'place',
  'lead',
  'rubric',
  'form',
  'byline',
  'authors',
  'keywords',
  'externalLinks',
  'caption',
  'url',
];

/** Fields that are shown as running text and take several lines. */
export const longFields: ReadonlySet<ReportFieldName> = new Set(['lead', 'headline', 'subheadline', 'externalLinks', 'caption']);
const listFields: ReadonlySet<ReportFieldName> = new Set(['authors', 'keywords', 'externalLinks']);

/** A field's value as an editor reads and types it. */
export function fieldText(fields: ReportFields, name: ReportFieldName): string {
  const value = fields[name]?.value;
  if (value === undefined) return '';
  if (name === 'date') return showDate(String(value));
  if (Array.isArray(value)) return value.join(name === 'externalLinks' ? '\n' : ', ');
  return String(value);
}

/** What was typed, as the core takes it; `wrong` names the kind of value that it is not. */
export function typedValue(
  name: ReportFieldName,
  typed: string,
): { readonly value: string | string[] | null } | { readonly wrong: 'date' | 'number' } {
  const text = typed.trim();
  if (text === '') return { value: null };
  if (name === 'date') {
    const day = parseTypedDate(text);
    return day === null ? { wrong: 'date' } : { value: day };
  }
  if (name === 'number') return /^[1-9]\d{0,8}$/.test(text) ? { value: text } : { wrong: 'number' };
  if (!listFields.has(name)) return { value: text };
  const parts = text.split(name === 'externalLinks' ? /\s+/ : /\s*[,;]\s*|\n+/).map((part) => part.trim());
  return { value: [...new Set(parts.filter((part) => part !== ''))] };
}
