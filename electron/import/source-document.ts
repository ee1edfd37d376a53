import type { RuleName } from '#shared/messages/import.ts';
import type { ReportFields, SourceFormat, SourceLine } from '#shared/model/reading.ts';

/** A link that leads nowhere: its words, and the same with what stands beside them. */
export interface LostLink {
  readonly words: string;
  readonly around: string;
}

/** What a page says about itself outside of its text; each null (or empty) when it says nothing. */
export interface SourceMeta {
  readonly title: string | null;
  readonly siteName: string | null;
  /** As written in the page; recognised like any other date. */
  readonly date: string | null;
  readonly authors: readonly string[] | null;
  readonly keywords: readonly string[] | null;
  readonly description: string | null;
  readonly canonicalUrl: string | null;
  /** Words of links that lead nowhere, because the page does not say where it lies. */
  readonly relativeLinks?: readonly LostLink[];
  /** Fields that a file of our own export states in its head; none of their words stand in its text but those of the headline. */
  readonly given?: GivenFields;
  /** What the markup of a web page tells about its report, weighed against the page; null for other formats. */
  readonly facts: PageFacts | null;
}

export interface GivenFields {
  readonly headline?: string;
  readonly kicker?: string;
  readonly subheadline?: string;
  readonly place?: string;
  readonly rubric?: string;
  readonly form?: string;
  readonly byline?: string;
  readonly agency?: string;
  readonly sourceNote?: string;
  readonly number?: number;
  /** Whether the file says that it is of our own making: its parts stand where our export puts them. */
  readonly isOwn?: true;
  readonly links?: readonly string[];
  /** So many paragraphs of the text, set in bold, are its lead. */
  readonly leadParagraphs?: number;
  readonly authors?: readonly string[];
  readonly keywords?: readonly string[];
}

/** A fact with its certainty; `shown` are the lines that tell it to a reader, empty when only the head of the page does. */
export interface PageFact<T> {
  readonly value: T;
  readonly confidence: number;
  readonly shown: readonly string[];
}

export interface PageFacts {
  readonly headline: PageFact<string> | null;
  readonly kicker: PageFact<string> | null;
  readonly date: PageFact<string> | null;
  readonly updated: PageFact<string> | null;
  readonly authors: PageFact<readonly string[]> | null;
  readonly agency: PageFact<string> | null;
  readonly rubric: PageFact<string> | null;
  readonly keywords: PageFact<readonly string[]> | null;
  readonly pageNumber: PageFact<number> | null;
  /** Title of the page without the name of its site. */
  readonly title: string | null;
  readonly siteName: string | null;
  readonly host: string;
}

export const emptyMeta: SourceMeta = {
  title: null,
  siteName: null,
  date: null,
  authors: null,
  keywords: null,
  description: null,
  canonicalUrl: null,
  facts: null,
};

/** What the rules may rely on: `text` has lost its structure (and may be wrapped by hand), `html` is a page with things beside the text, `markdown` a document with its structure. */
export type Layout = 'text' | 'html' | 'markdown';

/** What extraction hands to `readLines`: one source as lines in reading order, with the structure its format knew. */
export interface SourceDocument {
  readonly format: SourceFormat;
  readonly encoding: string;
  readonly fileName: string;
  readonly lines: readonly SourceLine[];
  readonly meta: SourceMeta;
  /** Where the format alone does not tell (a mail may hold a page or plain text). */
  readonly layout?: Layout;
}

const pages: readonly SourceFormat[] = ['html', 'mhtml'];
const dumps: readonly SourceFormat[] = ['text', 'pdf', 'link'];

/** A source of nothing but paragraphs has lost its structure, whatever its format could have carried. */
export function layoutOf(source: Pick<SourceDocument, 'format' | 'layout' | 'lines'>): Layout {
  const region = source.lines[0]?.region;
  const isWhole = region === 'unknown' || region === 'main';
  if (isWhole && source.lines.every((line) => line.kind === 'paragraph' && line.region === region && line.marks.length === 0))
    return 'text';
  return source.layout ?? (pages.includes(source.format) ? 'html' : dumps.includes(source.format) ? 'text' : 'markdown');
}

/**
 * A report whose parts the file itself names: a feed entry, a data record, a message of a thread.
 * Facts are texts as written; each becomes a line of its own, so that every field has a place in the source.
 */
export interface SourceEntry {
  readonly kind: 'article' | 'teaser';
  /** False: no report at all; all its lines are listed as removed. */
  readonly isReport?: false;
  /** The file says, or shows, that it has only the beginning of the text. */
  readonly cut: boolean;
  /** In reading order; list fields (authors, keywords, externalLinks) may occur several times. */
  readonly facts: readonly { readonly field: keyof ReportFields; readonly text: string }[];
  readonly body: readonly SourceLine[];
  /** Facts of the whole file that hold for every entry (the name of a feed): no line of their own. */
  readonly shared?: SourceEntry['facts'];
  /** What belongs to no field and no text, such as columns without a field; listed as removed for the reason given. */
  readonly dropped?: readonly { readonly rule: RuleName; readonly text: string }[];
}

/** The host of an address, without `www.`; '' where there is none. */
export function hostOf(url: string | null): string {
  try {
    return url === null ? '' : new URL(url).host.replace(/^www\./u, '');
  } catch {
    return '';
  }
}

/** The site a source comes from: the host of its address, else the name it gives itself, else nothing. */
export const siteOf = ({ canonicalUrl, siteName }: Pick<SourceMeta, 'canonicalUrl' | 'siteName'>): string =>
  hostOf(canonicalUrl) || (siteName ?? '').replace(/\s+/g, ' ').trim().slice(0, 300);
