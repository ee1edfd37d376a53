import type { Field, Mark, Passage, ReadingRecord, ReportFields, ReportRecord } from '#shared/model/reading.ts';
import type { RuleName } from '#shared/messages/import.ts';
import { fold } from '#shared/text/fold.ts';
import type { Removed } from '../clean/removing.ts';
import { dayIn } from '../recognise/written-date.ts';
import { hostOf } from '../source-document.ts';
import type { GivenFields, PageFact, PageFacts } from '../source-document.ts';
import type { FormContext } from './forming.ts';
import { withPageHeadline, withPageKicker } from './page-title.ts';
import { convertAt, createLinePlaces, factPlace, liftLines } from './page-places.ts';

/** A record with the facts of its page, and the removals that its fields came from. */
export interface Completed {
  readonly record: ReportRecord;
  readonly removals: readonly Removed[];
}

const stated = <T>(value: T, confidence: number, rule: RuleName = 'page-meta', passages: readonly Passage[] = []): Field<T> => ({
  value,
  confidence,
  rule,
  passages: [...passages],
  edited: false,
});

/** What the page says about itself confirms what was read, or fills what is missing with less confidence. */
export function withPageMeta(
  record: ReportRecord,
  others: readonly ReadingRecord[],
  removals: readonly Removed[],
  context: FormContext,
): Completed {
  const { meta, lines } = context;
  const places = createLinePlaces(lines, others);
  const headed = withPageKicker(withPageHeadline({ record, removals }, meta, places, lines), meta, places, lines);
  const fields = { ...headed.record.fields };
  let { record: own, removals: left } = headed;
  /** A fact of the markup as a field: with the place where readers see it, where there is one. */
  const take = <T>(fact: PageFact<unknown>, value: T, rule: RuleName): Field<T> => {
    const shown = fact.shown.flatMap((text) => places.find(text) ?? []);
    const isLine = rule === 'date-mark' || rule === 'author-line' || rule === 'updated-line';
    const found = isLine ? shown.flatMap((place) => factPlace(place, rule, lines) ?? []) : shown;
    left = convertAt(left, found, rule, lines);
    if (isLine) {
      const without = liftLines(own, found, rule, lines);
      left = [...left, ...without.lifted];
      if (without.record.fields.kicker === null) fields.kicker = null;
      if (without.record.fields.subheadline === null) fields.subheadline = null;
      own = without.record;
    }
    return stated(value, fact.confidence, found.length === 0 ? 'page-meta' : rule, found);
  };
  const day = meta.date === null ? null : dayIn(meta.date);
  if (meta.facts !== null) takeFacts(fields, meta.facts, take);
  else if (day !== null && fields.date?.value === day) fields.date = { ...fields.date, confidence: 0.98 };
  // The day a mail was sent gives way to the date of its text; front matter is about the text itself.
  else if (day !== null && (fields.date === null || context.layout === 'markdown'))
    fields.date = stated(day, fields.date === null ? 0.7 : 0.6);
  if (meta.given !== undefined) Object.assign(fields, givenFields(meta.given, fields));
  if (meta.authors !== null && meta.authors.length > 0 && fields.authors === null) fields.authors = stated([...meta.authors], 0.6);
  if (meta.keywords !== null && meta.keywords.length > 0 && fields.keywords === null) fields.keywords = stated([...meta.keywords], 0.5);
  if (meta.canonicalUrl !== null && fields.url === null) fields.url = stated(meta.canonicalUrl, 0.9);
  const pager =
    fields.pageNumber === null ? left.find((removal) => removal.rule === 'page-position' && pageOf.test(removal.text)) : undefined;
  if (pager !== undefined) {
    fields.pageNumber = stated(Number(pageOf.exec(pager.text)?.[1] ?? 1), 0.8, 'page-position', pager.passages);
    left = convertAt(left, pager.passages, 'page-position', lines);
  }
  fields.externalLinks ??= linksIn(
    record,
    meta.canonicalUrl ?? (meta.facts === null || meta.facts.host === '' ? null : `https://${meta.facts.host}`),
  );
  return { record: { ...own, fields }, removals: left };
}

/** What a file of our own export states; a field whose words stand in the text keeps them where it reads otherwise. */
function givenFields({ number, authors, keywords, ...texts }: GivenFields, fields: ReportFields): Partial<ReportFields> {
  const settled = <T>(known: Field<T> | null, value: T | undefined): Field<T> | null => {
    if (value === undefined) return known;
    if (known === null || known.passages.length === 0) return stated(value, 0.95);
    return wordsOf(known.value) === wordsOf(value) ? { ...known, value, confidence: 0.98 } : known;
  };
  const { headline, kicker, subheadline, place, rubric, form, byline, agency, sourceNote } = texts;
  return {
    headline: settled(fields.headline, headline),
    kicker: settled(fields.kicker, kicker),
    subheadline: settled(fields.subheadline, subheadline),
    place: settled(fields.place, place),
    rubric: settled(fields.rubric, rubric),
    form: settled(fields.form, form),
    byline: settled(fields.byline, byline),
    agency: settled(fields.agency, agency),
    sourceNote: settled(fields.sourceNote, sourceNote),
    number: settled(fields.number, number),
    authors: settled(fields.authors, authors === undefined ? undefined : [...authors]),
    keywords: settled(fields.keywords, keywords === undefined ? undefined : [...keywords]),
  };
}

/** Told the same way, whatever stands between the words. */
const wordsOf = (value: unknown): string => JSON.stringify(value).replace(/[^\p{L}\p{N}]+/gu, ' ');

const pageOf = /^\W{0,3}seite ([1-9]\d{0,2})(?: von |\s?\/\s?)\d{1,3}/iu;

type Take = <T>(fact: PageFact<unknown>, value: T, rule: RuleName) => Field<T>;

/** Dates in a page's text are often those of other reports beside it; what was weighed over the whole page is surer. */
function takeFacts(fields: ReportFields, facts: PageFacts, take: Take): void {
  const { date, updated, authors, agency, rubric, keywords, pageNumber } = facts;
  if (date !== null)
    fields.date = fields.date?.value === date.value ? { ...fields.date, confidence: 0.98 } : take(date, date.value, 'date-mark');
  if (updated !== null && fields.date !== null && updated.value > fields.date.value)
    fields.updatedDate ??= take(updated, updated.value, 'updated-line');
  if (authors !== null) {
    const known = fields.authors;
    const isSame = known !== null && sameNames(known.value, authors.value);
    fields.authors = isSame
      ? { ...known, confidence: Math.max(known.confidence, authors.confidence) }
      : take(authors, [...authors.value], 'author-line');
  }
  if (agency !== null) fields.agency ??= take(agency, agency.value, 'agency-mark');
  if (rubric !== null) fields.rubric ??= take(rubric, rubric.value, 'rubric-line');
  if (keywords !== null) fields.keywords ??= take(keywords, [...keywords.value], 'keyword-line');
  if (pageNumber !== null) fields.pageNumber ??= take(pageNumber, pageNumber.value, 'page-position');
}

const sameNames = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name) => other.some((twin) => fold(twin) === fold(name)));

/** Addresses linked from the text that lead to other sites. */
function linksIn(record: ReportRecord, own: string | null): Field<string[]> | null {
  const host = hostOf(own);
  const marks = record.blocks.flatMap((block) =>
    block.marks.filter((mark): mark is Mark & { url: string } => mark.kind === 'link' && mark.url !== undefined),
  );
  const urls = [...new Set(marks.map((mark) => mark.url))].filter((url) => /^https?:/u.test(url) && hostOf(url) !== host);
  return urls.length === 0 ? null : { value: urls.slice(0, 200), confidence: 0.7, rule: 'linked-text', passages: [], edited: false };
}
