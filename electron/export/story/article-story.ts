import { isSafeLink } from '#shared/document/document-schema.ts';
import { openingText } from '#shared/document/report-length.ts';
import type { ArticleHeader, ArticleRow } from '#shared/model/article.ts';
import { namesLine } from '../author-line.ts';
import { realDay, shortDate } from '../dates.ts';
import type { ForeignLanguage } from '../check/foreign-language.ts';
import type { ArticleInput } from '../format.ts';
import { reportLanguage } from '../nodes/report-language.ts';
import { furtherRows, furtherTitle, headlineOf, reportedRows, rowTitle } from '../related-rows.ts';
import { blockStory } from './document-story.ts';
import { keywordWords } from './keyword-words.ts';
import { languageOf } from './language.ts';
import { isRunningText, marked, withRuns } from './marked.ts';
import type { Story, StoryBlock, StoryParagraph, StoryRole, StoryRun } from './story.ts';
import { plainLines, plainRun } from './runs.ts';

const paragraph = (role: StoryRole, text: string): StoryParagraph[] =>
  text.trim() === '' ? [] : [{ kind: 'paragraph', role, runs: plainLines(text.trim()) }];

/** The report as a story: head, facts, dated and signed text, links, Stichwörter, related reports. */
export function articleStory(input: ArticleInput): Story {
  const { header, body, keywords } = input.article;
  const meant = new Map<string, ArticleRow>(input.back.map((row) => [row.id, row]));
  const noteOf = (articleId: string): string | null => {
    const row = meant.get(articleId);
    return row ? rowLine(row) : null;
  };
  const lead = openingText(header, body)
    .split(/\n\s*\n/)
    .flatMap((text) => paragraph('lead', text))
    .map((block) => ({ ...block, ...languageOf(block.runs) }));
  const language = reportLanguage(body, header);
  const text: StoryBlock[] = signed(
    dated([...lead, ...body.root.children.flatMap((block) => blockStory(block, noteOf, input.pictures))], header),
    header,
  );
  const blocks: StoryBlock[] = [
    ...paragraph('kicker', header.headline.trim() ? header.kicker : ''),
    ...paragraph('headline', headlineOf(header)),
    ...paragraph('subheadline', header.subheadline),
    ...paragraph('facts', factsOf(header).join(' · ')),
    ...text,
    ...paragraph('source', header.sourceNote),
    ...header.externalLinks.flatMap((url): StoryBlock[] => [
      { kind: 'paragraph', role: 'links', runs: [{ ...plainRun(url), link: isSafeLink(url) ? url : null }] },
    ]),
    ...keywordLine(keywords.map(({ label }) => label)),
    ...box('Wir berichteten', reportedRows(input)),
    ...box(furtherTitle(header), furtherRows(input)),
  ];
  return {
    title: headlineOf(header),
    authors: header.authors,
    description: openingText(header, body).replace(/\s+/g, ' ').trim(),
    keywords: keywords.map(({ label }) => label),
    house: input.settings.houseName.trim(),
    date: realDay(header.datelineDate),
    language,
    blocks: language === null ? blocks : blocks.map((block) => spoken(block, language)),
  };
}

/** What the writer of a report has written, and not the house around it. */
const written: ReadonlySet<StoryRole> = new Set(['kicker', 'headline', 'subheadline', 'lead', 'text', 'subhead', 'minor-subhead', 'quote']);

/** A block of a report that is in another language as a whole: it says so even where it is too short to be told by itself. */
function spoken(block: StoryBlock, language: ForeignLanguage): StoryBlock {
  switch (block.kind) {
    case 'paragraph':
      return written.has(block.role) ? { ...block, language } : block;
    case 'list':
      return {
        ...block,
        language,
        items: block.items.map((item) => ({ ...item, lists: item.lists.map((list) => ({ ...list, language })) })),
      };
    case 'picture':
      return block;
  }
}

/** What kind of piece this is and where it came from; our own import reads each by its place and its label. */
const factsOf = ({ rubric, form, authors, agency, number, originUrl }: ArticleHeader): string[] =>
  [
    rubric,
    form,
    namesLine(authors),
    agency,
    number === null ? '' : `Nr. ${String(number)}`,
    originUrl === null ? '' : `Ursprung: ${originUrl}`,
  ].filter((fact) => fact.trim() !== '');

const keywordLine = (labels: readonly string[]): StoryBlock[] =>
  labels.length === 0
    ? []
    : [
        {
          kind: 'paragraph',
          role: 'keywords',
          runs: [{ ...plainRun('Stichwörter:'), isBold: true }, plainRun(` ${keywordWords(labels)}`)],
        },
      ];

const rowLine = (row: ArticleRow): string => `${row.datelineDate ? `[${shortDate(row.datelineDate)}] ` : ''}${rowTitle(row)}`;

const box = (title: string, rows: readonly ArticleRow[]): StoryBlock[] =>
  rows.length === 0
    ? []
    : [
        ...paragraph('box-heading', title),
        ...rows.map((row): StoryBlock => ({
          kind: 'paragraph',
          role: 'box-text',
          runs: [
            { ...plainRun(rowTitle(row)), isBold: true },
            { kind: 'break' },
            plainRun(`${row.datelineDate ? `[${shortDate(row.datelineDate)}] ` : ''}${row.preview.trim()}`),
          ],
        })),
      ];

/** Puts `[9.11.2018]` and the place before the first words. */
function dated(blocks: readonly StoryBlock[], header: ArticleHeader): StoryBlock[] {
  const mark = [header.datelineDate ? `[${shortDate(header.datelineDate)}]` : '', header.place.trim() ? `${header.place.trim()}.` : '']
    .filter((part) => part !== '')
    .join(' ');
  // Behind a lone place the blank does not break: it tells our own import that the place is no word of the text.
  return marked(blocks, mark, header.datelineDate ? ' ' : '\u00A0');
}

/** Puts the byline behind the last words: `(ba)` in the line, a full name in a line of its own. */
function signed(blocks: readonly StoryBlock[], header: ArticleHeader): StoryBlock[] {
  const name = header.byline.trim().replace(/^\((.*)\)$/, '$1');
  if (name === '') return [...blocks];
  const isShort = name.length <= 6;
  const last = blocks.at(-1);
  if (isShort && isRunningText(last))
    return [...blocks.slice(0, -1), withRuns(last, [...withoutEndBlanks(last.runs), plainRun(`\u00A0(${name})`)])];
  return [...blocks, ...paragraph('byline', isShort ? `(${name})` : name)];
}

/** Runs without the blanks behind their last word. */
function withoutEndBlanks(runs: readonly StoryRun[]): StoryRun[] {
  const last = runs.at(-1);
  if (last?.kind !== 'text') return [...runs];
  const text = last.text.trimEnd();
  return text === '' && last.note === null ? withoutEndBlanks(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }];
}
