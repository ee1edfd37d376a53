import { documentText } from '#shared/document/document-text.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import type { ArticleSnapshot } from '#shared/model/revision.ts';
import { formatDay } from '#renderer/ui/calendar-day.ts';

/** The fields a kept state brings back, in the order they are shown. The status is not among them: it stays. */
export const restoredFields = [
  'kicker',
  'headline',
  'subheadline',
  'lead',
  'teaser',
  'date',
  'place',
  'rubric',
  'byline',
  'form',
  'number',
  'authors',
  'links',
  'origin',
  'agency',
  'sourceNote',
  'keywords',
] as const;
export type RestoredField = (typeof restoredFields)[number];

export interface RevisionField {
  readonly field: RestoredField;
  /** '' when the kept state has nothing there. */
  readonly value: string;
  readonly isChanged: boolean;
}

const valuesOf = (header: ArticleHeader, keywords: readonly string[]): Readonly<Record<RestoredField, string>> => ({
  kicker: header.kicker,
  headline: header.headline,
  subheadline: header.subheadline,
  lead: header.lead,
  teaser: header.teaser,
  date: header.datelineDate === null ? '' : formatDay(header.datelineDate),
  place: header.place,
  rubric: header.rubric,
  byline: header.byline,
  form: header.form,
  number: header.number === null ? '' : String(header.number),
  authors: header.authors.join(', '),
  links: header.externalLinks.join('\n'),
  origin: header.originUrl ?? '',
  agency: header.agency,
  sourceNote: header.sourceNote,
  keywords: keywords.toSorted((a, b) => a.localeCompare(b, 'de')).join(', '),
});

/** What restoring would bring: every field that is filled in the kept state or would be emptied by it. */
export function revisionFields(kept: ArticleSnapshot, header: ArticleHeader, keywords: readonly string[]): RevisionField[] {
  const now = valuesOf(header, keywords);
  const then = valuesOf(kept.header, kept.keywords);
  return restoredFields
    .map((field) => ({ field, value: then[field], isChanged: then[field] !== now[field] }))
    .filter(({ value, isChanged }) => value !== '' || isChanged);
}

/** Whether the words of the text differ. */
export const isTextChanged = (kept: DocumentJson, body: DocumentJson): boolean => documentText(kept) !== documentText(body);
