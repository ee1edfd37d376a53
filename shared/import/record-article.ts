import { documentOf, emptyDocument, paragraphBlock, textInline } from '../document/build-document.ts';
import { isSafeLink } from '../document/document-schema.ts';
import type { DocumentJson } from '../document/document-schema.ts';
import { emptyHeader } from '../model/article.ts';
import type { ArticleHeader } from '../model/article.ts';
import type { ReportFields, ReportRecord } from '../model/reading.ts';
import { clipLine, oneLine } from './clip.ts';
import { blocksToDocument, italicParagraph } from './record-document.ts';

/** What a record becomes in the archive. */
export interface ArticleContent {
  readonly header: ArticleHeader;
  readonly body: DocumentJson;
  readonly keywords: string[];
}

const maxPassage = 200_000;
type LineField = 'kicker' | 'headline' | 'subheadline' | 'form' | 'place' | 'rubric' | 'byline' | 'agency' | 'sourceNote';

/** Turns a report or teaser of the review into header, body and keywords. A teaser's text becomes the teaser, its body stays empty. */
export function recordToArticle(record: ReportRecord): ArticleContent {
  const { fields } = record;
  const overflow: string[] = [];
  const line = (name: LineField): string => {
    const { line: text, rest } = clipLine(fields[name]?.value ?? '');
    if (rest !== '') overflow.push(rest);
    return text;
  };
  const isTeaser = record.kind === 'teaser';
  const text = record.blocks.map((block) => block.text).join('\n\n');
  const teaser = isTeaser ? [fields.lead?.value ?? '', text].filter((part) => part !== '').join('\n\n') : '';
  const lead = isTeaser ? '' : (fields.lead?.value ?? '');
  for (const long of [teaser, lead]) if (long.length > maxPassage) overflow.push(long.slice(maxPassage));
  const header: ArticleHeader = {
    ...emptyHeader,
    number: fields.number !== null && fields.number.value > 0 ? fields.number.value : null,
    extent: isTeaser ? 'teaser' : 'full',
    cut: record.cut,
    form: line('form'),
    kicker: line('kicker'),
    headline: line('headline'),
    subheadline: line('subheadline'),
    lead: lead.slice(0, maxPassage),
    teaser: teaser.slice(0, maxPassage),
    datelineDate: fields.date?.value ?? null,
    place: line('place'),
    rubric: line('rubric'),
    byline: line('byline'),
    authors: labels(fields.authors, 50),
    externalLinks: (fields.externalLinks?.value ?? [])
      .map(webAddress)
      .filter((url) => url !== null)
      .slice(0, 200),
    originUrl: webAddress(fields.url?.value ?? ''),
    agency: line('agency'),
    sourceNote: line('sourceNote'),
  };
  return { header, body: bodyOf(record, overflow), keywords: labels(fields.keywords, 200) };
}

/** The caption stands at the end of the body until pictures have a place of their own. */
function bodyOf(record: ReportRecord, overflow: readonly string[]): DocumentJson {
  const rest = overflow.map((text) => paragraphBlock([textInline(text)]));
  if (record.kind === 'teaser') return rest.length > 0 ? documentOf(rest) : emptyDocument;
  const read = blocksToDocument(record.blocks, record.backReferences);
  const caption = record.fields.caption?.value.trim() ?? '';
  return documentOf([...rest, ...read.root.children, ...(caption === '' ? [] : [italicParagraph(caption)])]);
}

const labels = (field: ReportFields['keywords'], limit: number): string[] =>
  [...new Set((field?.value ?? []).map(oneLine))].filter((label) => label !== '').slice(0, limit);

/** An address that may be kept; `www.…` without a scheme gets one. */
function webAddress(value: string): string | null {
  const trimmed = value.trim();
  if (isSafeLink(trimmed)) return trimmed;
  const guessed = `https://${trimmed}`;
  return /^www\.[\w-]+\./i.test(trimmed) && isSafeLink(guessed) ? guessed : null;
}
