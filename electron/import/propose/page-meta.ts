import type { Field, Mark, ReportRecord } from '#shared/model/reading.ts';
import { parseGermanDate } from '#shared/text/german-date.ts';
import { fold } from '#shared/text/fold.ts';
import type { FormContext } from './forming.ts';

const stated = <T>(value: T, confidence: number): Field<T> => ({ value, confidence, rule: 'page-meta', passages: [], edited: false });

/** What the page says about itself confirms what was read, or fills what is missing with less confidence. */
export function withPageMeta(record: ReportRecord, { meta }: FormContext): ReportRecord {
  const fields = { ...record.fields };
  const { facts } = meta;
  const date = facts === null ? (meta.date === null ? null : parseGermanDate(meta.date)) : (facts.date?.value ?? null);
  // Dates in a page's text are often those of other reports beside it; what the page states about itself is surer.
  if (date !== null)
    fields.date = fields.date?.value === date ? { ...fields.date, confidence: 0.98 } : stated(date, fields.date === null ? 0.7 : 0.6);
  if (meta.authors !== null && meta.authors.length > 0) fields.authors = stated([...meta.authors], 0.6);
  if (meta.keywords !== null && meta.keywords.length > 0 && fields.keywords === null) fields.keywords = stated([...meta.keywords], 0.5);
  if (meta.canonicalUrl !== null && fields.url === null) fields.url = stated(meta.canonicalUrl, 0.9);
  if (meta.title !== null) {
    const title = fold(meta.title);
    if (fields.headline === null) fields.headline = { ...stated(titleOnly(meta.title, meta.siteName), 0.5), rule: 'page-title' };
    else if (title.includes(fold(fields.headline.value))) fields.headline = { ...fields.headline, confidence: 0.97 };
  }
  fields.externalLinks ??= linksIn(record, meta.canonicalUrl);
  return { ...record, fields };
}

/** „Überschrift – Name der Seite“ without the name of the site. */
function titleOnly(title: string, siteName: string | null): string {
  const parts = title.split(/\s[|–—-]\s/u);
  const last = parts.at(-1) ?? '';
  const isSite = parts.length > 1 && (siteName === null ? parts.length > 1 && last.length < 40 : fold(last) === fold(siteName));
  return isSite ? title.slice(0, title.lastIndexOf(last)).replace(/\s[|–—-]\s$/u, '') : title;
}

/** Addresses linked from the text that lead to other sites. */
function linksIn(record: ReportRecord, canonical: string | null): Field<string[]> | null {
  const own = hostOf(canonical);
  const marks = record.blocks.flatMap((block) =>
    block.marks.filter((mark): mark is Mark & { url: string } => mark.kind === 'link' && mark.url !== undefined),
  );
  const urls = [...new Set(marks.map((mark) => mark.url))].filter((url) => /^https?:/u.test(url) && hostOf(url) !== own);
  return urls.length === 0 ? null : { value: urls.slice(0, 200), confidence: 0.7, rule: 'linked-text', passages: [], edited: false };
}

function hostOf(url: string | null): string {
  try {
    return url === null ? '' : new URL(url).host.replace(/^www\./, '');
  } catch {
    return '';
  }
}
