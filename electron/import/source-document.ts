import type { Reading, SourceLine } from '#shared/model/reading.ts';

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
}

export const emptyMeta: SourceMeta = {
  title: null,
  siteName: null,
  date: null,
  authors: null,
  keywords: null,
  description: null,
  canonicalUrl: null,
};

/** What extraction hands to `readLines`: one source as lines in reading order, with the structure its format knew. */
export interface SourceDocument {
  readonly format: Reading['format'];
  readonly encoding: string;
  readonly fileName: string;
  readonly lines: readonly SourceLine[];
  readonly meta: SourceMeta;
}
