import type { SourceLine } from '#shared/model/reading.ts';
import { emptyMeta } from '../../source-document.ts';
import type { SourceMeta } from '../../source-document.ts';

/** What a document's properties say; each null when empty. */
export interface Properties {
  readonly title: string | null;
  readonly creator: string | null;
  readonly keywords: string | null;
}
export const noProperties: Properties = { title: null, creator: null, keywords: null };

const noTitle =
  /^(?:dokument|document|unbenannt|untitled|titel|title|microsoft word\b|powerpoint\b|ohne titel)[\s\d-]{0,12}(?:$|.{0,200}\.docx?$)/i;

/**
 * The properties as weak facts: whoever installed Word is its „author“, so the author counts only where the text names the same person.
 * The day on which the file (or its template) was made is no date of a report and is left.
 */
export function metaOf(properties: Properties, lines: readonly SourceLine[]): SourceMeta {
  const { title, creator, keywords } = properties;
  const says = (name: string): boolean => lines.some((line) => line.text.includes(name));
  const isNamed = creator !== null && /\p{L}\s\p{L}/u.test(creator) && says(creator);
  const words = (keywords ?? '')
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return {
    ...emptyMeta,
    title: title === null || noTitle.test(title) ? null : title,
    authors: isNamed ? [creator] : null,
    keywords: words.length > 0 ? words.slice(0, 200) : null,
  };
}

/** A property as one line, or null when there is nothing in it. */
export function property(value: string): string | null {
  const line = value
    .replace(/[\u0000-\u001f\s]+/g, ' ')
    .trim()
    .slice(0, 1_000);
  return line === '' ? null : line;
}
