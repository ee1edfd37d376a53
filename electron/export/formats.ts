/**
 * The formats that Umbruch writes, in the order of the menu. A list, not a mechanism: a new format is a file of its own and a line here.
 * Everything laid out goes through HTML; `render` gives bytes and writes nothing.
 */
import type { Article, ArticleRow } from '#shared/model/article.ts';
import type { Newsletter } from '#shared/model/newsletter.ts';
import type { RelationView } from '#shared/model/relation.ts';
import type { Settings } from '#shared/model/settings.ts';
import { FaultError } from '#shared/result.ts';
import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';
import type { Host } from '../host/host.ts';
import type { Picture } from './nodes/node-context.ts';
import { articleMarkdown } from './article-markdown.ts';
import { articlePage } from './article-page.ts';
import { jointsIn } from './joints.ts';
import type { JointsOf } from './joints.ts';
import { newsletterPage } from './newsletter-page.ts';
import { documentDetails } from './pdf/document-details.ts';

/** The pictures of what is exported, by asset id. */
export type Pictures = ReadonlyMap<string, Picture>;

/** All that an export of a report needs. `back` are the reports its back references name. */
export interface ArticleInput {
  readonly kind: 'article';
  readonly article: Article;
  readonly related: readonly RelationView[];
  readonly back: readonly ArticleRow[];
  readonly pictures: Pictures;
  readonly settings: Settings;
}
export interface NewsletterInput {
  readonly kind: 'newsletter';
  readonly newsletter: Newsletter;
  readonly pictures: Pictures;
  readonly settings: Settings;
}
export type ExportInput = ArticleInput | NewsletterInput;

export interface ExportContext {
  readonly printToPdf: Host['printToPdf'];
  readonly signal: AbortSignal;
  /** Compounds are broken at their joints first, where somebody knows them. */
  readonly jointsOf?: JointsOf;
  /** 0…1. */
  readonly report: (progress: number) => void;
}

export interface ExportFormat {
  readonly id: string;
  readonly extension: 'pdf' | 'html' | 'md';
  readonly subjects: readonly ExportInput['kind'][];
  readonly render: (input: ExportInput, context: ExportContext) => Promise<Uint8Array>;
}

const forArticle = (input: ExportInput): ArticleInput => {
  if (input.kind !== 'article') throw new FaultError('export-unknown-format');
  return input;
};
const forNewsletter = (input: ExportInput): NewsletterInput => {
  if (input.kind !== 'newsletter') throw new FaultError('export-unknown-format');
  return input;
};

/** Text made at once; a task cancelled meanwhile gives nothing. */
async function bytesOf(text: string, context: ExportContext): Promise<Uint8Array> {
  if (context.signal.aborted) throw new FaultError('cancelled');
  context.report(0.9);
  return new TextEncoder().encode(text);
}

const unknownJoints: JointsOf = () => [];

/** A page whose lines are set; its words are looked up in the page as it is before. */
async function printedLines(page: (joints: TypesetRequest['joints']) => string, context: ExportContext): Promise<Uint8Array> {
  return printed(page(await jointsIn(page({}), context.jointsOf ?? unknownJoints, context.signal)), context);
}

async function printed(html: string, context: ExportContext): Promise<Uint8Array> {
  if (context.signal.aborted) throw new FaultError('cancelled');
  context.report(0.2);
  const pdf = await context.printToPdf(html, context.signal);
  context.report(0.8);
  // Loaded with the first PDF: reading and writing PDFs is large and would slow down every start.
  const { accessiblePdf } = await import('./pdf/accessible-pdf.ts');
  const accessible = await accessiblePdf(pdf, documentDetails(html), context.signal);
  context.report(0.9);
  return accessible;
}

export const formats: readonly ExportFormat[] = [
  {
    id: 'article-pdf',
    extension: 'pdf',
    subjects: ['article'],
    render: async (input, context) => printedLines((joints) => articlePage(forArticle(input), joints), context),
  },
  {
    id: 'article-html',
    extension: 'html',
    subjects: ['article'],
    render: async (input, context) => bytesOf(articlePage(forArticle(input)), context),
  },
  {
    id: 'article-markdown',
    extension: 'md',
    subjects: ['article'],
    render: async (input, context) => bytesOf(articleMarkdown(forArticle(input)), context),
  },
  {
    id: 'newsletter-html',
    extension: 'html',
    subjects: ['newsletter'],
    render: async (input, context) => bytesOf(newsletterPage(forNewsletter(input)), context),
  },
  {
    id: 'newsletter-pdf',
    extension: 'pdf',
    subjects: ['newsletter'],
    render: async (input, context) => printedLines((joints) => newsletterPage(forNewsletter(input), joints), context),
  },
];

/** The format of that id for that kind of thing, or a fault. */
export function formatFor(id: string, subject: ExportInput['kind']): ExportFormat {
  const format = formats.find((one) => one.id === id && one.subjects.includes(subject));
  if (!format) throw new FaultError('export-unknown-format');
  return format;
}
