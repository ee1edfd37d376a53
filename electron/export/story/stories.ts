import { openingText } from '#shared/document/report-length.ts';
import { longDate, realDay } from '../dates.ts';
import type { ForeignLanguage } from '../check/foreign-language.ts';
import type { ArticleInput, ExportInput } from '../format.ts';
import { reportLanguage } from '../nodes/report-language.ts';
import { headlineOf } from '../related-rows.ts';
import { articleStory } from './article-story.ts';
import { newsletterStory } from './newsletter-story.ts';
import type { Story, StoryBlock } from './story.ts';

/** What a document says of itself: one report, an issue, or many reports under one title. */
export interface StoryBook {
  readonly title: string;
  readonly authors: readonly string[];
  readonly description: string;
  readonly keywords: readonly string[];
  /** Publisher. */
  readonly house: string;
  /** `YYYY-MM-DD`, a day that exists. */
  readonly date: string | null;
  /** The language of a single report that is in another one as a whole; null for German, and for many reports. */
  readonly language: ForeignLanguage | null;
  /** The headlines of its reports in order; null where one story is all. */
  readonly contents: readonly string[] | null;
}

const distinct = (values: readonly string[]): string[] => [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];

/** The document as a whole, known before its stories are told. */
export function storyBook(input: ExportInput): StoryBook {
  if (input.kind === 'newsletter') return { ...newsletterStory(input), contents: null };
  const reports = input.kind === 'reports' ? input.reports : [input];
  const headlines = reports.map(({ article }) => headlineOf(article.header));
  return {
    authors: distinct(reports.flatMap(({ article }) => article.header.authors)),
    keywords: distinct(reports.flatMap(({ article }) => article.keywords.map(({ label }) => label))),
    house: input.settings.houseName.trim(),
    ...(input.kind === 'reports'
      ? {
          title: input.title || longDate(input.day),
          description: headlines.join(' · '),
          date: realDay(input.day),
          language: null,
          contents: headlines,
        }
      : { ...factsOf(input), contents: null }),
  };
}

const factsOf = ({ article: { header, body } }: ArticleInput): Pick<StoryBook, 'title' | 'description' | 'date' | 'language'> => ({
  title: headlineOf(header),
  // The lead stands in the text as well; a teaser stands nowhere else, and in the text it would say the same twice.
  description: (header.teaser.trim() || openingText(header, body)).replace(/\s+/g, ' ').trim(),
  date: realDay(header.datelineDate),
  language: reportLanguage(body, header),
});

/** Below the title of a book: who publishes it, and of which day it is, where the title does not say so itself. */
export function bookFacts({ house, date, title }: StoryBook): string {
  return [house, date === null ? '' : longDate(date)].filter((fact) => fact !== '' && fact !== title).join(' · ');
}

/** The stories of an input in order; each is told when its turn comes, so that a long document gives way between them. */
export function* storiesOf(input: ExportInput): Generator<Story> {
  if (input.kind === 'newsletter') yield newsletterStory(input);
  else for (const report of input.kind === 'reports' ? input.reports : [input]) yield articleStory(report);
}

const wantedDepth = { headline: 0, subhead: 1, 'minor-subhead': 2, 'box-heading': 1 } as const;
const isHeadingRole = (role: string): role is keyof typeof wantedDepth => Object.hasOwn(wantedDepth, role);

/**
 * The level of each heading of a story, `top` for its headline. A step down is never more than one, whatever the writer chose,
 * because who reads by headings takes a gap for a missing chapter (WCAG 2.2, 1.3.1; PDF/UA-1, 7.4.2).
 */
export function headingLevels(blocks: readonly StoryBlock[], top: number): ReadonlyMap<StoryBlock, number> {
  const levels = new Map<StoryBlock, number>();
  let last = top - 1;
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !isHeadingRole(block.role)) continue;
    last = Math.min(top + wantedDepth[block.role], last + 1);
    levels.set(block, last);
  }
  return levels;
}
