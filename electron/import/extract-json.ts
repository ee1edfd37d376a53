import type { Field, NewsletterRecord, Reading, ReadingBlock, ReportRecord, SectionReading } from '#shared/model/reading.ts';
import { de as faultsDe, faultSentence } from '#shared/messages/faults.ts';
import { de as importDe } from '#shared/messages/import.ts';
import { assertNever, type Fault } from '#shared/result.ts';

const valueOf = <T>(field: Field<T> | null): T | null => field?.value ?? null;
const listOf = (field: Field<string[]> | null): readonly string[] => field?.value ?? [];
const orNull = (text: string): string | null => (text === '' ? null : text);
/** Running text; the words of a picture stand in its block alone. */
const bodyText = (blocks: readonly ReadingBlock[]): string =>
  blocks
    .filter((block) => block.type !== 'image')
    .map((block) => block.text)
    .join('\n\n');

/** A block without its places: what scripts need. */
const blockJson = ({ type, text, level, items, nesting, rows, attribution, url, alt }: ReadingBlock) => ({
  type,
  text,
  level,
  items,
  nesting,
  rows,
  attribution,
  url,
  alt,
});

function articleJson(record: ReportRecord) {
  const { fields } = record;
  return {
    number: valueOf(fields.number),
    form: valueOf(fields.form),
    kicker: valueOf(fields.kicker),
    headline: valueOf(fields.headline),
    subheadline: valueOf(fields.subheadline),
    lead: valueOf(fields.lead),
    date: valueOf(fields.date),
    place: valueOf(fields.place),
    rubric: valueOf(fields.rubric),
    byline: valueOf(fields.byline),
    authors: listOf(fields.authors),
    keywords: listOf(fields.keywords),
    externalLinks: listOf(fields.externalLinks),
    backReferences: record.backReferences.map(({ number, date, text }) => ({ number, date, text })),
    text: bodyText(record.blocks),
    blocks: record.blocks.map(blockJson),
    quotedSpeech: record.quotedSpeech,
    caption: valueOf(fields.caption),
    url: valueOf(fields.url),
    agency: valueOf(fields.agency),
    sourceNote: valueOf(fields.sourceNote),
    updatedDate: valueOf(fields.updatedDate),
    credit: valueOf(fields.credit),
    pageNumber: valueOf(fields.pageNumber),
  };
}

const teaserJson = ({ fields, blocks, cut }: ReportRecord) => ({
  number: valueOf(fields.number),
  kicker: valueOf(fields.kicker),
  headline: valueOf(fields.headline),
  subheadline: valueOf(fields.subheadline),
  lead: valueOf(fields.lead),
  date: valueOf(fields.date),
  place: valueOf(fields.place),
  byline: valueOf(fields.byline),
  form: valueOf(fields.form),
  rubric: valueOf(fields.rubric),
  authors: listOf(fields.authors),
  keywords: listOf(fields.keywords),
  externalLinks: listOf(fields.externalLinks),
  text: bodyText(blocks),
  blocks: blocks.map(blockJson),
  cut,
  caption: valueOf(fields.caption),
  url: valueOf(fields.url),
  agency: valueOf(fields.agency),
  sourceNote: valueOf(fields.sourceNote),
});

const textPart = (section: SectionReading) => ({ text: bodyText(section.blocks), blocks: section.blocks.map(blockJson) });
const linkPart = (section: SectionReading) => ({ link: section.link?.label ?? null, linkUrl: section.link?.url ?? null });

function sectionJson(section: SectionReading) {
  const start = { kind: section.kind, label: orNull(section.label) };
  switch (section.kind) {
    case 'editorial': {
      const paragraphs = section.blocks.filter((block) => block.type === 'paragraph').length;
      return { ...start, greeting: orNull(section.greeting), paragraphs, ...textPart(section), signedBy: orNull(section.signedBy) };
    }
    case 'article':
    case 'text':
      return {
        ...start,
        headline: orNull(section.headline),
        subheadline: orNull(section.subheadline),
        ...textPart(section),
        quote: section.quote,
        caption: orNull(section.caption),
        ...linkPart(section),
      };
    case 'interview':
      return {
        ...start,
        guest: orNull(section.guest),
        organisation: orNull(section.organisation),
        questions: section.pairs.map((pair) => pair.question),
        answers: section.pairs.map((pair) => pair.answer),
        ...textPart(section),
        ...linkPart(section),
      };
    case 'cards':
      return {
        ...start,
        cards: section.cards.map(({ headline, text, link, caption }) => ({
          headline,
          text,
          link: link?.label ?? null,
          linkUrl: link?.url ?? null,
          caption: orNull(caption),
        })),
        links: section.cards.flatMap((card) => (card.link === null ? [] : [card.link.label])),
      };
    case 'events':
      return {
        ...start,
        events: section.events.map(({ weekday, date, endDate, time, title, place, url, proposedDate, proposedFrom }) => ({
          weekday: orNull(weekday),
          date,
          endDate,
          time: orNull(time),
          title,
          place: orNull(place),
          url,
          proposedDate,
          proposedFrom: orNull(proposedFrom),
        })),
        ...textPart(section),
      };
    case 'teasers':
      return { ...start, items: section.items, ...textPart(section) };
    case 'imprint':
      return { ...start, ...textPart(section) };
    default:
      return assertNever(section.kind);
  }
}

const newsletterJson = (record: NewsletterRecord) => ({
  title: record.title.value,
  issue: valueOf(record.issue),
  sections: record.sections.map(sectionJson),
});

/** One line of `umbruch extract --json`. Missing values are null, missing lists empty. */
export type ExtractJson = ReturnType<typeof readingJson> | ReturnType<typeof faultJson>;

const faultJson = (file: string, fault: Fault) => ({
  file,
  ok: false as const,
  error: faultSentence(faultsDe, fault),
  format: null,
  kind: null,
  articles: [],
  teasers: [],
  newsletter: null,
  removals: [],
  warnings: [],
});

function readingJson(file: string, reading: Reading) {
  const reports = reading.records.filter((record): record is ReportRecord => record.kind !== 'newsletter');
  const newsletter = reading.records.find((record): record is NewsletterRecord => record.kind === 'newsletter');
  return {
    file,
    ok: true as const,
    error: null,
    format: reading.format,
    kind: reading.kind,
    articles: reports.filter((record) => record.kind === 'article').map(articleJson),
    teasers: reports.filter((record) => record.kind === 'teaser').map(teaserJson),
    newsletter: newsletter === undefined ? null : newsletterJson(newsletter),
    removals: reading.removals.map(({ rule, text }) => ({ rule, reason: reasonFor(rule), text })),
    warnings: reading.warnings,
  };
}

const reasons: ReadonlyMap<string, string> = new Map(Object.entries(importDe.rules));
const reasonFor = (rule: string): string => reasons.get(rule) ?? rule;

/** The reading of a file, or why there is none, as scripts get it. */
export const toExtractJson = (fileName: string, outcome: Reading | Fault): ExtractJson =>
  'code' in outcome ? faultJson(fileName, outcome) : readingJson(fileName, outcome);
